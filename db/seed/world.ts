import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { readHouse } from "~/http/house.server";
import { deliverDue } from "~/letters/outbox.server";
import { mailboxTransport } from "~/letters/transport.server";
import { makeLog } from "~/log.server";
import type { Keys } from "~/keys.server";
import { normaliseName } from "~/persons/name";
import { propose } from "~/nominations/propose.server";
import type { Database } from "../schema";
import { staff } from "./accounts";
import { authoritiesOf } from "./authorities";
import { depart } from "./departures";
import { foundInventedHouse } from "./house";
import { legs, settle, type Traveller } from "./journey";
import type { Stage } from "~/workflow/stages";
import type { AccountSpec, PersonSpec, WorldSpec } from "./specs";
import { actorNamed, cast, type Ground } from "./walk";

export type World = Ground & { travellers: ReadonlyMap<string, Traveller> };

/**
 * The one builder of invented houses: for the demo, the tests and the browser's journeys. Every file walks its way through
 * `decide`, so what is in the world is what the house itself would have made. Run again, it goes on where it was stopped.
 */
export async function world(db: Kysely<Database>, keys: Keys, spec: WorldSpec, onPerson: (done: number, of: number) => void = () => undefined): Promise<World> {
  const today = new Date().toISOString().slice(0, 10);
  await foundInventedHouse(db, spec.preset, today);
  const house = await readHouse(db);
  if (!house) throw new Error("The house was not founded");
  const accounts = new Map<string, string>();
  for (const account of [...staff[spec.preset], ...(spec.accounts ?? [])]) accounts.set(account.key, await makeAccount(db, account));
  const ground: Ground = { db, house, keys, accounts, home: spec.home };
  const persons = spec.persons ?? [];
  await authoritiesOf(db, persons);
  const travellers = new Map<string, Traveller>();
  let done = 0;
  const queue = persons.values();
  const walker = async () => {
    for (const person of queue) {
      const traveller = await walkPerson(ground, person);
      if (traveller) travellers.set(traveller.spec.key, traveller);
      onPerson(++done, persons.length);
    }
  };
  await Promise.all(Array.from({ length: 4 }, walker));
  await deliver(ground);
  for (const account of spec.accounts ?? []) {
    const person = account.person ? travellers.get(account.person) : undefined;
    if (person) await db.updateTable("account").set({ person_id: person.personId }).where("id", "=", accounts.get(account.key) ?? "").execute();
  }
  return { ...ground, travellers };
}

async function makeAccount(db: Kysely<Database>, { key, name, roles, language = "fr" }: AccountSpec): Promise<string> {
  const mail = `${normaliseName(name).replaceAll(" ", ".")}@${key}.example`;
  const there = await db.selectFrom("account").select("id").where("mail", "=", mail).executeTakeFirst();
  if (there) return there.id;
  const { id } = await db.insertInto("account").values({ mail, name, language }).returning("id").executeTakeFirstOrThrow();
  for (const role of roles) await db.insertInto("account_role").values({ account_id: id, role }).execute();
  return id;
}

/** Stages that a letter to the person leads to: it must leave before they answer it, or the outbox would rightly stop it. */
const wroteToPerson: readonly Stage[] = ["invited", "proof", "certified"];

async function deliver({ db, keys }: Ground): Promise<void> {
  await deliverDue({ db, keys, site: "http://localhost:3000", log: makeLog("warn") }, mailboxTransport);
}

/** Proposes one person and walks their file to where it is to stand; null when an earlier run has begun it. */
async function walkPerson(ground: Ground, spec: PersonSpec): Promise<Traveller | null> {
  const { db } = ground;
  if (await db.selectFrom("person_identifier").select("person_id").where("scheme", "=", "world").where("value", "=", spec.key).executeTakeFirst()) return null;
  const traveller = await proposePerson(ground, spec);
  await db.insertInto("person_identifier").values({ scheme: "world", value: spec.key, person_id: traveller.personId }).execute();
  await db.updateTable("person").set(recordOf(spec)).where("id", "=", traveller.personId).execute();
  for (const remark of spec.remarks ?? []) await addRemark(ground, traveller, remark);
  if (spec.stage === "proposed") return traveller;
  if (await depart(ground, traveller, "proposed")) return traveller;
  await settle(ground, traveller);
  for (const leg of legs(ground)) {
    await leg.walk(ground, traveller);
    if (wroteToPerson.includes(leg.to)) await deliver(ground);
    if (spec.pending && (await isPending(db, traveller))) return traveller;
    if (leg.to === spec.stage && leg.to !== "published") return traveller;
    if (await depart(ground, traveller, leg.to)) return traveller;
  }
  return traveller;
}

function recordOf(spec: PersonSpec) {
  return { born: spec.born, descriptor: JSON.stringify(spec.descriptor) };
}

async function isPending(db: Kysely<Database>, { dossierId }: Traveller): Promise<boolean> {
  return (await db.selectFrom("pending_decision").select("id").where("dossier_id", "=", dossierId).where("state", "=", "pending").executeTakeFirst()) !== undefined;
}

async function proposePerson(ground: Ground, spec: PersonSpec): Promise<Traveller> {
  const sector = await ground.db.selectFrom("authority").select("id").where("kind", "=", "sector").where("key", "=", spec.sector).executeTakeFirstOrThrow();
  const actor = await actorNamed(ground, cast(ground).nominator);
  const outcome = await propose(ground.db, {
    house: ground.house,
    keys: ground.keys,
    actor,
    input: {
      operation: randomUUID(),
      given: spec.given ?? undefined,
      family: [spec.particle, spec.family].filter(Boolean).join(spec.particle?.endsWith("'") ? "" : " "),
      born: spec.born.slice(0, 4),
      gender: spec.gender,
      sector: sector.id,
      descriptor: spec.descriptor[spec.language],
      mail: `${spec.key}@listed.example`,
      language: spec.language,
      relation: spec.language === "fr" ? "Confrère, sans lien de parenté" : "Colleague, no relation",
      notability: spec.grounds ?? (spec.language === "fr" ? "Une œuvre connue bien au-delà de son métier." : "Work known well beyond the trade."),
      sources: spec.language === "fr" ? "Annuaire de la profession, 2024" : "Register of the profession, 2024",
    },
  });
  if (!outcome.ok || !outcome.dossierId) throw new Error(`${spec.key} could not be proposed: ${outcome.ok ? "no dossier" : outcome.reason}`);
  const { person_id } = await ground.db.selectFrom("dossier").select("person_id").where("id", "=", outcome.dossierId).executeTakeFirstOrThrow();
  return { spec, dossierId: outcome.dossierId, personId: person_id };
}

async function addRemark(ground: Ground, traveller: Traveller, remark: NonNullable<PersonSpec["remarks"]>[number]): Promise<void> {
  const author = remark.by === "house" ? ground.accounts.get("editor") : null;
  await ground.db
    .insertInto("remark")
    .values({ dossier_id: traveller.dossierId, author: author ?? null, author_kind: remark.by, internal: remark.internal ?? false, body: remark.body, at: sql<Date>`now()` })
    .execute();
}
