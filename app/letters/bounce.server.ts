import { createHash } from "node:crypto";
import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { type Failing, readReturned } from "./dsn";

/** `failed`: it did not arrive, and an editor is asked to find another address. `noted`: it is late, or was noted before. */
export type Bounced =
  | { ok: true; letterId: string; number: number; became: "failed" | "noted" }
  | { ok: false; reason: "no_message" | "no_report" | "not_ours" | "other_recipient" | "other_letter" };

export type Bouncing = { source: string | Uint8Array; /** The letter on whose page it was given; any where it is left out. */ letterId?: string; by: string | null };

/**
 * Notes what a mail server sent back about a letter that had left. A Message-ID of ours holds a number that nobody can guess,
 * and the address must be the letter's own: a forged report finds nothing. The same message counts once.
 */
export async function noteBounce(db: Kysely<Database>, { source, letterId, by }: Bouncing): Promise<Bounced> {
  const read = await readReturned(source);
  if (!read.ok) return read;
  const { messageId, failing } = read.returned;
  return db.transaction().execute(async (trx) => {
    const letter = await trx
      .selectFrom("letter")
      .select(["id", "number", "address", "dossier_id", "state"])
      .where("message_id", "=", messageId)
      .where("channel", "=", "mail")
      .where("state", "in", ["sent", "uncertain", "failed"])
      .forUpdate()
      .executeTakeFirst();
    if (!letter) return { ok: false, reason: "not_ours" };
    if (letterId && letter.id !== letterId) return { ok: false, reason: "other_letter" };
    const about = failing.find(({ addresses }) => addresses.includes(letter.address.toLowerCase()));
    if (!about) return { ok: false, reason: "other_recipient" };
    const fresh = await keep(trx, letter.id, about, { digest: createHash("sha256").update(source).digest(), by });
    const fails = fresh && about.status.startsWith("5") && letter.state !== "failed";
    if (fails) await fail(trx, letter, about);
    return { ok: true, letterId: letter.id, number: letter.number, became: fails ? "failed" : "noted" };
  });
}

async function keep(trx: Transaction<Database>, letterId: string, { status, said }: Failing, { digest, by }: { digest: Buffer; by: string | null }): Promise<boolean> {
  const row = await trx
    .insertInto("letter_bounce")
    .values({ letter_id: letterId, status, said, digest, noted_by: by })
    .onConflict((conflict) => conflict.columns(["letter_id", "digest"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

type Letter = { id: string; number: number; dossier_id: string | null };

async function fail(trx: Transaction<Database>, { id, number, dossier_id }: Letter, { status, said }: Failing): Promise<void> {
  await trx
    .updateTable("letter")
    .set({ state: "failed", last_error: [status, said].filter(Boolean).join(" ") })
    .where("id", "=", id)
    .execute();
  await trx.insertInto("task").values({ kind: "bounce", dossier_id, role: "editor", detail: String(number) }).execute();
}

export type PastBounce = { status: string; said: string | null; at: Date };

/** What came back about a letter, latest first. */
export async function readBounces(db: Kysely<Database>, letterId: string): Promise<PastBounce[]> {
  return db.selectFrom("letter_bounce").select(["status", "said", "at"]).where("letter_id", "=", letterId).orderBy(sql`at desc`).limit(20).execute();
}
