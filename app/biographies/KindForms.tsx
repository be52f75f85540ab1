import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Operation } from "~/ui/Operation";
import { LineText } from "./LineText";
import { MergePanes } from "./Merge";
import type { Merging } from "./merge.server";
import type { KindOfForm, OwnStatement } from "./questionnaire.server";
import type { Section } from "./sections";
import { StatementFields } from "./StatementFields";
import type { AuthorityKind } from "./words";

/** A form that came back: which one, what is wrong, what was typed; or two texts to put together. */
export type TriedStatement = {
  at: string;
  errors: Record<string, string>;
  values: Record<string, string>;
  merging: Merging | null;
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
        {of.core && <span className="small sans soft"> {words.core}</span>}
      </h2>
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
        <details open={triedNew || (of.core !== null && of.statements.length === 0)}>
          <summary>{words.add(t.drafting.kinds[of.kind])}</summary>
          <StatementForm section={section} of={of} statement={null} query={query} tried={triedNew ? tried : null} lang={lang} lists={lists} />
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
      <p className="small sans evidence-link">
        <a href={paths.myEvidenceOf(statement.statementId, rest.query)}>
          {t.files.evidence.ofStatement(statement.evidence)}
          <span className="hidden-text"> {t.drafting.kinds[rest.of.kind]}</span>
        </a>
      </p>
      {statement.sensitive && <p className="small sans red">{t.drafting.sensitive}</p>}
      {writes && (
        <details open={own}>
          <summary>
            {t.shell.form.change}
            <span className="hidden-text"> {t.drafting.kinds[rest.of.kind]}</span>
          </summary>
          <StatementForm {...rest} statement={statement} tried={own ? tried : null} />
        </details>
      )}
    </div>
  );
}

type FormProps = {
  section: Section;
  of: KindOfForm;
  statement: OwnStatement | null;
  query: string | null;
  tried: TriedStatement | null;
  lang: string;
  lists: readonly AuthorityKind[];
};

function StatementForm({ section, of: { kind, empty }, statement, query, tried, lang, lists }: FormProps) {
  const { t } = useLanguage();
  const words = t.drafting.questionnaire;
  const merging = tried?.merging ?? null;
  const id = merging?.statementId ?? statement?.statementId;
  const prefix = `${kind}-${statement?.statementId ?? "new"}-`;
  const errors = Object.fromEntries(Object.entries(tried?.errors ?? {}).map(([name, text]) => [name.slice(prefix.length), text]));
  const address = paths.questionnaireSection(section, query);
  const asks = new URLSearchParams({ kind, ...(id ? { statement: String(id) } : {}) });
  return (
    <>
      {merging && (
        <div className="flow">
          <p role="alert">{merging.theirs ? t.drafting.merge.text : t.drafting.merge.gone}</p>
          <MergePanes merging={merging} lang={lang} />
        </div>
      )}
      {t.ownFile.examples[kind] && <p className="small sans soft">{t.ownFile.example(t.ownFile.examples[kind])}</p>}
      <form method="post" action={`${address}${address.includes("?") ? "&" : "?"}${asks}`} className="flow">
        <Operation />
        <input
          type="hidden"
          name="expected"
          value={(merging ? merging.theirsId : tried?.values["expected"] || statement?.versionId) ?? ""}
        />
        <StatementFields
          kind={kind}
          room="room"
          values={merging?.values ?? tried?.values ?? statement?.values ?? empty}
          errors={errors}
          prefix={prefix}
          lists={lists}
        />
        <p className="row">
          <Button plain name="then" value="save">
            {words.save}
          </Button>
          {statement && (
            <Button plain name="then" value="remove">
              {words.remove}
            </Button>
          )}
        </p>
      </form>
    </>
  );
}
