import type { Stage } from "./stages";

/** Whose task a stage is, until when, and when somebody is reminded. Days; reminders count from the due date. */
export type Waiting = {
  owner: "reviewer" | "members" | "secretary" | "editor" | "drafter" | "checker" | "certifiers" | "publisher" | "person" | "clock";
  days: number | null;
  reminders: readonly number[];
  /** Days, counted like reminders, on which an editor is given the task of telephoning. */
  calls?: readonly number[];
  /** How much longer the person may take with one press, and how often in one stay at the stage. */
  extension?: { days: number; times: number };
  /** What the clock presses when the last reminder has gone by without an answer, and what instead while an entry is public. */
  then?: { decision: "lapse" | "set_aside" | "expire"; listed?: "abandon_revision"; afterDays: number };
};

/** PRODUCT.md section 3 gives the person's terms; the house's own are a default of ours that shows on the desk and binds nobody. */
export const calendar: Partial<Record<Stage, Waiting>> = {
  proposed: { owner: "reviewer", days: 30, reminders: [] },
  assessment: { owner: "members", days: 30, reminders: [-5, 7] },
  ballot: { owner: "secretary", days: 60, reminders: [] },
  waiting: { owner: "reviewer", days: null, reminders: [] },
  deferred: { owner: "clock", days: null, reminders: [], then: { decision: "expire", afterDays: 3 * 365 } },
  elected: { owner: "editor", days: 21, reminders: [] },
  invited: { owner: "person", days: 180, reminders: [-159, -120], calls: [-90], then: { decision: "lapse", afterDays: 0 } },
  unanswered: { owner: "person", days: null, reminders: [] },
  questionnaire: { owner: "person", days: 45, reminders: [-10, 7, 30], calls: [14], extension: { days: 30, times: 2 }, then: { decision: "set_aside", listed: "abandon_revision", afterDays: 90 } },
  drafting: { owner: "drafter", days: 30, reminders: [] },
  proof: { owner: "person", days: 21, reminders: [-5, 7, 21], calls: [14], extension: { days: 14, times: 2 }, then: { decision: "set_aside", listed: "abandon_revision", afterDays: 81 } },
  verification: { owner: "checker", days: 45, reminders: [] },
  certification: { owner: "certifiers", days: 30, reminders: [] },
  // The clock publishes on the promotion day alone, which is a fact of the file and no term of the stage.
  certified: { owner: "publisher", days: null, reminders: [] },
  dormant: { owner: "person", days: null, reminders: [] },
};

/** An evaluation is due this many days after the member was asked; the yearly review of an entry after it was sent. */
export const evaluationDays = 30;
export const yearlyReviewDays = 60;
/** A pending decision expires after this, except ballots and recorded papers, which go to the publisher. */
export const pendingDays = 14;
/** The notice letter is due this many days after `propose` (PRODUCT.md section 6). */
export const noticeDays = 21;

/** The due date of a stage entered on `since` (ISO day of the house's zone), or null where nothing is due. */
export function dueOn(stage: Stage, since: string): string | null {
  const days = calendar[stage]?.days;
  return days === null || days === undefined ? null : addDays(since, days);
}

/** Days of all reminders of a stage, as ISO days, oldest first. */
export function remindersOf(stage: Stage, since: string): readonly string[] {
  const due = dueOn(stage, since);
  return due === null ? [] : (calendar[stage]?.reminders ?? []).map((days) => addDays(due, days));
}

/** The day on which the clock presses its decision for a stage, if nobody did before. `listed`: an entry is public. */
export function clockPress(stage: Stage, since: string, listed = false): { decision: string; on: string } | null {
  const then = calendar[stage]?.then;
  if (!then) return null;
  const base = dueOn(stage, since) ?? since;
  return { decision: (listed && then.listed) || then.decision, on: addDays(base, then.afterDays) };
}

/** Has a stage been waited out: every reminder sent, and the days gone by after which the clock may press? */
export function waitedOut(stage: Stage | null, daysInStage: number, remindersSent: number): boolean {
  const waiting = stage === null ? undefined : calendar[stage];
  if (!waiting?.then) return false;
  return remindersSent >= waiting.reminders.length && daysInStage >= (waiting.days ?? 0) + waiting.then.afterDays;
}

/** Calendar days, free of hours and zones: "2026-11-23" plus 45 is "2027-01-07". */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/**
 * The day to which a stage's due date moves with one press, or null where it has no extension or the presses are used up.
 * It counts from the due date, or from today where that has gone by: whoever asks late gains as much as whoever asks early.
 */
export function extendedTo(stage: Stage, { due, today, taken }: { due: string; today: string; taken: number }): string | null {
  const { extension } = calendar[stage] ?? {};
  if (!extension || taken >= extension.times) return null;
  return addDays(due > today ? due : today, extension.days);
}
