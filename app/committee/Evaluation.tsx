import { useLanguage } from "~/i18n";
import { criteria } from "~/nominations/nomination";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import type { Evaluated } from "./read.server";

type Errors = Record<string, string> | undefined;

export function ConflictQuestion({ errors = {} }: { errors?: Errors }) {
  const { t } = useLanguage();
  const words = t.committee.question;
  return (
    <form method="post" className="flow">
      <Operation />
      <Field kind="radios" name="conflict" label={words.ask} hint={words.hint} required error={errors.conflict}
        choices={[{ value: "none", label: words.none }, { value: "declared", label: words.declared }]} />
      <Field name="note" label={words.note} optional error={errors.note} />
      <Button>{words.send}</Button>
    </form>
  );
}

export function EvaluationForm({ errors = {}, values = {} }: { errors?: Errors; values?: Record<string, string | string[]> }) {
  const { t } = useLanguage();
  const words = t.committee.evaluate;
  const text = (name: string) => (typeof values[name] === "string" ? (values[name] as string) : undefined);
  return (
    <form method="post" className="flow">
      <Operation />
      <h2>{words.title}</h2>
      <p className="soft">{words.scale}</p>
      {criteria.map((criterion) => (
        <div key={criterion} className="flow">
          <Field kind="select" name={criterion} label={words.score(t.nominations.criteria[criterion])} empty={t.shell.form.choose} width="short"
            choices={["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }))} error={errors[criterion]} defaultValue={text(criterion)} />
          <Field kind="textarea" name={`${criterion}Note`} label={words.note(t.nominations.criteria[criterion])} hint={t.dossiers.noteHint} rows={2} optional
            error={errors[`${criterion}Note`]} defaultValue={text(`${criterion}Note`)} />
        </div>
      ))}
      <Field kind="checkbox" name="abstain" value="yes" label={words.abstain} defaultChecked={values.abstain === "yes"} />
      <Button>{words.send}</Button>
    </form>
  );
}

/** Shown only to a member whose own is in. */
export function Evaluations({ evaluations }: { evaluations: readonly Evaluated[] }) {
  const { t } = useLanguage();
  const words = t.committee.evaluate;
  return (
    <section className="flow" aria-labelledby="evaluations">
      <h2 id="evaluations">{words.all}</h2>
      <ul className="list flow">
        {evaluations.map((each) => (
          <li key={each.member}>
            <p>
              <b>{each.member}</b>
              {each.mine && <span className="soft"> ({words.mine})</span>}
              {each.abstained && <span className="soft">, {words.abstained}</span>}
            </p>
            {criteria.map((criterion) => {
              const judged = each.scores[criterion];
              return (
                judged && (
                  <p key={criterion} className="small">
                    {t.nominations.criteria[criterion]}: <span className="tabular">{judged.score}</span>
                    {judged.note && <span className="soft"> {judged.note}</span>}
                  </p>
                )
              );
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
