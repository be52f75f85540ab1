import { createHash } from "node:crypto";
import { type Database, type Jobs, type Kysely, queues, sql } from "~/db.server";
import { type HouseRow, readHouse } from "~/http/house.server";
import { dayOf } from "~/i18n/dates";
import { eraseDue } from "~/invitations/erase.server";
import type { Keys } from "~/keys.server";
import { tellPendingVoided } from "~/letters/enqueue.server";
import { writeNotices } from "~/letters/notices.server";
import { dueOf, remindDue, type WaitingFile } from "~/letters/reminders.server";
import { tidyLetters } from "~/letters/tidy.server";
import type { Logger } from "~/log.server";
import { writeAlerts } from "~/shelves/alerts.server";
import { noteEnding } from "~/subscriptions/ending.server";
import { addDays, calendar } from "~/workflow/calendar";
import { clock } from "~/workflow/roles";
import { isListed, type Stage, type Standing } from "~/workflow/stages";
import { askForCalls, worksOn } from "./calls.server";
import { decide } from "./decide.server";
import { promotionIsDue } from "./promotion.server";

const halfHours = "*/30 * * * *";
const lookSeconds = 30;
/** After the last reminder a person has at least this long before the clock presses. */
const graceDays = 60;

type Work = { db: Kysely<Database>; keys: Keys; log: Logger };

/**
 * The calendar, beside the pages: reminders, what time itself decides, notices, retention. A job at the start and at each half-hour
 * of the house's zone brings it, to one of the servers that share a database; told to stop, it ends after the run under way.
 */
export async function startClock(work: Work & { jobs: Jobs }): Promise<{ name: string; stop(): Promise<void> }> {
  const { db, jobs, log } = work;
  const house = await readHouse(db);
  let running = Promise.resolve();
  const run = () => (running = runToday(work).catch((error: unknown) => log.error({ err: error }, "the calendar stumbled")));
  await jobs.schedule(queues.calendar, halfHours, undefined, { tz: house?.zone ?? "UTC" });
  // While another one waits already, this says nothing new.
  await jobs.send(queues.calendar, {});
  await jobs.work(queues.calendar, { pollingIntervalSeconds: lookSeconds }, run);
  return {
    name: "clock",
    stop: async () => {
      await jobs.offWork(queues.calendar);
      await running;
    },
  };
}

async function runToday(work: Work): Promise<void> {
  const house = await readHouse(work.db);
  if (house) await runClock(work, dayOf(new Date(), house.zone));
}

/**
 * Everything that is due on `today`, an ISO day of the house's zone. Each step can be run again without effect; one that
 * fails leaves the others their turn, and is tried again the next time.
 */
export async function runClock({ db, keys, log }: Work, today: string): Promise<void> {
  const house = await readHouse(db);
  if (!house) return;
  const office = { house, keys };
  const works = await worksOn(db, today);
  const steps: Record<string, () => Promise<unknown>> = {
    pending: () => expirePending(db, today),
    ...(works && { reminders: () => remindDue(db, office, today), calls: () => askForCalls(db, house.zone, today) }),
    presses: () => pressDue(db, { house, keys, log }, today),
    promotion: () => publishDue(db, { house, keys, log }),
    notices: () => writeNotices(db, office, today),
    erasure: () => eraseDue(db),
    accesses: () => noteEnding(db, today),
    alerts: () => writeAlerts(db, office, today),
    letters: () => tidyLetters(db, today),
  };
  for (const [name, step] of Object.entries(steps)) {
    await step().catch((error: unknown) => log.error({ err: error, step: name }, "a step of the calendar failed"));
  }
}

/** What nobody seconded in its time is void, and its author is told. Ballots and recorded papers have no such time. */
async function expirePending(db: Kysely<Database>, today: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const expired = await trx
      .updateTable("pending_decision")
      .set({ state: "expired", settled_at: sql<Date>`now()` })
      .where("state", "=", "pending")
      .where(sql<boolean>`(expires_at at time zone (select zone from house))::date < ${today}::date`)
      .returning(["id", "author", "decision", "dossier_id"])
      .execute();
    for (const { id, author, decision, dossier_id } of expired) {
      if (author) await tellPendingVoided(trx, { pendingId: id, accountId: author, decision, dossierId: dossier_id, expired: true });
    }
  });
}

type Timed = WaitingFile & { standing: Standing; reminded: string | null };

/** Presses what the calendar decides: lapse, set aside or abandon, expire. */
async function pressDue(db: Kysely<Database>, work: { house: HouseRow; keys: Keys; log: Logger }, today: string): Promise<void> {
  const stages = Object.entries(calendar).flatMap(([stage, { then }]) => (then ? [stage as Stage] : []));
  const rows = await db
    .selectFrom("dossier")
    .leftJoin("entry", "entry.person_id", "dossier.person_id")
    .select([
      "dossier.id", "dossier.person_id", "dossier.stage", "dossier.stage_since", "dossier.due_on", "dossier.language",
      sql<Standing>`coalesce(entry.standing, 'none')`.as("standing"),
      sql<string | null>`(select (max(r.at) at time zone 'UTC')::date from reminder r
        where r.dossier_id = dossier.id and r.stage_since = dossier.stage_since)`.as("reminded"),
    ])
    .where("dossier.stage", "in", stages)
    .orderBy("dossier.id")
    .execute();
  for (const row of rows as Timed[]) {
    const press = pressOn(row, work.house.zone);
    if (press && press.on <= today) await pressOne(db, work, row, press.decision);
  }
}

/** What the clock presses on a file, and on which day; null where nothing is set. */
function pressOn(file: Timed, zone: string): { decision: string; on: string } | null {
  const then = calendar[file.stage]?.then;
  if (!then) return null;
  // A deferral ends with a cycle or after three years: `judge` knows which, so it is asked from the second year on.
  if (then.decision === "expire") return { decision: "expire", on: addDays(dayOf(file.stage_since, zone), 2 * 365) };
  const due = dueOf(file, zone);
  if (due === null || file.reminded === null) return null;
  const on = addDays(due, then.afterDays);
  const patient = addDays(file.reminded, graceDays);
  return { decision: (isListed(file.standing) && then.listed) || then.decision, on: on > patient ? on : patient };
}

/** On promotion day, everything that was ready is published; what an objection holds back stays, and is logged. */
async function publishDue(db: Kysely<Database>, work: { house: HouseRow; keys: Keys; log: Logger }): Promise<void> {
  const ready = await db.selectFrom("dossier").select(["id", "stage_since"]).where("stage", "=", "certified").where(promotionIsDue(sql.ref("dossier.id"))).orderBy("id").execute();
  for (const file of ready) await pressOne(db, work, file, "publish");
}

async function pressOne(db: Kysely<Database>, { house, keys, log }: { house: HouseRow; keys: Keys; log: Logger }, file: Pick<Timed, "id" | "stage_since">, decision: string): Promise<void> {
  const operationId = uuidOf(`${decision}:${file.id}:${file.stage_since.getTime()}`);
  const outcome = await decide(db, { house, keys, subject: { dossierId: file.id }, decision, actor: clock, operationId });
  const waits = ["pending", "reminders_done", "deferral_over"];
  if (!outcome.ok && !waits.includes(outcome.reason)) {
    log.warn({ decision, dossier: file.id, reason: outcome.reason }, "the calendar's press was refused");
  }
}

/** The same press of the clock is the same operation, whichever process makes it. */
function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
