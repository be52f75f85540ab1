import { paths } from "~/http/paths";
import { formatDate, formatShortDate, useLanguage } from "~/i18n";
import { FiledName } from "~/persons/FiledName";
import { Ledger } from "~/ui/Ledger";
import { Turn } from "~/ui/Steps";
import type { ToCertify } from "./queue.server";

/** What waits for the certifier, a line a text. */
export function CertifierQueue({ rows }: { rows: readonly ToCertify[] }) {
  const { t, lang } = useLanguage();
  const words = t.certification.queue;
  return (
    <Ledger
      caption={words.caption}
      folding
      rows={rows}
      rowKey={(row) => row.key}
      current={(row) => !row.mine && row.number !== null && row.given === row.needed - 1}
      columns={[
        { key: "person", head: words.person, name: true, cell: (row) => <Person row={row} /> },
        { key: "what", head: words.what, label: words.what, cell: (row) => (row.number ? words.file(row.number) : words.erratum) },
        { key: "state", head: words.state, label: words.state, cell: (row) => words.given(row.given, row.needed) },
        { key: "turn", head: t.dossiers.queue.turn, label: t.dossiers.queue.turn, cell: (row) => (row.mine ? words.done : <Turn yours>{words.yours}</Turn>) },
        { key: "since", head: words.since, folds: true, numeric: true, cell: (row) => formatShortDate(lang, row.since) },
        { key: "due", head: words.due, label: words.due, numeric: true, cell: (row) => (row.dueOn ? formatDate(lang, row.dueOn) : "–") },
      ]}
    />
  );
}

function Person({ row }: { row: ToCertify }) {
  const { lang } = useLanguage();
  const descriptor = row.descriptor[lang] ?? row.descriptor[lang === "fr" ? "en" : "fr"];
  return (
    <>
      <a href={paths.certification(row.revisionId)}>
        <FiledName name={row.filedName} />
      </a>
      {descriptor && <span className="small soft"> {descriptor}</span>}
    </>
  );
}
