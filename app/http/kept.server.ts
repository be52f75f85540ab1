import { type Database, type Kysely, sql } from "~/db.server";
import type { Keys } from "~/keys.server";
import { type Actor, accountOf, holds } from "~/workflow/roles";
import { safePath } from "./safe-path";
import { openText, sealText } from "./sealed.server";

/*
 * What somebody typed and has not saved (TRUST.md, R7). A form opts in with <KeepsItself address base/> (Kept.tsx) and its
 * route with `handle.keeps`; its loader asks `readKept` for what lies there, and its action calls `forgetKept` when the
 * form has been saved. The words are sealed, belong to one account, and go after thirty days.
 */

/** The fields as typed. `base` is the version that the form began with: saving with it finds out what happened meanwhile. */
export type Kept = { address: string; base: string; values: Record<string, string>; keptAt: Date };

export type Keeping = {
  actor: Actor;
  /** The form's own address, as its `action` has it. */
  address: string;
  base: string;
  fields: readonly (readonly [string, string])[];
  /** The form's operation: what was saved meanwhile is not kept a second time. */
  operationId: string | null;
};

/** One account may have this many texts on their way, each of so many characters. */
const most = { texts: 200, characters: 256 * 1024, fields: 400 };

/** Keeps what a form holds at this moment. Null where it was saved already; refused where there is too much. */
export async function keepText(db: Kysely<Database>, keys: Pick<Keys, "seal">, keeping: Keeping): Promise<{ ok: true; at: Date } | { ok: false } | null> {
  const { actor, base, operationId } = keeping;
  const accountId = accountOf(actor);
  const address = ownAddress(keeping.address);
  const text = JSON.stringify(keeping.fields);
  // Nobody but those who write at the desk is told of as writing there.
  if (address?.startsWith("/desk/") && !holds(actor, "editor")) return { ok: false };
  if (!accountId || !address || base.length > 100 || keeping.fields.length > most.fields || text.length > most.characters) return { ok: false };
  if (operationId && (await isDone(db, operationId))) return null;
  const about = await aboutOf(db, actor, address);
  const others = await db
    .selectFrom("kept_text")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("account_id", "=", accountId)
    .where(sql<boolean>`(address, base) is distinct from (${address}, ${base})`)
    .executeTakeFirstOrThrow();
  if (others.count >= most.texts) return { ok: false };
  const sealed = sealText(keys, nameOf(accountId, address, base), text);
  const row = await db
    .insertInto("kept_text")
    .values({ account_id: accountId, address, base, person_id: about.personId, statement_id: about.statementId, sealed })
    .onConflict((conflict) =>
      conflict.columns(["account_id", "address", "base"]).doUpdateSet((eb) => ({
        sealed: eb.ref("excluded.sealed"),
        kept_at: sql<Date>`now()`,
        // After a pause it is a new sitting: colleagues read since when somebody is here.
        began_at: sql<Date>`case when kept_text.kept_at < now() - interval '15 minutes' then now() else kept_text.began_at end`,
      }))
    )
    .returning("kept_at as at")
    .executeTakeFirstOrThrow();
  return { ok: true, at: row.at };
}

/** What this account typed into the form at this address and has not saved; the latest, where it began anew meanwhile. */
export async function readKept(db: Kysely<Database>, keys: Pick<Keys, "seal">, accountId: string | null, address: string): Promise<Kept | null> {
  return (await read(db, keys, accountId, (query) => query.where("address", "=", address)))[0] ?? null;
}

/** The same for all forms whose address begins like this, the latest for each address. */
export async function readKeptUnder(db: Kysely<Database>, keys: Pick<Keys, "seal">, accountId: string | null, beginning: string): Promise<Kept[]> {
  const rows = await read(db, keys, accountId, (query) => query.where(sql<boolean>`starts_with(address, ${beginning})`));
  return rows.filter((row, at) => rows.findIndex((each) => each.address === row.address) === at);
}

type Query = ReturnType<typeof keptFrom>;

function keptFrom(db: Kysely<Database>) {
  return db.selectFrom("kept_text").select(["address", "base", "sealed", "kept_at as keptAt"]);
}

async function read(db: Kysely<Database>, keys: Pick<Keys, "seal">, accountId: string | null, which: (query: Query) => Query): Promise<Kept[]> {
  if (!accountId) return [];
  const rows = await which(keptFrom(db)).where("account_id", "=", accountId).orderBy("kept_at", "desc").limit(most.texts).execute();
  return rows.flatMap(({ sealed, ...row }) => {
    const text = openText(keys, nameOf(accountId, row.address, row.base), sealed);
    return text === null ? [] : [{ ...row, values: Object.fromEntries(JSON.parse(text) as [string, string][]) }];
  });
}

/** The form was saved, or its text thrown away: nothing of it is kept any more. */
export async function forgetKept(db: Kysely<Database>, accountId: string | null, address: string): Promise<void> {
  if (accountId) await db.deleteFrom("kept_text").where("account_id", "=", accountId).where("address", "=", address).execute();
}

/** Texts that nobody came back to for thirty days go. */
export async function sweepKept(db: Kysely<Database>): Promise<void> {
  await db.deleteFrom("kept_text").where("kept_at", "<", sql<Date>`now() - interval '30 days'`).execute();
}

function nameOf(accountId: string, address: string, base: string): string {
  return `kept_text:${accountId}:${address}:${base}`;
}

/** A form of the desk or of a person's own pages; anything else has nothing to keep. */
export function ownAddress(wish: string): string | null {
  const address = safePath(wish, "");
  return address.length <= 300 && /^\/(?:desk|my)\//.test(address) ? address : null;
}

async function isDone(db: Kysely<Database>, operationId: string): Promise<boolean> {
  return (await db.selectFrom("operation").select("id").where("id", "=", operationId).executeTakeFirst()) !== undefined;
}

/** Whom a form is about, by its address: erasing the person erases the text, and colleagues see who writes where. */
export async function aboutOf(db: Kysely<Database>, actor: Actor, address: string): Promise<{ personId: string | null; statementId: number | null }> {
  const url = new URL(address, "http://here.invalid");
  const [, place, id] = /^\/desk\/(dossiers|errata)\/([0-9a-f-]{36})\b/.exec(url.pathname) ?? [];
  const personId = id ? await personOf(db, place === "dossiers" ? "dossier" : "erratum", id) : ownPerson(actor, url);
  const statement = Number(url.searchParams.get("statement") ?? /\/wording\/(\d+)$/.exec(url.pathname)?.[1]);
  if (!personId || !Number.isSafeInteger(statement)) return { personId, statementId: null };
  const row = await db
    .selectFrom("statement")
    .innerJoin("biography", "biography.id", "statement.biography_id")
    .select("statement.id")
    .where("statement.id", "=", statement)
    .where("biography.person_id", "=", personId)
    .executeTakeFirst();
  return { personId, statementId: row?.id ?? null };
}

async function personOf(db: Kysely<Database>, place: "dossier" | "erratum", id: string): Promise<string | null> {
  const { rows } = await (place === "dossier"
    ? sql<{ person: string }>`select person_id as person from dossier where id::text = ${id}`
    : sql<{ person: string }>`select e.person_id as person from erratum r join entry e on e.id = r.entry_id where r.id::text = ${id}`
  ).execute(db);
  return rows[0]?.person ?? null;
}

function ownPerson(actor: Actor, url: URL): string | null {
  if (actor.kind !== "account") return null;
  const named = url.searchParams.get("person");
  return named && actor.delegateFor.includes(named) ? named : actor.personId;
}
