import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { useLanguage } from "~/i18n";

/** What every kind of field has. `id` is the name unless two forms of a page share it; the error summary links to it. */
type Common = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The same words as in the error summary. */
  error?: string;
  id?: string;
  /** Says so beside the label. What is not optional is needed. */
  optional?: boolean;
  /** The label is for screen readers only: a search field with a button that says it. */
  quiet?: boolean;
  width?: "short" | "wide";
};
export type Choice = { value: string; label: ReactNode; hint?: ReactNode; count?: ReactNode; disabled?: boolean };

type Own = keyof Common | "className" | "children";
type InputProps = { kind?: "text" | "email" | "search" | "tel" | "url" | "date" | "number" | "password" | "file" } & Omit<
  ComponentPropsWithoutRef<"input">,
  Own | "type"
>;
type TextareaProps = { kind: "textarea" } & Omit<ComponentPropsWithoutRef<"textarea">, Own>;
type SelectProps = {
  kind: "select";
  choices: readonly Choice[];
  /** The empty first choice, if there is one. */ empty?: string;
} & Omit<ComponentPropsWithoutRef<"select">, Own>;
type CheckboxProps = { kind: "checkbox" } & Omit<ComponentPropsWithoutRef<"input">, Own | "type">;
type ChoicesProps = { choices: readonly Choice[]; required?: boolean } & (
  { kind: "radios"; defaultValue?: string } | { kind: "checkboxes"; defaultValue?: readonly string[] }
);

export type FieldProps = Common & (InputProps | TextareaProps | SelectProps | CheckboxProps | ChoicesProps);

/** One question: label, hint, error and control, tied together for those who do not see them side by side. */
export function Field(props: FieldProps) {
  if (props.kind === "radios" || props.kind === "checkboxes") return <ChoicesField {...props} />;
  if (props.kind === "checkbox") return <CheckboxField {...props} />;
  const { name, label, hint, error, id = name, optional, quiet, width, ...control } = props;
  return (
    <div className={fieldClass(error, width)}>
      <label htmlFor={id} className={quiet ? "hidden-text" : undefined}>
        {label}
        {optional && <Optional />}
      </label>
      <Notes id={id} hint={hint} error={error} />
      <Control name={name} id={id} {...described(id, hint, error)} {...control} />
    </div>
  );
}

type ControlProps = (InputProps | TextareaProps | SelectProps) & { name: string; id: string };

function Control(props: ControlProps) {
  if (props.kind === "textarea") {
    const { kind: _, ...rest } = props;
    return <textarea rows={4} {...rest} />;
  }
  if (props.kind === "select") {
    const { kind: _, choices, empty, ...rest } = props;
    return (
      <select {...rest}>
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  const { kind = "text", ...rest } = props;
  return <input type={kind} {...rest} />;
}

function ChoicesField({
  kind,
  name,
  label,
  hint,
  error,
  id = name,
  optional,
  quiet,
  width,
  choices,
  ...rest
}: Common & ChoicesProps) {
  const chosen =
    rest.defaultValue === undefined ? [] : typeof rest.defaultValue === "string" ? [rest.defaultValue] : rest.defaultValue;
  return (
    <fieldset className={fieldClass(error, width)} aria-describedby={described(id, hint, error)["aria-describedby"]}>
      <legend className={quiet ? "hidden-text" : undefined}>
        {label}
        {optional && <Optional />}
      </legend>
      <Notes id={id} hint={hint} error={error} />
      {choices.map((choice, at) => {
        const choiceId = at === 0 ? id : `${id}-${choice.value}`;
        return (
          <div className="choice" key={choice.value}>
            <input
              type={kind === "radios" ? "radio" : "checkbox"}
              id={choiceId}
              name={name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              disabled={choice.disabled}
              required={kind === "radios" ? rest.required : undefined}
              aria-describedby={choice.hint ? `${choiceId}-hint` : undefined}
            />
            <label htmlFor={choiceId}>{choice.label}</label>
            {choice.count !== undefined && <span className="count">{choice.count}</span>}
            {choice.hint && (
              <p className="hint" id={`${choiceId}-hint`}>
                {choice.hint}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

function CheckboxField({
  kind: _,
  name,
  label,
  hint,
  error,
  id = name,
  optional,
  quiet: __,
  width,
  ...rest
}: Common & CheckboxProps) {
  return (
    <div className={fieldClass(error, width)}>
      <Notes id={id} error={error} />
      <div className="choice">
        <input type="checkbox" name={name} id={id} {...described(id, hint, error)} {...rest} />
        <label htmlFor={id}>
          {label}
          {optional && <Optional />}
        </label>
        {hint && (
          <p className="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

function Notes({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  const { t } = useLanguage();
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          <span className="hidden-text">{t.shell.form.error} </span>
          {error}
        </p>
      )}
    </>
  );
}

function Optional() {
  const { t } = useLanguage();
  return <span className="optional"> ({t.shell.form.optional})</span>;
}

function described(id: string, hint: ReactNode, error: string | undefined) {
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return { "aria-describedby": notes || undefined, "aria-invalid": error ? (true as const) : undefined };
}

function fieldClass(error: string | undefined, width: Common["width"]) {
  return ["field", width && `is-${width}`, error && "has-error"].filter(Boolean).join(" ");
}
