import { type Phrases, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { type Choice, Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { checkableKinds, presetNames } from "~/workflow/presets";

type Values = Readonly<Record<string, string | string[]>>;
type Props = { values: Values; errors?: Readonly<Record<string, string>> };
type Switches = Phrases["workflow"]["choices"];

/** The switches of the house's policy, a field a line; PRODUCT.md section 7. */
export function PolicyForm({ values, errors = {} }: Props) {
  const { t } = useLanguage();
  const words = t.admin.policy;
  const line = linesOf(t, values, errors);
  return (
    <form method="post" className="settings flow">
      <Operation />
      <h2>{words.sections.selection}</h2>
      {line.choice("reviewer")}
      {line.choice("selection")}
      {line.choice("ballot")}
      {line.number("quorum", words.quorum)}
      {line.number("majority", words.majority)}
      {line.number("rounds", words.rounds)}
      <Field kind="radios" label={words.blanks} {...line.field("blanks")}
        choices={[{ value: "cast", label: t.workflow.election.blankCast }, { value: "void", label: t.workflow.election.blankVoid }]} />
      {line.flag("committee")}
      {line.number("evaluationsNeeded", t.workflow.switches.evaluationsNeeded)}
      {line.flag("membersAll", words.membersAll)}
      {line.number("membersAssigned", words.membersAssigned)}
      {line.choice("conflicts")}
      {line.flag("selfNomination")}
      {line.choice("cycles")}
      {line.choice("contingents")}
      <h2>{words.sections.eyes}</h2>
      {line.number("certifiers", t.workflow.switches.certifiers)}
      {line.flag("drafterMayCheck")}
      {line.flag("seconding")}
      {line.flag("release")}
      <Field kind="checkboxes" {...line.many("mustBeChecked")} choices={checkableKinds.map((value) => ({ value, label: t.workflow.checkable[value] }))} />
      <h2>{words.sections.readers}</h2>
      {line.choice("reader")}
      {line.choice("exit")}
      {line.choice("book")}
      <Field kind="checkboxes" {...line.many("languages")} choices={(["fr", "en"] as const).map((value) => ({ value, label: t.admin.accounts.languages[value] }))} />
      <Field kind="select" label={words.preset} {...line.field("preset")} choices={presetNames.map((value) => ({ value, label: t.workflow.presets[value].title }))} />
      <Field kind="textarea" label={words.reason} hint={words.reasonHint} required {...line.field("reason")} />
      <p className="form-foot">
        <Button>{words.save}</Button>
      </p>
    </form>
  );
}

/** The kinds of line, each with its name from the phrases of the policy. */
function linesOf(t: Phrases, values: Values, errors: Readonly<Record<string, string>>) {
  const { switches, choices } = t.workflow;
  const one = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  const field = (name: string) => ({ name, error: errors[name], defaultValue: one(name) });
  const many = (name: "mustBeChecked" | "languages") => {
    const value = values[name];
    return { name, label: switches[name], error: errors[name], defaultValue: Array.isArray(value) ? value : [] };
  };
  const choice = (name: keyof Switches) => {
    const named: Choice[] = Object.entries(choices[name]).map(([value, label]) => ({ value, label }));
    return <Field kind="radios" label={switches[name]} {...field(name)} choices={named} />;
  };
  const number = (name: string, label: string) => <Field inputMode="numeric" width="short" label={label} required {...field(name)} />;
  const flag = (name: string, label: string = switches[name as keyof typeof switches]) => (
    <Field kind="checkbox" name={name} label={label} error={errors[name]} value="on" defaultChecked={one(name) === "on"} />
  );
  return { field, many, choice, number, flag };
}
