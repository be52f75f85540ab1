import type { Picks } from "~/authorities/picks";
import { paths } from "~/http/paths";
import { type Phrases, useLanguage } from "~/i18n";
import { LineText } from "./LineText";
import type { Merging } from "./merge.server";
import { OwnForm } from "./OwnForm";
import { StatementPresence } from "./Presence";
import type { KindOfForm, OwnStatement } from "./questionnaire.server";
import type { Section } from "./sections";
import type { Core } from "./statement";
import type { AuthorityKind } from "./words";
import { ToldNote } from "./ToldFields";

/** A form that came back: which one, what is wrong, what was typed; or two texts to put together. */
export type TriedStatement = {
  at: string;
  errors: Record<string, string>;
  values: Record<string, string>;
  merging: Merging | null;
  /** What the house's list has for a field that was looked up. */
  picks: Picks | null;
};

type Props = {
  section: Section;
  of: KindOfForm;
  query: string | null;
  lang: string;
  writes: boolean;
  tried: TriedStatement | null;
  /** The house's lists that stand on the page to choose from. */
  lists: readonly AuthorityKind[];
};

/** That the answers need this one, or one of three. */
export function neededOf(t: Phrases, core: Core): string {
  return core === "position" ? t.ownAnswers.oneOfThree : t.drafting.questionnaire.core;
}

/** All statements of one kind, each with its form, and the form for one more. */
export function KindForms({ section, of, query, lang, writes, tried, lists }: Props) {
  const { t } = useLanguage();
  const words = t.drafting.questionnaire;
  // What was left out meanwhile has no form of its own any more: its text comes back in the one that adds.
  const known = of.statements.some(({ statementId }) => tried?.at === `${of.kind}-${statementId}`);
  const triedNew = tried !== null && tried.at.startsWith(`${of.kind}-`) && !known;
  const more = writes && (triedNew || !(of.single && of.statements.length > 0));
  const title = `kind-${of.kind}`;
  return (
    <section className="flow" aria-labelledby={title}>
      <h2 id={title}>
        {t.drafting.kinds[of.kind]}
        {of.core && of.core !== "position" && <span className="small sans soft"> {neededOf(t, of.core)}</span>}
      </h2>
      {of.core === "position" && <p className="small sans soft">{neededOf(t, of.core)}</p>}
      {of.consent && <p className="small sans soft">{words.consent}</p>}
      {of.statements.map((statement) => (
        <OneStatement
          key={statement.statementId}
          statement={statement}
          section={section}
          of={of}
          query={query}
          lang={lang}
          writes={writes}
          tried={tried}
          lists={lists}
        />
      ))}
      {more && (
        <details open={triedNew || of.begun !== null || (of.core === of.kind && of.statements.length === 0)}>
          <summary>{words.add(t.drafting.kinds[of.kind])}</summary>
          <OwnForm section={section} of={of} statement={null} query={query} tried={triedNew ? tried : null} lang={lang} lists={lists} />
        </details>
      )}
    </section>
  );
}

function OneStatement({ statement, writes, tried, ...rest }: Omit<Props, "of"> & { of: KindOfForm; statement: OwnStatement }) {
  const { t } = useLanguage();
  const own = tried?.at === `${rest.of.kind}-${statement.statementId}`;
  return (
    <div>
      {statement.line && <LineText line={{ ...statement.line, ink: "checked" }} lang={rest.lang} />}
      {statement.told && (
        <p className="small sans soft">
          <ToldNote told={statement.told} to="person" />
        </p>
      )}
      <p className="small sans evidence-link">
        <a href={paths.myEvidenceOf(statement.statementId, rest.query)}>
          {t.files.evidence.ofStatement(statement.evidence)}
          <span className="hidden-text"> {t.drafting.kinds[rest.of.kind]}</span>
        </a>
      </p>
      {statement.sensitive && <p className="small sans red">{t.drafting.sensitive}</p>}
      <StatementPresence presence={statement.presence} />
      {writes && (
        <details open={own || statement.kept !== null}>
          <summary>
            {t.shell.form.change}
            <span className="hidden-text"> {t.drafting.kinds[rest.of.kind]}</span>
          </summary>
          <OwnForm {...rest} statement={statement} tried={own ? tried : null} />
        </details>
      )}
    </div>
  );
}
