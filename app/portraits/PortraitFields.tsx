import { audiences } from "~/biographies/statement";
import { licences } from "~/biographies/values";
import { formatPartialDate, useLanguage } from "~/i18n";
import { Field } from "~/ui/Field";
import type { OwnPortrait } from "./read.server";

/** A form that came back: what is wrong, and what was typed. */
export type TriedPortrait = { errors: Record<string, string>; values: Record<string, string | string[]> } | null;

/** The picture, who took it and when, by what right it is printed, and who sees it. */
export function PortraitFields({ portrait, tried }: { portrait: OwnPortrait | null; tried: TriedPortrait }) {
  const { t, lang } = useLanguage();
  const words = t.files.portrait;
  const said = { credit: portrait?.credit, taken: portrait?.taken ? formatPartialDate(lang, portrait.taken) : "", licence: portrait?.licence, audience: portrait?.audience ?? "subscribers" };
  const field = (name: keyof typeof said) => ({ name, error: tried?.errors[name], defaultValue: String(tried?.values[name] ?? said[name] ?? "") });
  return (
    <>
      <input type="hidden" name="expected" value={portrait?.versionId ?? ""} />
      <Field kind="file" name="picture" label={portrait ? words.another : words.picture} hint={words.pictureHint} accept="image/jpeg,image/png,image/webp" error={tried?.errors["picture"]} optional={portrait !== null} />
      <Field {...field("credit")} label={words.credit} hint={words.creditHint} maxLength={200} required />
      <Field {...field("taken")} label={words.taken} hint={t.drafting.dateHint} width="short" optional />
      <Field kind="radios" {...field("licence")} label={words.licence} choices={licences.map((value) => ({ value, label: words.licences[value] }))} required />
      <Field kind="select" {...field("audience")} label={words.audience} choices={audiences.map((value) => ({ value, label: t.drafting.audiences[value] }))} />
    </>
  );
}
