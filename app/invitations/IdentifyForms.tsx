import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";

type Props = {
  /** The address that the digits go to, as its owner knows it again; null where there is none. */
  hint: string | null;
  sent: boolean;
  telephone: string;
  errors?: Record<string, string>;
  values?: Record<string, string | string[]>;
};

/** Six digits, by mail to the address on file or read out in a call-back. */
export function IdentifyForms({ hint, sent, telephone, errors, values }: Props) {
  const { t } = useLanguage();
  const words = t.invitations.identify;
  const typed = (name: string) => (typeof values?.[name] === "string" ? values[name] : "");
  return (
    <>
      {hint ? <p>{words.sendText(hint)}</p> : <p>{`${words.noMail} ${words.noMailText(telephone)}`}</p>}
      {hint && !sent && <SendForm label={words.send} />}
      {(sent || !hint) && (
        <form method="post" action={paths.roomIdentify()} className="flow" noValidate>
          <Field
            name="digits"
            label={hint ? words.digits : words.read}
            error={errors?.["digits"]}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            width="short"
            required
          />
          {!hint && (
            <Field
              kind="email"
              name="mail"
              label={words.mail}
              hint={words.mailHint}
              error={errors?.["mail"]}
              defaultValue={typed("mail")}
              autoComplete="email"
              required
            />
          )}
          <Button>{words.enter}</Button>
        </form>
      )}
      {hint && sent && <SendForm label={words.again} plain />}
    </>
  );
}

function SendForm({ label, plain }: { label: string; plain?: boolean }) {
  return (
    <form method="post" action={paths.roomIdentify()}>
      {plain ? <button className="as-link">{label}</button> : <Button>{label}</Button>}
    </form>
  );
}
