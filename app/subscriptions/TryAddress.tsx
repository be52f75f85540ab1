import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import type { Tried } from "./grant";

/** Whether an address is one of the institution's, without going to the computer that has it. */
export function TryAddress({ address, tried }: { address: string; tried: Tried | null }) {
  const { t } = useLanguage();
  const words = t.selfTest;
  return (
    <form method="get" className="flow">
      <Field name="address" label={words.try} hint={words.tryHint} defaultValue={address} width="short" autoComplete="off" spellCheck={false} maxLength={60} />
      <p>
        <Button plain small>
          {words.tryButton}
        </Button>
      </p>
      {tried && <p role="status">{tried.kind === "inside" ? words.tried.inside(address, tried.network) : tried.kind === "none" ? words.tried.none : words.tried[tried.kind](address)}</p>}
    </form>
  );
}
