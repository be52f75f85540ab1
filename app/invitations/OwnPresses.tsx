import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import type { DecisionName } from "~/workflow/decisions";
import { table } from "~/workflow/decisions";
import type { Timeline } from "./mine.server";

/** Decisions that have a page of their own: the questionnaire, the proof, and withdrawing, which first shows what it erases. */
const elsewhere: readonly DecisionName[] = ["hand_in", "sign", "request_corrections", "countersign", "withdraw"];

/** What the person may press here, each with what it does; posted to the one address of all decisions. */
export function OwnPresses({ timeline, person }: { timeline: Timeline; person: string | null }) {
  const { t } = useLanguage();
  const words = t.invitations.my;
  const presses = [...new Set(timeline.open)].filter((decision) => !elsewhere.includes(decision) && t.invitations.presses[decision]);
  if (presses.length === 0) return null;
  return (
    <section className="flow gap-above" aria-labelledby="decide">
      <h2 id="decide">{words.decide}</h2>
      {person && <p className="small">{words.delegates}</p>}
      {presses.map((decision) => (
        <Press key={decision} decision={decision} timeline={timeline} next={paths.my(person)} />
      ))}
    </section>
  );
}

function Press({ decision, timeline, next }: { decision: DecisionName; timeline: Timeline; next: string }) {
  const { t } = useLanguage();
  const words = t.invitations.presses[decision];
  if (!words) return null;
  const about = table.some((row) => row.decision === decision && row.subject === "entry") ? "entry" : "dossier";
  const subject = { dossierId: about === "dossier" ? timeline.dossierId : null, entryId: timeline.entry?.id ?? null };
  return (
    <form method="post" action={paths.decide(subject, { decision, about })} className="flow">
      <Operation />
      <input type="hidden" name="next" value={next} />
      {decision === "object" && <Field kind="textarea" name="note" label={t.invitations.my.objectWords} maxLength={2000} rows={3} optional />}
      <p className="row">
        <Button plain={decision !== "accept"}>{words.verb}</Button> <span className="small soft">{words.does}</span>
      </p>
    </form>
  );
}
