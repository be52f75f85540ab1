import { licences } from "~/biographies/values";
import { audiences } from "~/biographies/statement";
import { useLanguage } from "~/i18n";
import { formatPartialDate } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import type { OwnPortrait } from "./read.server";

type Props = { portrait: OwnPortrait | null; house: string; tried: { errors: Record<string, string>; values: Record<string, string | string[]> } | null };

/** The picture, who took it and when, by what right it is printed, who sees it, and the yes to all that. */
export function PortraitForm({ portrait, house, tried }: Props) {
  const { t, lang } = useLanguage();
  const words = t.files.portrait;
  const said = { credit: portrait?.credit, taken: portrait?.taken ? formatPartialDate(lang, portrait.taken) : "", licence: portrait?.licence, audience: portrait?.audience ?? "subscribers" };
  const field = (name: keyof typeof said) => ({ name, error: tried?.errors[name], defaultValue: String(tried?.values[name] ?? said[name] ?? "") });
  return (
    <form method="post" encType="multipart/form-data" className="flow">
      <Operation />
      <input type="hidden" name="expected" value={portrait?.versionId ?? ""} />
      <Field kind="file" name="picture" label={portrait ? words.another : words.picture} hint={words.pictureHint} accept="image/jpeg,image/png,image/webp" error={tried?.errors["picture"]} optional={portrait !== null} />
      <Field {...field("credit")} label={words.credit} hint={words.creditHint} maxLength={200} required />
      <Field {...field("taken")} label={words.taken} hint={t.drafting.dateHint} width="short" optional />
      <Field kind="radios" {...field("licence")} label={words.licence} choices={licences.map((value) => ({ value, label: words.licences[value] }))} required />
      <Field kind="select" {...field("audience")} label={t.drafting.audience} choices={audiences.map((value) => ({ value, label: t.drafting.audiences[value] }))} />
      <Field kind="checkbox" name="consent" label={words.consentText(house)} hint={words.consentHint} error={tried?.errors["consent"]} required />
      <p>
        <Button>{portrait ? words.saveAgain : words.save}</Button>
      </p>
    </form>
  );
}
