import { audiences } from "~/biographies/statement";
import { licences } from "~/biographies/values";
import { formatPartialDate, useLanguage } from "~/i18n";
import { firstCrop, places, zooms } from "~/media/crop";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import type { OwnPortrait } from "./read.server";

type Props = {
  portrait: OwnPortrait | null;
  house: string;
  scans: readonly { id: string; title: string }[];
  tried: { errors: Record<string, string>; values: Record<string, string | string[]> } | null;
};

/** A photograph that came by post, what must be said of it, and the consent as it was signed. */
export function PaperPortraitForm({ portrait, house, scans, tried }: Props) {
  const { t, lang } = useLanguage();
  const { portrait: own, crop: cuts } = t.files;
  const words = t.toldAnswers.portrait;
  const crop = portrait?.crop ?? firstCrop;
  const said: Record<string, string | undefined> = {
    credit: portrait?.credit, taken: portrait?.taken ? formatPartialDate(lang, portrait.taken) : "", licence: portrait?.licence, audience: portrait?.audience ?? "subscribers",
    words: own.consentText(house), across: crop.across, down: crop.down, zoom: crop.zoom,
  };
  const field = (name: string) => ({ name, error: tried?.errors[name], defaultValue: String(tried?.values[name] ?? said[name] ?? "") });
  return (
    <form method="post" encType="multipart/form-data" className="flow">
      <Operation />
      <input type="hidden" name="expected" value={portrait?.versionId ?? ""} />
      <Field kind="file" name="picture" label={portrait ? own.another : own.picture} hint={own.pictureHint} accept="image/jpeg,image/png,image/webp" error={tried?.errors["picture"]} optional={portrait !== null} />
      <Field {...field("credit")} label={own.credit} hint={own.creditHint} maxLength={200} required />
      <Field {...field("taken")} label={own.taken} hint={t.drafting.dateHint} width="short" optional />
      <Field kind="radios" {...field("licence")} label={own.licence} choices={licences.map((value) => ({ value, label: own.licences[value] }))} required />
      <Field kind="select" {...field("audience")} label={t.drafting.audience} choices={audiences.map((value) => ({ value, label: t.drafting.audiences[value] }))} />
      <Field kind="select" {...field("across")} label={cuts.across} choices={places.map((value) => ({ value, label: cuts.acrossAt[value] }))} />
      <Field kind="select" {...field("down")} label={cuts.down} choices={places.map((value) => ({ value, label: cuts.downAt[value] }))} />
      <Field kind="select" {...field("zoom")} label={cuts.zoom} choices={zooms.map((value) => ({ value, label: cuts.zoomBy[value] }))} />
      <Field kind="textarea" {...field("words")} label={words.consent} hint={words.consentHint} required />
      <Field kind="select" {...field("scan")} label={words.scan} empty={t.shell.form.choose} choices={scans.map(({ id, title }) => ({ value: id, label: title }))} required />
      <Field {...field("signedOn")} label={words.signedOn} hint={t.toldAnswers.onHint} width="short" required />
      <p>
        <Button>{words.send}</Button>
      </p>
    </form>
  );
}
