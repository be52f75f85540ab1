import { paths } from "~/http/paths";
import { formatDateTime, useLanguage } from "~/i18n";
import { Register } from "~/ui/Ledger";
import type { DeskLetter } from "./read.server";

/** What the books say of a letter: to whom, by whom, when, and how often it was checked. */
export function LetterRecord({ letter, zone }: { letter: DeskLetter; zone: string }) {
  const { t, lang } = useLanguage();
  const { view, outbox, states } = t.letters;
  const moment = (at: Date) => formatDateTime(lang, at, zone);
  const checks = [outbox.checks(letter.checks), letter.passedOn && outbox.passedOn].filter(Boolean);
  const rows = [
    { term: outbox.to, value: letter.recipient },
    { term: view.address, value: letter.address },
    { term: outbox.kind, value: t.workflow.letters[letter.kind] },
    { term: outbox.state, value: states[letter.state] },
    ...(letter.dossierId ? [{ term: outbox.file, value: <a href={paths.dossier(letter.dossierId)}>{letter.dossierNumber}</a> }] : []),
    { term: view.language, value: view.languages[letter.language] },
    { term: outbox.written, value: moment(letter.madeAt) },
    ...(letter.signedBy ? [{ term: view.signedBy, value: letter.signedBy }] : []),
    ...(letter.templateId ? [{ term: t.correspondence.templates.writtenWith, value: t.correspondence.templates.writtenVersion(letter.templateId) }] : []),
    { term: view.preparedBy, value: letter.preparedBy ?? view.clock },
    ...(letter.releasedBy ? [{ term: view.releasedBy, value: letter.releasedBy }] : []),
    ...(letter.sentAt ? [{ term: view.left, value: moment(letter.sentAt) }] : []),
    ...(letter.attempts > 1 ? [{ term: view.tries, value: letter.attempts }] : []),
    ...(letter.lastError ? [{ term: view.trouble, value: letter.lastError }] : []),
    ...(letter.checks > 0 ? [{ term: t.letters.check.title, value: checks.join(", ") }] : []),
  ];
  return <Register caption={outbox.letter} rows={rows} />;
}
