import { formatDateTime, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Slip } from "~/ui/Slip";
import { paths } from "./paths";

type Props = {
  /** The form's own address: what its `action` says. */
  address: string;
  /** The version that the form is filled from; empty for something new. */
  base: string | number | null;
  /** Where the buttons lead back to; the form's own page where it is left out. */
  back?: string;
  /** Something typed earlier lies here: it may be thrown away. */
  kept?: boolean;
  /** The form has a button of its own for going on later. */
  ownLater?: boolean;
};

/**
 * Makes the form that it stands in keep itself: with the script (`handle.keeps`) every few seconds, without it by its
 * button. It goes to the end of the form, after its own button: the Return key presses the first one.
 */
export function KeepsItself({ address, base, back, kept, ownLater }: Props) {
  const { t } = useLanguage();
  const words = t.writing.kept;
  return (
    <div className="keeps">
      <input type="hidden" name="keep.address" value={address} />
      <input type="hidden" name="keep.base" value={base ?? ""} />
      {back && <input type="hidden" name="keep.back" value={back} />}
      {/* Empty without the script: then nothing is kept but by the button. */}
      <p className="small sans soft" role="status" data-keep={paths.keepText()} data-hint={words.hint} data-failed={words.failed} />
      {(kept || !ownLater) && (
        <p className="row">
          {!ownLater && (
            <Button plain small formAction={paths.keepText()} formNoValidate>
              {words.later}
            </Button>
          )}
          {kept && (
            <Button plain small formAction={paths.dropText()} formNoValidate>
              {words.drop}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

/** Says that the form shows what was typed earlier and not saved; `older`: it began with a text that is no longer there. */
export function KeptNotice({ keptAt, older, zone }: { keptAt: Date | string; older: boolean; zone?: string }) {
  const { t, lang } = useLanguage();
  const words = t.writing.kept;
  return (
    <Slip>
      <p>{words.found(formatDateTime(lang, keptAt, zone))}</p>
      {older && <p>{words.older}</p>}
    </Slip>
  );
}
