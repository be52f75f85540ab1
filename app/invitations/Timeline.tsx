import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Operation } from "~/ui/Operation";
import { Slip } from "~/ui/Slip";
import { Steps, Turn } from "~/ui/Steps";
import { isClosed } from "~/workflow/stages";
import type { Timeline as TimelineData, TimelineStep } from "./mine.server";

type Props = { timeline: TimelineData; /** Set where a delegate looks on. */ person: string | null; zone: string };

/** The five public steps: where the file is, since when, how long each step took this person and others. */
export function Timeline({ timeline, person, zone }: Props) {
  const { t } = useLanguage();
  const note = useStandingNote(timeline);
  return (
    <>
      {note && (
        <Slip>
          <p>{note}</p>
        </Slip>
      )}
      {shownSteps(timeline) && (
        <Steps
          steps={timeline.steps.map((step) => ({
            key: step.step,
            title: t.workflow.publicSteps[step.step].title,
            state: step.state,
            children: (
              <>
                <p>{t.workflow.publicSteps[step.step].text}</p>
                {step.state === "now" && <Now timeline={timeline} person={person} zone={zone} />}
                <Durations step={step} zone={zone} />
              </>
            ),
          }))}
        />
      )}
    </>
  );
}

/** A file that is closed, or an entry that never had one, is on no step. */
function shownSteps({ stage }: TimelineData): boolean {
  return stage !== null && !isClosed(stage);
}

function useStandingNote({ standing }: TimelineData): string | null {
  const { t } = useLanguage();
  const words = t.invitations.my;
  const notes: Partial<Record<TimelineData["standing"], string>> = {
    suspended: words.suspended,
    retired: words.retired,
    memorial: words.memorial,
    withdrawn: words.gone,
  };
  return notes[standing] ?? null;
}

/** Whose turn it is, and the one thing to do. A date is a wish, and says so. */
function Now({ timeline, person, zone }: Props) {
  const { t, lang } = useLanguage();
  const words = t.invitations.my;
  const { stage, revisionId, round, dueOn } = timeline;
  const countersigns = timeline.open.includes("countersign");
  const turn = countersigns ? "person" : timeline.turn;
  return (
    <>
      {turn !== "nobody" && (
        <p>
          <Turn yours={turn === "person"}>{turn === "person" ? words.yourTurn : words.ourTurn}</Turn>
        </p>
      )}
      {stage === "questionnaire" && (
        <p className="gap-above-small">
          <Button href={paths.questionnaire(person)}>{words.questionnaire}</Button>
        </p>
      )}
      {stage === "proof" && revisionId && (
        <p className="gap-above-small">
          <Button href={paths.proof(revisionId)}>{words.proof(round)}</Button>
        </p>
      )}
      {countersigns && revisionId && (
        <p className="gap-above-small">
          <Button href={paths.proof(revisionId)}>{words.countersign}</Button>
        </p>
      )}
      {timeline.turn === "person" && dueOn && stage !== "invited" && <p className="small gap-above-small">{words.askedBy(formatDate(lang, dueOn, zone))}</p>}
      {timeline.longerUntil && (
        <form method="post" action={paths.myLonger(person)} className="gap-above-small">
          <Operation />
          <p className="row">
            <Button plain>{t.ownFile.longer.button}</Button> <span className="small soft">{t.ownFile.longer.text(formatDate(lang, timeline.longerUntil))}</span>
          </p>
        </form>
      )}
    </>
  );
}

function Durations({ step, zone }: { step: TimelineStep; zone: string }) {
  const { t, lang } = useLanguage();
  const words = t.invitations.my;
  const parts = [
    step.since && (step.state === "now" ? words.begun(formatDate(lang, step.since, zone)) : words.doneOn(formatDate(lang, step.since, zone))),
    step.median !== null && words.usually(words.days(step.median)),
    step.days !== null && words.yours(words.days(step.days)),
  ].filter(Boolean);
  return parts.length > 0 ? <p className="small">{parts.join(" ")}</p> : null;
}
