import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Slip } from "~/ui/Slip";
import { LineText } from "./LineText";
import type { PrintedLine } from "./printed";

/**
 * Makes the form that it stands in show the entry as it is typed: with the script (`handle.previews`) what stands under
 * `data-entry` renews itself, without it the button opens a page with the text that is not saved. Neither writes anything.
 */
export function SeesItself({ address, small }: { address: string; small?: boolean }) {
  const { t } = useLanguage();
  const words = t.liveEntry;
  return (
    <>
      <Button plain small={small} formAction={address} formNoValidate>
        {words.preview}
      </Button>
      {/* Empty without the script. What it says is short: the entry itself is not read out at every pause. */}
      <span className="small sans soft" role="status" data-preview={address} data-failed={words.failed} />
    </>
  );
}

/** Over an entry that holds a text which nobody has saved: that it is one, and how the statement itself reads. */
export function NotSaved({ line, lang }: { line: PrintedLine | null; lang: string }) {
  const { t } = useLanguage();
  const words = t.liveEntry;
  return (
    <Slip title={words.notSaved}>
      <p>{words.notSavedText}</p>
      {line ? <LineText line={{ ...line, ink: "declared" }} lang={lang} /> : <p className="soft">{words.notPrinted}</p>}
    </Slip>
  );
}
