import type { ReactNode } from "react";
import { type Language, type Phrases, useLanguage } from "~/i18n";
import { PickList } from "~/authorities/PickList";
import type { Picks } from "~/authorities/picks";
import { Button } from "~/ui/Button";
import { Field, type Choice } from "~/ui/Field";
import { asked, type ChoiceList, type FieldDef, fieldId, fields, type Room } from "./fields";
import { audiences, type Kind, kinds } from "./statement";
import type { AuthorityKind } from "./words";

type Props = {
  kind: Kind;
  room: Room;
  values: Readonly<Record<string, string>>;
  errors?: Readonly<Record<string, string>>;
  /** Sets the ids apart where several forms stand on one page. */
  prefix?: string;
  /** The house's lists that stand on the page (`PickLists`): what is chosen there is tied to them, other words stay free. */
  lists?: readonly AuthorityKind[];
  /** Where the form is sent, if its fields may be looked up in the house's lists; `picks` is what was found. */
  lookUpAt?: string;
  picks?: Picks | null;
};

/** The questions about one kind of statement, its dates, and who may read it. */
export function StatementFields({ kind, room, values, errors = {}, prefix = "", lists = [], lookUpAt, picks = null }: Props) {
  const { t } = useLanguage();
  const shown = asked(kind, room);
  const groups = [...new Set(shown.map(({ group }) => group))];
  const asks = (defs: readonly FieldDef[]) =>
    defs.map((def) => <One key={def.path} kind={kind} room={room} def={def} values={values} errors={errors} prefix={prefix} lists={lists} lookUpAt={lookUpAt} picks={picks} />);
  return (
    <>
      {/* Enter saves: a browser presses the first button of a form. */}
      {lookUpAt && (
        <button type="submit" name="then" value="save" hidden tabIndex={-1}>
          {t.shell.form.save}
        </button>
      )}
      {groups.map((group) => (
        <Group key={group ?? ""} group={group}>
          {asks(shown.filter((def) => def.group === group && def.label !== "translation" && def.label !== "lang"))}
        </Group>
      ))}
      <Dates kind={kind} values={values} errors={errors} prefix={prefix} />
      <Translations>{asks(shown.filter((def) => def.label === "translation" || def.label === "lang"))}</Translations>
      <AudienceField room={room} value={values["audience"] ?? kinds[kind].audience} prefix={prefix} error={errors["audience"]} />
    </>
  );
}

function Group({ group, children }: { group: string | undefined; children: ReactNode }) {
  const { t } = useLanguage();
  if (!group) return <>{children}</>;
  return (
    <fieldset className="flow">
      <legend>{t.drafting.groups[group as keyof typeof t.drafting.groups]}</legend>
      {children}
    </fieldset>
  );
}

function Translations({ children }: { children: ReactNode[] }) {
  const { t } = useLanguage();
  if (children.length === 0) return null;
  return (
    <details className="flow">
      <summary>{t.drafting.fields.translation}</summary>
      {children}
    </details>
  );
}

type OneProps = { kind: Kind; room: Room; def: FieldDef; values: Props["values"]; errors: Readonly<Record<string, string>>; prefix: string; lists: readonly AuthorityKind[]; lookUpAt: string | undefined; picks: Picks | null };

