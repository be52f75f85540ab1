import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { Ledger } from "~/ui/Ledger";
import type { LetterLine } from "./read.server";

/** Letters as rows: what, to whom, about which file, in which state. */
export function OutboxLedger({ letters, caption, zone }: { letters: readonly LetterLine[]; caption: string; zone: string }) {
  const { t, lang } = useLanguage();
  const words = t.letters.outbox;
  return (
    <Ledger
      caption={caption}
      folding
      rows={letters}
      rowKey={(row) => row.id}
      columns={[
        { key: "letter", head: words.letter, name: true, cell: (row) => (
          <a href={paths.letter(row.id)} lang={row.language}>
            {row.subject}
          </a>
        ) },
        { key: "to", head: words.to, label: words.to, cell: (row) => row.recipient },
        { key: "kind", head: words.kind, label: words.kind, cell: (row) => t.workflow.letters[row.kind] },
        { key: "file", head: words.file, label: words.file, cell: (row) => row.dossierId && (
          <a className="tabular" href={paths.dossier(row.dossierId)}>
            {row.dossierNumber}
          </a>
        ) },
        { key: "state", head: words.state, label: words.state, cell: (row) => <State letter={row} /> },
        { key: "written", head: words.written, label: words.written, numeric: true, cell: (row) => formatDate(lang, row.madeAt, zone) },
      ]}
    />
  );
}

function State({ letter }: { letter: LetterLine }) {
  const { t } = useLanguage();
  const words = t.letters.outbox;
  const onPaper = letter.channel === "post" && letter.state === "held";
  const notes = [onPaper && words.onPaper, letter.checks > 0 && words.checks(letter.checks), letter.passedOn && words.passedOn];
  return (
    <>
      {t.letters.states[letter.state]} <span className="small soft">{notes.filter(Boolean).join(", ")}</span>
    </>
  );
}
