import type { ReactNode } from "react";
import { type Language, phrases } from "~/i18n";
import { Mark } from "~/ui/Mark";
import { Prose } from "~/ui/Prose";
import { Headword, Rubric, Statement } from "~/ui/Statement";
import { Inlines } from "./Inlines";
import type { PrintedEntry, PrintedLine } from "./printed";

/** The name and what follows it, at the head of an entry. */
export function PrintedHead({
  entry,
  as = "h1",
}: {
  entry: PrintedEntry;
  /** `h1` on the entry's own page. */ as?: "h1" | "h2" | "h3";
}) {
  const { headword, descriptor, lang } = entry;
  const Lesser = as;
  return (
    <div className="entry-head" lang={lang}>
      {headword && as === "h1" && (
        <Headword surname={<Inlines of={headword.surname} />} forenames={<Forenames headword={headword} />} />
      )}
      {headword && as !== "h1" && (
        <Lesser className="headword">
          <span className="surname">
            <Inlines of={headword.surname} />
          </span>{" "}
          <span className="forenames">
            <Forenames headword={headword} />
          </span>
        </Lesser>
      )}
      {descriptor && (
        <p className={descriptor.ink === "declared" ? "descriptor is-declared" : "descriptor"}>
          <Inlines of={descriptor.what} />
        </p>
      )}
    </div>
  );
}

function Forenames({ headword: { forenames, bornAs } }: { headword: NonNullable<PrintedEntry["headword"]> }) {
  return (
    <>
      <Inlines of={forenames} />
      {bornAs.length > 0 && (
        <>
          , <Inlines of={bornAs} />
        </>
      )}
    </>
  );
}

/** What stands at the end of a line in the place of its mark; lines then have an anchor, `s-17`, which is their statement's for good. */
export type MarkOf = (line: PrintedLine) => ReactNode;
/** Around the dates of a line, such as a link. */
export type WhenOf = (line: PrintedLine, when: ReactNode) => ReactNode;
type About = { markOf?: MarkOf; whenOf?: WhenOf };

/** The statements by section, each in its ink; the life as prose. Heads are in the entry's language, which is what is printed. */
export function PrintedSections({ entry, as = "h2", markOf, whenOf }: { entry: PrintedEntry; as?: "h2" | "h3" } & About) {
  return (
    <div className="entry-text" lang={entry.lang}>
      {entry.sections.map(({ section, lines }) => section !== "portrait" && (
        <PrintedSection key={section} section={section} lines={lines} as={as} lang={entry.lang} markOf={markOf} whenOf={whenOf} />
      ))}
    </div>
  );
}

function PrintedSection({ section, lines, as, lang, markOf, whenOf }: PrintedEntry["sections"][number] & { as: "h2" | "h3"; lang: Language } & About) {
  const prose = lines.every((line) => line.html !== undefined);
  return (
    <Rubric title={titleOf(section, lines, lang)} as={as} plain={prose}>
      {prose ? (
        <div className="flow">
          {lines.map((line) => (
            <Paragraph key={line.id} line={line} markOf={markOf} />
          ))}
        </div>
      ) : (
        lines.map((line) => <Line key={line.id} line={line} markOf={markOf} whenOf={whenOf} />)
      )}
    </Rubric>
  );
}

/** What is left of the descriptor's section beside the descriptor itself are occupations. */
function titleOf(section: PrintedEntry["sections"][number]["section"], lines: readonly PrintedLine[], lang: Language): string {
  const t = phrases(lang);
  return section === "descriptor" && lines.every(({ kind }) => kind === "occupation") ? t.authorities.one.occupation : t.drafting.sections[section];
}

function Paragraph({ line, markOf }: { line: PrintedLine; markOf?: MarkOf }) {
  const { html = "", lang, ink } = line;
  return (
    <div className={ink === "declared" ? "statement is-plain is-declared" : "statement is-plain"} id={markOf && anchorOf(line.id)}>
      <Prose html={html} lang={lang} declared={ink === "declared"} />
      {markOf ? markOf(line) : <Mark state={ink} />}
    </div>
  );
}

function Line({ line, markOf, whenOf }: { line: PrintedLine } & About) {
  const { when, what, ink, lang, href } = line;
  const words = <Inlines of={what} />;
  const dates = <Inlines of={when} />;
  return (
    <Statement when={when.length > 0 && (whenOf ? whenOf(line, dates) : dates)} state={ink} lang={lang} id={markOf && anchorOf(line.id)} mark={markOf?.(line)}>
      {href ? (
        <a href={href} rel="noopener ugc nofollow">
          {words}
        </a>
      ) : (
        words
      )}
    </Statement>
  );
}

/** Where a statement stands on its entry's page. */
export function anchorOf(statementId: string | number): string {
  return `s-${statementId}`;
}