function One({ kind, room, def, values, errors, prefix, lists, lookUpAt, picks }: OneProps) {
  const { t, lang } = useLanguage();
  const name = `value.${def.path}`;
  const common = { name, id: fieldId(prefix, name), label: labelOf(t, kind, def), error: errors[name], optional: !def.needed };
  const value = values[name] ?? "";
  if (def.type === "flag") return <Field kind="checkbox" {...common} optional={false} defaultChecked={value !== ""} />;
  if (def.type === "markdown")
    return <Field kind="textarea" rows={6} {...common} hint={room === "room" ? t.ownAnswers.lifeHint : t.drafting.markdownHint} defaultValue={value} />;
  if (def.type === "number") return <Field inputMode="numeric" width="short" {...common} defaultValue={value} />;
  if (def.choices)
    return (
      <Field
        kind="select"
        empty={t.shell.form.choose}
        {...common}
        choices={choicesOf(t, lang, def.choices.list, def.choices.values)}
        defaultValue={value}
      />
    );
  const slot = slotOf(kind, def.path);
  const listed = slot && lists.includes(slot) ? { hint: t.ownFile.fromList, list: pickListId(slot) } : {};
  if (!slot || !lookUpAt || !pickable.has(slot)) return <Field {...common} {...listed} defaultValue={value} />;
  const own = def.path.slice(0, -".text".length);
  return (
    <>
      <Field {...common} {...listed} defaultValue={value} />
      <p className="look-up">
        <Button plain small name="lookup" value={own} formAction={`${lookUpAt}#${common.id}-pick`} formNoValidate aria-label={t.authorities.pick.lookUpIn(common.label)}>
          {t.authorities.pick.lookUp}
        </Button>
      </p>
      {picks?.slot === own && <PickList picks={picks} field={common.label} id={`${common.id}-pick`} />}
    </>
  );
}

/** Lists that are too long to know by heart. */
const pickable: ReadonlySet<AuthorityKind> = new Set(["occupation", "organisation", "school", "honour", "place"]);

/** The list that a field may name: "organisation.text" is the slot "organisation" of a position. */
function slotOf(kind: Kind, path: string): AuthorityKind | undefined {
  return path.endsWith(".text") ? kinds[kind].slots[path.slice(0, -".text".length)] : undefined;
}

export function pickListId(kind: AuthorityKind): string {
  return `list-${kind}`;
}

/** A translation is named after what it translates. */
function labelOf(t: Phrases, kind: Kind, { label, of }: FieldDef): string {
  const owner = of && fields[kind].find(({ path }) => path === of);
  if (!owner) return t.drafting.fields[label];
  const words = t.drafting.fields[owner.label];
  return label === "lang" ? t.drafting.langOf(words) : t.drafting.translationOf(words);
}

/** What may be chosen, in the reader's words. */
export function choicesOf(t: Phrases, lang: Language, list: ChoiceList, values: readonly string[]): Choice[] {
  if (list === "language") return values.map((value) => ({ value, label: languageName(lang, value) }));
  const words: Readonly<Record<string, string>> = t.drafting.choices[list];
  return values.map((value) => ({ value, label: words[value] ?? value }));
}

/** "français", "breton": what the reader's language calls a language. */
export function languageName(lang: Language, code: string): string {
  return new Intl.DisplayNames([lang], { type: "language" }).of(code) ?? code;
}

function Dates({ kind, values, errors, prefix }: Omit<OneProps, "def" | "room" | "lists" | "lookUpAt" | "picks">) {
  const { t } = useLanguage();
  const { dates } = kinds[kind];
  if (dates === "none") return null;
  const field = (end: "from" | "to") => ({
    name: `period.${end}`,
    id: fieldId(prefix, `period.${end}`),
    error: errors[`period.${end}`],
    defaultValue: values[`period.${end}`] ?? "",
  });
  return (
    <>
      <Field
        {...field("from")}
        label={dates === "point" ? t.drafting.date : t.drafting.from}
        hint={t.drafting.dateHint}
        width="short"
        optional
      />
      {dates === "span" && <Field {...field("to")} label={t.drafting.to} width="short" optional />}
    </>
  );
}

function AudienceField({ room, value, prefix, error }: { room: Room; value: string; prefix: string; error?: string }) {
  const { t } = useLanguage();
  const choices = audiences.map((each) => ({ value: each, label: t.drafting.audiences[each] }));
  return (
    <Field
      kind="select"
      name="audience"
      id={`${prefix}audience`}
      label={t.drafting.audience}
      hint={room === "room" ? t.ownAnswers.audienceHint : t.drafting.audienceHint}
      choices={choices}
      defaultValue={value}
      error={error}
    />
  );
}
