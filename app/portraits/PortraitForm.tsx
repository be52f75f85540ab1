import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { PortraitFields, type TriedPortrait } from "./PortraitFields";
import type { OwnPortrait } from "./read.server";

/** The picture with what must be said of it, and the yes to all that. */
export function PortraitForm({ portrait, house, tried }: { portrait: OwnPortrait | null; house: string; tried: TriedPortrait }) {
  const { t } = useLanguage();
  const words = t.files.portrait;
  return (
    <form method="post" encType="multipart/form-data" className="flow">
      <Operation />
      <PortraitFields portrait={portrait} tried={tried} />
      <Field kind="checkbox" name="consent" label={words.consentText(house)} hint={words.consentHint} error={tried?.errors["consent"]} required />
      <p>
        <Button>{portrait ? words.saveAgain : words.save}</Button>
      </p>
    </form>
  );
}
