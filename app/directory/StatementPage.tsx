import type { OthersThere } from "~/authorities/others.server";
import { SetWords } from "~/biographies/Inlines";
import type { PrintedLine } from "~/biographies/printed";
import { anchorOf, PrintedSections } from "~/biographies/PrintedText";
import type { Section } from "~/biographies/sections";
import { paths } from "~/http/paths";
import { formatDate, typeset, useLanguage } from "~/i18n";
import type { Language } from "~/i18n/language";
import { BesideEntry, type Beside } from "./BesideEntry";
import type { CheckNote } from "./check-notes.server";
import { hrefOfOthers } from "./WhoElse";

export type StatementPageProps = {
  about: Beside;
  /** The statement as the entry holds it; null where it does no longer. */
  held: { section: Section; line: PrintedLine; lang: Language; contested: boolean; check: CheckNote | null; others: OthersThere | null; since: { number: number; on: string } | null } | null;
  /** The last text that held it, where the entry of today does not. */
  lastOn: string | null;
  importedFrom: string | null;
  address: string;
};

/** One statement at its own address: what it says, whether, when and how it was checked. */
export function StatementPage(props: StatementPageProps) {
  const { t, lang } = useLanguage();
  const words = t.entryPages.statement;
  const { about, held, lastOn } = props;
  if (held) return <Held {...props} held={held} />;
  return <BesideEntry about={about} title={words.gone} lead={lastOn && words.goneText(formatDate(lang, lastOn))}>{null}</BesideEntry>;
}

function Held({ about, held, importedFrom, address }: StatementPageProps & { held: NonNullable<StatementPageProps["held"]> }) {
  const { t, lang } = useLanguage();
  const words = t.entryPages.statement;
  const { section, line, contested, others, since } = held;
  return (
    <BesideEntry about={about} title={words.title} lead={words.of(typeset(lang, about.name))}>
      <PrintedSections entry={{ lang: held.lang, headword: null, descriptor: null, sections: [{ section, lines: [line] }] }} />
      <p>
        <SetWords>{useCheckSentence(held, importedFrom)}</SetWords>
      </p>
      {contested && <p>{words.contested}</p>}
      {since && <p className="soft"><SetWords>{words.since(since.number, formatDate(lang, since.on))}</SetWords></p>}
      {others && (
        <p>
          <a href={hrefOfOthers(others)}>{t.inTime.others[others.as](others.years)}</a>
        </p>
      )}
      <p className="small sans">
        {words.address}: <span className="citation-line">{address}</span>
      </p>
      <p className="row small sans">
        <a href={`${paths.entry(about.publicId, about.slug)}#${anchorOf(line.id)}`}>{words.inEntry}</a>
        <a href={paths.entryReport(about.publicId, about.slug, line.id)}>{words.report}</a>
      </p>
    </BesideEntry>
  );
}

/** When and how it was checked, in a sentence. */
function useCheckSentence({ line, check }: NonNullable<StatementPageProps["held"]>, importedFrom: string | null): string {
  const { t, lang } = useLanguage();
  const words = t.entryPages.statement;
  // Of the teaser's year of birth no more is told than that it is checked.
  if (!check && line.ink !== "declared") return `${t.shell.mark[line.ink]}.`;
  if (!check) return importedFrom ? words.takenOver(typeset(lang, importedFrom)) : words.declared;
  const [method, day] = [words.methods[check.method], formatDate(lang, check.on)];
  if (line.ink === "stale" && check.until) return words.stale(method, day, formatDate(lang, check.until));
  return [words.checked(method, day), check.until && words.until(formatDate(lang, check.until))].filter(Boolean).join(" ");
}
