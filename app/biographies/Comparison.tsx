import { paths } from "~/http/paths";
import { formatDate, typeset, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { EmptyState } from "~/ui/Slip";
import { SideHead } from "~/ui/Statement";
import { WordDiff } from "~/ui/WordDiff";
import type { ComparedStatement, Comparison, Side } from "./compare.server";
import type { PastRevision } from "./rounds.server";

/** Two texts to choose; without a script it is a form that asks for another page. */
export function ChooseTexts({ dossierId, revisions, from, to }: { dossierId: string; revisions: readonly PastRevision[]; from: string; to: string }) {
  const { t, lang } = useLanguage();
  const words = t.writing.diff;
  const origins: Readonly<Record<string, string>> = t.drafting.draft.origins;
  const frozen = revisions.map(({ number, origin, madeAt }) => ({
    value: String(number),
    label: words.choice(number, origins[origin] ?? origin, formatDate(lang, madeAt)),
  }));
  return (
    <form method="get" action={paths.compare(dossierId)} className="filters">
      <Field kind="select" name="a" id="compare-from" label={words.from} choices={frozen} defaultValue={from} />
      <Field kind="select" name="b" id="compare-to" label={words.to} choices={[{ value: "draft", label: words.draft }, ...frozen]} defaultValue={to} />
      <Button plain small>
        {words.show}
      </Button>
    </form>
  );
}

/** The sum first, then the way to each change, then the changes, then what stayed. */
export function ComparisonText({ comparison }: { comparison: Comparison }) {
  const { t } = useLanguage();
  const words = t.writing.diff;
  const { counts, changes, same, from, to } = comparison;
  return (
    <>
      <section className="flow" aria-labelledby="sum">
        <h2 id="sum">{words.between(useSide(from), useSide(to))}</h2>
        {changes.length === 0 ? (
          <EmptyState title={words.nothing} />
        ) : (
          <>
            <p>
              {words.sum(counts.added, counts.changed, counts.removed, counts.same)} {words.words(counts.wordsMore, counts.wordsLess)}
            </p>
            <WaysToChanges changes={changes} />
          </>
        )}
      </section>
      {changes.map((change) => (
        <ChangedStatement key={change.statementId} change={change} lang={comparison.lang} />
      ))}
      {same.length > 0 && (
        <details className="gap-above">
          <summary>{words.unchanged(same.length)}</summary>
          {same.map(({ statementId, kind, text }) => (
            <p key={statementId}>
              <span className="soft">{t.drafting.kinds[kind]}</span> <span lang={comparison.lang}>{typeset(comparison.lang, text)}</span>
            </p>
          ))}
        </details>
      )}
    </>
  );
}

function WaysToChanges({ changes }: { changes: readonly ComparedStatement[] }) {
  const { t } = useLanguage();
  return (
    <nav aria-label={t.writing.diff.jump}>
      <ul className="list">
        {changes.map(({ statementId, kind, op }) => (
          <li key={statementId}>
            <a href={`#c${statementId}`}>{t.drafting.kinds[kind]}</a> <span className="soft">{opName(t.writing.diff.ops, op)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ChangedStatement({ change, lang }: { change: ComparedStatement; lang: string }) {
  const { t } = useLanguage();
  const words = t.writing.diff;
  const { statementId, kind, op, audience } = change;
  return (
    <section id={`c${statementId}`} aria-labelledby={`h${statementId}`} className="gap-above">
      <SideHead as="h3" id={`h${statementId}`}>
        {t.drafting.kinds[kind]}, {opName(words.ops, op)}
      </SideHead>
      {change.words.length > 0 && <WordDiff parts={change.words.map(({ op: kindOf, text }) => ({ kind: kindOf, text }))} lang={lang} />}
      {audience && <p className="small">{words.audience(t.drafting.audiences[audience.from], t.drafting.audiences[audience.to])}</p>}
      {op === "details" && !audience && <p className="small">{words.details}</p>}
    </section>
  );
}

type Ops = ReturnType<typeof useLanguage>["t"]["writing"]["diff"]["ops"];

function opName(ops: Ops, op: ComparedStatement["op"]): string {
  return op === "details" ? ops.moved : ops[op];
}

function useSide({ number, madeAt }: Side): string {
  const { t, lang } = useLanguage();
  const words = t.writing.diff;
  if (number === null) return words.draft;
  return madeAt ? words.madeOn(words.revision(number), formatDate(lang, madeAt)) : words.revision(number);
}
