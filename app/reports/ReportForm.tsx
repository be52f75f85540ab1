import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field, type Choice } from "~/ui/Field";
import { Operation } from "~/ui/Operation";

export type ReportFormProps = {
  /** Statements that this reader reads in the entry. */
  statements: readonly Choice[];
  chosen: string | null;
  /** When the form was given out, sealed. */
  asked: string;
  errors?: Record<string, string>;
  values?: Record<string, string | string[] | undefined>;
};

/** Which statement, what is wrong, how one knows, and where an answer may go. Nobody need say who they are. */
export function ReportForm({ statements, chosen, asked, errors, values }: ReportFormProps) {
  const { t } = useLanguage();
  const words = t.entryPages.report;
  const kept = (name: string) => (typeof values?.[name] === "string" ? values[name] : undefined);
  return (
    <form method="post" className="flow" noValidate>
      <Operation />
      <input type="hidden" name="asked" value={kept("asked") ?? asked} />
      <Field kind="select" name="statement" label={words.which} empty={words.whole} choices={statements} defaultValue={kept("statement") ?? chosen ?? ""} error={errors?.["statement"]} />
      <Field kind="textarea" name="wrong" label={words.wrong} hint={words.wrongHint} defaultValue={kept("wrong")} error={errors?.["wrong"]} maxLength={4000} rows={5} required />
      <Field kind="textarea" name="source" label={words.source} hint={words.sourceHint} defaultValue={kept("source")} error={errors?.["source"]} maxLength={2000} rows={3} optional />
      <Field kind="email" name="address" label={words.address} hint={words.addressHint} defaultValue={kept("address")} error={errors?.["address"]} maxLength={254} autoComplete="email" optional />
      <div className="trap" aria-hidden="true">
        <label htmlFor="website">{words.leaveEmpty}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <Button>{words.send}</Button>
    </form>
  );
}
