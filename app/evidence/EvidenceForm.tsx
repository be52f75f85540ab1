import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";

type Props = {
  action?: string;
  /** At the desk: which statement it is about. Elsewhere the address says it. */
  about?: readonly { value: string; label: string }[];
  chosen?: string;
  tried: { errors: Record<string, string>; values: Record<string, string | string[]> } | null;
};

/** A document as a file, or a note where there is none. */
export function EvidenceForm({ action, about, chosen, tried }: Props) {
  const { t } = useLanguage();
  const words = t.files.evidence;
  const field = (name: string) => ({ name, error: tried?.errors[name], defaultValue: String(tried?.values[name] ?? "") });
  return (
    <form method="post" action={action} encType="multipart/form-data" className="flow">
      <Operation />
      {about && <Field kind="select" name="statement" label={words.about} empty={words.wholeFile} choices={about} error={tried?.errors["statement"]} defaultValue={String(tried?.values["statement"] ?? chosen ?? "")} />}
      <Field {...field("title")} label={words.whatItIs} hint={words.whatItIsHint} maxLength={200} required />
      <Field kind="file" name="document" label={words.file} hint={words.fileHint} accept="application/pdf,image/jpeg,image/png" error={tried?.errors["document"]} optional />
      <Field kind="textarea" rows={3} {...field("note")} label={words.note} hint={words.noteHint} maxLength={2000} optional />
      <p>
        <Button>{words.add}</Button>
      </p>
    </form>
  );
}
