import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";

const tabs = ["file", "draft", "checks", "diff", "evidence", "portrait", "onPaper", "inBulk"] as const;
type Tab = (typeof tabs)[number];
/** Tabs that not every file has, or not for every reader. */
type Also = Partial<Record<"diff" | "portrait" | "onPaper" | "inBulk", boolean>>;

/** The pages of one file, in the same order on each of them. */
export function FileTabs({ dossier: { id, number }, current, also = {} }: { dossier: { id: string; number: string }; current: Tab; also?: Also }) {
  const { t } = useLanguage();
  const { draft, checks } = t.drafting;
  const of: Record<Tab, readonly [href: string, label: string]> = {
    file: [paths.dossier(id), draft.fileLink],
    draft: [paths.draft(id), draft.title],
    checks: [paths.checks(id), draft.checksLink],
    diff: [paths.compare(id), t.writing.diff.title],
    evidence: [paths.dossierEvidence(id), t.files.evidence.title],
    portrait: [paths.dossierPortrait(id), t.toldAnswers.portrait.link],
    onPaper: [paths.draftProof(id), draft.answerOnPaper],
    inBulk: [paths.checksInBulk(id), checks.bulk],
  };
  const optional: Readonly<Record<string, boolean>> = { diff: false, portrait: false, onPaper: false, inBulk: false, ...also };
  return (
    <nav className="trays" aria-label={t.dossiers.file.number(number)}>
      {tabs
        .filter((tab) => tab === current || optional[tab] !== false)
        .map((tab) => (
          <a key={tab} href={of[tab][0]} aria-current={tab === current ? "page" : undefined}>
            {of[tab][1]}
          </a>
        ))}
    </nav>
  );
}
