import { useLanguage } from "~/i18n";
import { Slip } from "~/ui/Slip";
import type { Measure } from "./budget.server";

/** Said only to whoever opens far more than anybody reads. */
export function MeasureSlip({ measure }: { measure: Measure }) {
  const { t } = useLanguage();
  const words = t.subscriptions.measure;
  if (measure.state === "near") {
    return (
      <Slip title={words.title}>
        <p>{words.near(measure.entries, measure.most)}</p>
      </Slip>
    );
  }
  if (measure.state !== "over") return null;
  return (
    <Slip red title={words.title}>
      <p>{words.over(measure.most)}</p>
    </Slip>
  );
}
