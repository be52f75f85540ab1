import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { mailOf } from "~/accounts/sign-in.server";
import { once } from "~/http/operation.server";
import { domainOf } from "./access.server";

/** `none`: no institution has this address's domain. `full`: one has, and every seat of it is taken. */
export type Seated = "none" | "held" | "taken" | "full";

/** Takes a seat of the institution whose domain the account's address is of, if there is one left. */
export async function joinByDomain(db: Kysely<Database>, accountId: string): Promise<Seated> {
  const mail = await mailOf(db, accountId);
  if (!mail) return "none";
  const institution = await institutionOf(db, mail);
  return institution ? takeSeat(db, { institutionId: institution.id, mail, origin: "domain" }) : "none";
}

/** The institution that lends a seat to addresses of this domain today. */
export async function institutionOf(db: Kysely<Database>, mail: string): Promise<{ id: string; name: string } | null> {
  const { rows } = await sql<{ id: string; name: string }>`select i.id, i.name from institution_domain d join institution i on i.id = d.institution_id
    join access_grant g on g.institution_id = i.id where d.domain = ${domainOf(mail)} and is_live(g)`.execute(db);
  return rows[0] ?? null;
}

type NewSeat = { institutionId: string; mail: string; origin: "domain" | "manager" };

/** One seat for one address. The database counts, under a lock: of a hundred who come at once, as many get in as there are seats (TRUST.md, B11). */
export async function takeSeat(db: Kysely<Database>, seat: NewSeat): Promise<Exclude<Seated, "none">> {
  try {
    return await insertSeat(db, seat);
  } catch (fault) {
    if (isFull(fault)) return "full";
    throw fault;
  }
}

async function insertSeat(db: Kysely<Database>, { institutionId, mail, origin }: NewSeat): Promise<"held" | "taken"> {
  const held = await db.selectFrom("seat").select("mail").where("institution_id", "=", institutionId).where("mail", "=", mail).executeTakeFirst();
  if (held) return "held";
  const made = await db
    .insertInto("seat")
    .values({ institution_id: institutionId, mail, origin })
    .onConflict((conflict) => conflict.doNothing())
    .returning("mail")
    .executeTakeFirst();
  return made ? "taken" : "held";
}

function isFull(fault: unknown): boolean {
  return ["seat_limit", "seat_granted"].includes((fault as { constraint?: string }).constraint ?? "");
}

export type SeatLine = { mail: string; origin: "domain" | "manager"; takenAt: Date };

/** Who may read from anywhere in the name of an institution. What they read is nobody's business. */
export async function listSeats(db: Kysely<Database>, institutionId: string): Promise<SeatLine[]> {
  const rows = await db.selectFrom("seat").select(["mail", "origin", "taken_at as takenAt"]).where("institution_id", "=", institutionId).orderBy("mail").execute();
  return rows.map((row) => ({ ...row, origin: row.origin === "manager" ? "manager" : "domain" }));
}

type Request = { by: string | null; operationId: string };

/** A manager gives a seat to an address, of whatever domain. */
export async function giveSeat(db: Kysely<Database>, { by, operationId }: Request, institutionId: string, mail: string): Promise<Exclude<Seated, "none">> {
  try {
    const { outcome } = await once(db, { id: operationId, kind: "give_seat", accountId: by }, (trx) => insertSeat(trx, { institutionId, mail, origin: "manager" }));
    return outcome;
  } catch (fault) {
    if (isFull(fault)) return "full";
    throw fault;
  }
}

/** Ends a seat; its holder reads what the public reads from the next request on. */
export async function endSeat(db: Kysely<Database>, { by, operationId }: Request, institutionId: string, mail: string): Promise<void> {
  await once(db, { id: operationId, kind: "end_seat", accountId: by }, async (trx) => {
    await trx.deleteFrom("seat").where("institution_id", "=", institutionId).where("mail", "=", mail).execute();
  });
}

/** Seats that came by a domain go with it; those that a manager gave stay. */
export async function endSeatsWithoutDomain(trx: Transaction<Database>, institutionId: string): Promise<void> {
  await sql`delete from seat where institution_id = ${institutionId} and origin = 'domain'
    and split_part(mail, '@', 2) not in (select domain from institution_domain d where d.institution_id = ${institutionId})`.execute(trx);
}
