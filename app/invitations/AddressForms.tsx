import { formatDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Register } from "~/ui/Ledger";
import { Operation } from "~/ui/Operation";
import { Slip } from "~/ui/Slip";
import { addressKinds, type WaitingAddress } from "./address";

type FormProps = { errors?: Readonly<Record<string, string>>; values?: Readonly<Record<string, string | string[]>>; seconded: boolean };

/** What an editor found: an address or a number, and where. */
export function AddressForm({ errors = {}, values = {}, seconded }: FormProps) {
  const { t } = useLanguage();
  const words = t.addresses;
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  return (
    <form method="post" className="flow" noValidate>
      <Operation />
      <Field kind="radios" name="kind" label={words.kind} error={errors["kind"]} defaultValue={text("kind") || "mail"} choices={addressKinds.map((value) => ({ value, label: words.kinds[value] }))} />
      <Field kind="textarea" name="value" label={words.value} error={errors["value"]} defaultValue={text("value")} rows={4} maxLength={600} required />
      <Field name="source" label={words.source} hint={words.sourceHint} error={errors["source"]} defaultValue={text("source")} maxLength={400} required />
      <p className="small soft">{seconded ? words.seconded : words.alone}</p>
      <Button>{words.save}</Button>
    </form>
  );
}

/** An address that waits, and the second person's word; its author may take it back. */
export function AddressWaiting({ waiting, zone }: { waiting: WaitingAddress; zone: string }) {
  const { t, lang } = useLanguage();
  const words = t.addresses;
  const rows = [
    { term: words.kinds[waiting.kind], value: waiting.value },
    { term: words.foundIn, value: waiting.source },
    { term: words.notedBy, value: [waiting.by, formatDate(lang, waiting.at, zone)].filter(Boolean).join(", ") },
  ];
  return (
    <Slip title={words.waits}>
      <Register caption={words.waits} rows={rows} />
      <form method="post" className="row gap-above-small">
        <Operation />
        <input type="hidden" name="waiting" value={waiting.id} />
        {waiting.mayConfirm && (
          <Button name="word" value="confirm">
            {words.confirm}
          </Button>
        )}
        <Button plain name="word" value="reject">
          {waiting.mayConfirm ? words.reject : words.takeBack}
        </Button>
      </form>
      {!waiting.mayConfirm && <p className="small">{words.ownWaits}</p>}
    </Slip>
  );
}
