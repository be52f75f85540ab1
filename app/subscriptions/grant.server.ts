import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { administer, type Administered, type Administration, type AdministrationRequest, NotAdministered } from "~/house/event.server";
import { settleEnding } from "./ending.server";
import type { InstitutionTerms, PersonTerms } from "./grant";
import { endSeatsWithoutDomain } from "./seats.server";

type Given = Promise<Administered<{ id: string }>>;

/** Gives access to whoever shows that this address is theirs. It belongs to an account and never to a person (PRODUCT.md, promise 2). */
export function giveToPerson(db: Kysely<Database>, request: AdministrationRequest, terms: PersonTerms): Given {
  return administer(db, request, "give_access", async ({ trx, by, record }) => {
    const id = await insertGrant(trx, { ...datesOf(terms), mail: terms.mail, name: terms.name, made_by: by });
    await record({ kind: "access_given", detail: told(terms) });
    return { id };
  });
}

/** Gives access to an institution: by its networks, its domains, and the seats of those who read from elsewhere. */
export function giveToInstitution(db: Kysely<Database>, request: AdministrationRequest, terms: InstitutionTerms): Given {
  return administer(db, request, "give_access", async ({ trx, by, record }) => {
    const institution = await trx
      .insertInto("institution")
      .values({ name: terms.name })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ name: terms.name }))
      .returning("id")
      .executeTakeFirstOrThrow();
    const id = await insertGrant(trx, { ...datesOf(terms), ...boundsOf(terms), institution_id: institution.id, made_by: by });
    await writeDoors(trx, institution.id, terms);
    await record({ kind: "access_given", detail: told(terms) });
    return { id };
  });
}

/** Other dates, doors or bounds. Seats above a lowered number stay with who has them until somebody ends them. */
export function changeGrant(db: Kysely<Database>, request: AdministrationRequest, id: string, terms: PersonTerms | InstitutionTerms): Given {
  return administer(db, request, "change_access", async ({ trx, by, record }) => {
    const grant = await lockGrant(trx, id);
    if ("networks" in terms !== (grant.institution_id !== null)) throw new NotAdministered("not_found");
    const own = "networks" in terms ? boundsOf(terms) : { mail: terms.mail, name: terms.name };
    await taken(trx.updateTable("access_grant").set({ ...datesOf(terms), ...own }).where("id", "=", id).execute());
    if (grant.institution_id && "networks" in terms) {
      await taken(trx.updateTable("institution").set({ name: terms.name }).where("id", "=", grant.institution_id).execute());
      await writeDoors(trx, grant.institution_id, terms);
    }
    await settleEnding(trx, id, by, terms.to ?? null);
    await record({ kind: "access_changed", detail: told(terms) });
    return { id };
  });
}

/** Ends access at once: from the next request on its readers see what the public sees. Seats end with it. */
export function endGrant(db: Kysely<Database>, request: AdministrationRequest, id: string): Given {
  return administer(db, request, "end_access", async ({ trx, by, record }) => {
    const grant = await lockGrant(trx, id);
    await trx.updateTable("access_grant").set({ ended_at: sql<Date>`now()` }).where("id", "=", id).execute();
    if (grant.institution_id) await trx.deleteFrom("seat").where("institution_id", "=", grant.institution_id).execute();
    await settleEnding(trx, id, by, null);
    await record({ kind: "access_ended", detail: { to: grant.name } });
    return { id };
  });
}

async function lockGrant(trx: Transaction<Database>, id: string): Promise<{ institution_id: string | null; name: string }> {
  const grant = await trx
    .selectFrom("access_grant")
    .select(["institution_id", sql<string>`coalesce(access_grant.name, (select i.name from institution i where i.id = access_grant.institution_id))`.as("name")])
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!grant) throw new NotAdministered("not_found");
  return grant;
}

type NewGrant = ReturnType<typeof datesOf> & { mail?: string; name?: string; institution_id?: string; seats?: number | null; daily_entries?: number | null; made_by: string };

async function insertGrant(trx: Transaction<Database>, grant: NewGrant): Promise<string> {
  const { id } = await taken(trx.insertInto("access_grant").values(grant).returning("id").executeTakeFirstOrThrow());
  return id;
}

/** One address or institution has one grant at a time, one domain one institution: who has it already is said in words. */
async function taken<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (fault) {
    const { code, constraint = "" } = fault as { code?: string; constraint?: string };
    if (code !== "23505") throw fault;
    throw new NotAdministered(constraint.startsWith("institution_domain") ? "domain_taken" : "access_taken");
  }
}

function datesOf({ from, to, trial, note }: PersonTerms | InstitutionTerms) {
  return { from_on: from, to_on: to ?? null, trial: trial === "on", note: note ?? null };
}

function boundsOf({ seats, daily }: InstitutionTerms) {
  return { seats: seats ?? null, daily_entries: daily ?? null };
}

async function writeDoors(trx: Transaction<Database>, id: string, { networks, domains, managers }: InstitutionTerms): Promise<void> {
  await trx.deleteFrom("institution_network").where("institution_id", "=", id).execute();
  await trx.deleteFrom("institution_domain").where("institution_id", "=", id).execute();
  await trx.deleteFrom("institution_manager").where("institution_id", "=", id).execute();
  await freeDomains(trx, domains);
  if (networks.length > 0) await trx.insertInto("institution_network").values(networks.map((network) => ({ institution_id: id, network }))).execute();
  if (domains.length > 0) await taken(trx.insertInto("institution_domain").values(domains.map((domain) => ({ institution_id: id, domain }))).execute());
  if (managers.length > 0) await trx.insertInto("institution_manager").values(managers.map((mail) => ({ institution_id: id, mail }))).execute();
  await endSeatsWithoutDomain(trx, id);
}

/** A domain of an institution whose access was ended may be given to another, or to the same one under another name. */
async function freeDomains(trx: Transaction<Database>, domains: readonly string[]): Promise<void> {
  if (domains.length === 0) return;
  await sql`delete from institution_domain d where d.domain = any(${[...domains]}::text[])
    and not exists (select from access_grant g where g.institution_id = d.institution_id and g.ended_at is null)`.execute(trx);
}

/** For the house's log: to whom and until when. */
function told(terms: PersonTerms | InstitutionTerms): NonNullable<Parameters<Administration["record"]>[0]["detail"]> {
  return { to: terms.name, dates: [terms.from, terms.to ?? "…"].join(" – ") };
}
