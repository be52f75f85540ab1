import { type Database, type Kysely, sql, together } from "~/db.server";
import { type Actor, accountOf } from "~/workflow/roles";
import { putLetterJob } from "./jobs.server";
import type { Handling } from "./letter";
import { visibleLetters } from "./visible.server";

/** Does it, if the letter is still in that state; false otherwise. Whoever prepared a letter does not release it themself. */
export function handleLetter(db: Kysely<Database>, actor: Actor, id: string, handling: Handling): Promise<boolean> {
  return together(db, (trx) => handle(trx, actor, id, handling));
}

async function handle(db: Kysely<Database>, actor: Actor, id: string, handling: Handling): Promise<boolean> {
  const by = accountOf(actor);
  const letter = db.updateTable("letter").where("id", "=", id).where(visibleLetters(actor));
  const done = await {
    release: () =>
      letter
        .set({ state: "queued", released_by: by, released_at: sql<Date>`now()`, next_attempt_at: sql<Date>`now()`, first_tried_at: null })
        .where("state", "=", "held")
        .where("channel", "=", "mail")
        .where(preparedByAnother(by)),
    posted: () => letter.set({ state: "sent", sent_at: sql<Date>`now()`, secret: null }).where("state", "=", "held").where("channel", "=", "post"),
    again: () => letter.set({ state: "queued", next_attempt_at: sql<Date>`now()`, last_error: null, first_tried_at: null }).where("state", "in", ["failed", "uncertain"]).where((eb) => eb.or([eb("state", "=", "uncertain"), eb("sent_at", "is", null)])),
    arrived: () => letter.set({ state: "sent", sent_at: sql<Date>`now()`, secret: null }).where("state", "=", "uncertain"),
  }[handling]().returning(["state", "kind"]).executeTakeFirst();
  if (!done) return false;
  if (done.state === "queued") await putLetterJob(db, { id, kind: done.kind });
  if (handling === "again" || handling === "arrived") await closeTasks(db, id, by);
  return true;
}

/** Two accounts of one person are one pair of eyes; what the calendar prepared, anybody may release. */
function preparedByAnother(by: string | null) {
  return sql<boolean>`not coalesce(same_eyes(letter.prepared_by, ${by}::uuid), false)`;
}

/** The letter that this member of staff may look at next: held before any other, and not prepared by them. */
export async function nextHeld(db: Kysely<Database>, actor: Actor): Promise<string | null> {
  const row = await db
    .selectFrom("letter")
    .select("id")
    .where("state", "=", "held")
    .where(visibleLetters(actor))
    .where(preparedByAnother(accountOf(actor)))
    .orderBy("number")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

async function closeTasks(db: Kysely<Database>, letterId: string, by: string | null): Promise<void> {
  await db
    .updateTable("task")
    .set({ done_at: sql<Date>`now()`, done_by: by })
    .where("kind", "in", ["letter_failed", "letter_uncertain"])
    .where("done_at", "is", null)
    .where("detail", "=", (eb) => eb.selectFrom("letter").select(sql<string>`number::text`.as("number")).where("id", "=", letterId))
    .execute();
}
