import { useLanguage } from "~/i18n";
import { firstCrop, places, zooms } from "~/media/crop";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { PortraitFields, type TriedPortrait } from "./PortraitFields";
import type { OwnPortrait } from "./read.server";

type Props = { portrait: OwnPortrait | null; house: string; scans: readonly { id: string; title: string }[]; tried: TriedPortrait };

/** A photograph that came by post, what must be said of it, how it is cut, and the consent as it was signed. */
export function PaperPortraitForm({ portrait, house, scans, tried }: Props) {
  const { t } = useLanguage();
  const cuts = t.files.crop;
  const words = t.toldAnswers.portrait;
  const crop = portrait?.crop ?? firstCrop;
  const said: Record<string, string | undefined> = { words: t.files.portrait.consentText(house), ...crop };
  const field = (name: string) => ({ name, error: tried?.errors[name], defaultValue: String(tried?.values[name] ?? said[name] ?? "") });
  return (
    <form method="post" encType="multipart/form-data" className="flow">
      <Operation />
      <PortraitFields portrait={portrait} tried={tried} />
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
