import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { putOnShelf, writeNote } from "~/shelves/shelves.server";
import { giveToInstitution, giveToPerson } from "~/subscriptions/grant.server";
import { takeSeat } from "~/subscriptions/seats.server";
import type { Database } from "../schema";
import { actorNamed, type Ground } from "./walk";

const day = (shift: number) => new Date(Date.now() + shift * 86_400_000).toISOString().slice(0, 10);

/** Who reads in the invented house: a library with its seats, a newsroom on trial, a reader, and what one of them keeps. Does nothing twice. */
export async function inviteReaders(ground: Ground): Promise<void> {
  const { db } = ground;
  if (await db.selectFrom("institution").select("id").executeTakeFirst()) return;
  await giveAccess(ground);
  const reader = ground.accounts.get("subscriber2") ?? "";
  await fillShelves(db, reader);
  await saveSearches(db, reader);
  await db
    .insertInto("task")
    .values({ kind: "access_request", role: "administrator", detail: "Corentin Lestrade <c.lestrade@montreval.example>\nLycée de Sainte-Aure\nUne trentaine d'élèves et leurs professeurs d'histoire, sur place seulement." })
    .execute();
}

async function giveAccess(ground: Ground): Promise<void> {
  const { db } = ground;
  const actor = await actorNamed(ground, "administrator");
  const request = () => ({ actor, operationId: randomUUID() });
  const library = {
    name: "Bibliothèque de Kerlandec", from: day(-400), to: day(330), networks: ["192.0.2.0/24", "198.51.100.16/28", "2001:db8:40::/48"],
    domains: ["kerlandec.example"], managers: ["maelle.kerguenou@library.example"], seats: 12,
  };
  await giveToInstitution(db, request(), library);
  await giveToInstitution(db, request(), { name: "Le Courrier de Vannecourt", from: day(-9), to: day(21), trial: "on", networks: ["203.0.113.40/29"], domains: ["courrier-vannecourt.example"], managers: [] });
  await giveToPerson(db, request(), { name: "Nora Quintrec", mail: "nora@quintrec.example", from: day(-60), to: day(305) });
  const { id } = await db.selectFrom("institution").select("id").where("name", "=", library.name).executeTakeFirstOrThrow();
  for (const reader of ["erwan.tregastel", "mona.penhoet", "yves-marie.corlay"]) await takeSeat(db, { institutionId: id, mail: `${reader}@kerlandec.example`, origin: "domain" });
  await takeSeat(db, { institutionId: id, mail: "doctorante@vannecourt.example", origin: "manager" });
  await db
    .insertInto("institution_usage")
    .values([31, 12, 45, 27, 38, 9].map((entries, at) => ({ institution_id: id, day: day(-25 * at - 1), searches: 2 * entries + 9, readings: entries + 14, entries, exported: at % 2 === 0 ? 12 : 0 })))
    .execute();
}

async function fillShelves(db: Kysely<Database>, accountId: string): Promise<void> {
  const rows = await db
    .selectFrom("entry")
    .innerJoin("person", "person.id", "entry.person_id")
    .select(["person.public_id as publicId"])
    .where("entry.standing", "in", ["public", "retired", "memorial"])
    .where("person.public_id", "is not", null)
    .orderBy("person.filing_key")
    .limit(9)
    .execute();
  const publicIds = rows.flatMap(({ publicId }) => (publicId ? [publicId] : []));
  const by = () => ({ accountId, operationId: randomUUID() });
  const put = await putOnShelf(db, by(), { name: "Interviews, spring", publicIds: publicIds.slice(0, 5) });
  await putOnShelf(db, by(), { name: "For the obituary desk", publicIds: publicIds.slice(5) });
  if (!put.ok) return;
  const [first, second] = await db.selectFrom("shelf_entry").select("id").where("shelf_id", "=", put.shelfId).orderBy("position").execute();
  if (first) await writeNote(db, by(), put.shelfId, { item: first.id, note: "Answers letters, not the telephone. Ask about the years abroad." });
  if (second) await writeNote(db, by(), put.shelfId, { item: second.id, note: "Check the date of the second mandate against the town's register." });
}

/** As if saved three weeks ago: the house's own calendar writes the first alert when the demo opens. */
async function saveSearches(db: Kysely<Database>, accountId: string): Promise<void> {
  const since = sql<Date>`now() - interval '21 days'`;
  await db
    .insertInto("saved_search")
    .values([
      { account_id: accountId, name: "Science", query: "?sector=science", rhythm: "daily", told_until: since, made_at: since },
      { account_id: accountId, name: "Montreval", query: "?q=Montreval", rhythm: "weekly", told_until: since, made_at: since },
    ])
    .execute();
}
