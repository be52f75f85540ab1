import { randomUUID } from "node:crypto";
import { correctStatement } from "~/certification/erratum.server";
import { decide } from "~/dossiers/decide.server";
import { confirmPending } from "~/dossiers/second.server";
import type { PressInput } from "~/dossiers/press";
import type { Database, Kysely } from "~/db.server";
import type { Keys } from "~/keys.server";
import { propose } from "~/nominations/propose.server";
import { fileReport } from "~/reports/file.server";
import { staffRoles } from "~/workflow/roles";
import { somebody } from "../../db/seed/somebody";
import type { PersonSpec } from "../../db/seed/specs";
import { accountId, actorNamed } from "../../db/seed/walk";
import { world, type World } from "../../db/seed/world";
import type { Stage } from "~/workflow/stages";

/** A person whose every word is found nowhere else: what a stranger's page holds of it was leaked. */
function sentinel(key: string, stage: Stage, given: string, family: string, more: Partial<PersonSpec> = {}): PersonSpec {
  return somebody(key, stage, {
    given,
    family,
    descriptor: { fr: `Métier-${key}`, en: `Trade-${key}` },
    grounds: `Motif-${key}`,
    remarks: [{ by: "house", body: `Remarque-${key}`, internal: true }],
    ...more,
  });
}

const persons = [
  sentinel("answering", "questionnaire", "Ysoline", "Quartenvert"),
  sentinel("proofing", "proof", "Zénobie", "Brisemoulin"),
  sentinel("reading", "proof", "Wilhelmine", "Tournefeuille"),
  sentinel("assessed", "assessment", "Théodosie", "Hautecloque"),
  sentinel("signed", "verification", "Bérengère", "Valombreuse"),
  sentinel("vouched", "certification", "Perpétue", "Malvoisin"),
  sentinel("listed", "published", "Ursuline", "Rochebrune"),
  sentinel("suspended", "published", "Sidonie", "Vauclair", { standing: "suspended" }),
  sentinel("drafted", "drafting", "Radegonde", "Sansterre"),
  sentinel("waiting", "declined", "Philomène", "Boisgarnier", { pending: "decline" }),
  sentinel("elected", "elected", "Mélisande", "Clairefontaine"),
  sentinel("proposed", "proposed", "Gersende", "Aiguebelle"),
];

/**
 * A house in which everybody has a file and nobody may see another's. `blind` holds every role and is in conflict with
 * every file; `subject` holds every role too, and the test makes it the subject of one file after the other.
 */
export async function accessWorld(db: Kysely<Database>, keys: Keys): Promise<void> {
  const made = await world(db, keys, {
    preset: "national",
    persons,
    accounts: [
      { key: "nominee1", name: "Ysoline Quartenvert", roles: ["nominee"], person: "answering" },
      { key: "nominee2", name: "Zénobie Brisemoulin", roles: ["nominee"], person: "proofing" },
      { key: "delegate", name: "Lambert Delegue", roles: ["delegate"] },
      { key: "blind", name: "Barnabé Cloison", roles: [] },
      { key: "subject", name: "Onésime Miroir", roles: [] },
    ],
  });
  for (const key of ["blind", "subject"]) for (const role of staffRoles) await db.insertInto("account_role").values({ account_id: accountId(made, key), role }).execute();
  await db.insertInto("delegate").values({ account_id: accountId(made, "delegate"), person_id: personOf(made, "proofing") }).execute();
  await proposeAs(made, "nominator2");
  await db.updateTable("person_address").set({ ended_at: new Date() }).where("person_id", "=", personOf(made, "elected")).execute();
  await press(made, { dossierId: dossierOf(made, "elected") }, "invite", "editor", { post: "Mélisande Clairefontaine, 3, rue Adresse-elected, 21200 Montreval" });
  await openErratum(made);
  await db.insertInto("conflict").columns(["dossier_id", "account_id", "kind"])
    .expression((eb) => eb.selectFrom("dossier").select((each) => ["dossier.id", each.val(accountId(made, "blind")).as("account_id"), each.val("declared").as("kind")]))
    .execute();
  const member = await db.selectFrom("assignment").select("account_id").where("dossier_id", "=", dossierOf(made, "assessed")).where("duty", "=", "member").executeTakeFirstOrThrow();
  await db.insertInto("conflict").values({ dossier_id: dossierOf(made, "assessed"), account_id: member.account_id, kind: "declared" }).execute();
  await db.insertInto("task").values({ kind: "letter_failed", dossier_id: dossierOf(made, "drafted"), account_id: accountId(made, "editor"), detail: "Tâche-drafted" }).execute();
  await keepThings(made);
}

/** An institution that the subscriber looks after, and what the subscriber keeps. */
async function keepThings(made: World): Promise<void> {
  const { db } = made;
  const subscriber = accountId(made, "subscriber");
  const { mail } = await db.selectFrom("account").select("mail").where("id", "=", subscriber).executeTakeFirstOrThrow();
  const institution = await db.insertInto("institution").values({ name: "Bibliothèque de Kerlandec" }).returning("id").executeTakeFirstOrThrow();
  await db.insertInto("access_grant").values({ institution_id: institution.id, from_on: "2020-01-01" }).execute();
  await db.insertInto("institution_manager").values({ institution_id: institution.id, mail }).execute();
  await db.insertInto("seat").values({ institution_id: institution.id, mail: "seated@second.example", origin: "manager" }).execute();
  const listed = await db.selectFrom("entry").select("id").where("person_id", "=", personOf(made, "listed")).executeTakeFirstOrThrow();
  const report = { operation: randomUUID(), wrong: "Remarque-listed", source: "Motif-listed", address: "reader@second.example" };
  await db.transaction().execute((trx) => fileReport(trx, made.keys, { entryId: listed.id, statementId: null, report, lang: "fr" }));
  const shelf = await db.insertInto("shelf").values({ account_id: subscriber, name: "Rayon" }).returning("id").executeTakeFirstOrThrow();
  await db.insertInto("shelf_entry").values({ shelf_id: shelf.id, entry_id: listed.id, position: 1 }).execute();
  await db.insertInto("saved_search").values({ account_id: subscriber, name: "Recherche", query: "?q=rochebrune" }).execute();
}

function dossierOf({ travellers }: World, key: string): string {
  return travellers.get(key)?.dossierId ?? "";
}

function personOf({ travellers }: World, key: string): string {
  return travellers.get(key)?.personId ?? "";
}

async function press({ db, house, keys, ...ground }: World, subject: { dossierId: string } | { entryId: string }, decision: string, by: string, input: PressInput): Promise<void> {
  const made = { db, house, keys, ...ground };
  const outcome = await decide(db, { house, keys, subject, decision, actor: await actorNamed(made, by), press: input, operationId: randomUUID() });
  if (!outcome.ok) throw new Error(`${decision} was refused: ${outcome.reason}`);
  if (!outcome.pendingId) return;
  const confirmed = await confirmPending(db, { house, keys, pendingId: outcome.pendingId, actor: await actorNamed(made, "administrator"), operationId: randomUUID() });
  if (!confirmed.ok) throw new Error(`${decision} was not confirmed: ${confirmed.reason}`);
}

async function proposeAs({ db, house, keys, ...ground }: World, key: string): Promise<void> {
  const sector = await db.selectFrom("authority").select("id").where("kind", "=", "sector").executeTakeFirstOrThrow();
  const outcome = await propose(db, {
    house,
    keys,
    actor: await actorNamed({ db, house, keys, ...ground }, key),
    input: {
      operation: randomUUID(), given: "Frédégonde", family: "Montsoreau", gender: "female", sector: sector.id, descriptor: "Métier-second", mail: "second@listed.example", language: "fr",
      relation: "Relation-second", notability: "Motif-second", sources: "Source-second",
    },
  });
  if (!outcome.ok) throw new Error(`The second proposal was refused: ${outcome.reason}`);
}

/** An erratum on the public entry, with a statement corrected, so that it has a text of its own. */
async function openErratum(made: World): Promise<void> {
  const entry = await made.db.selectFrom("entry").select("id").where("person_id", "=", personOf(made, "listed")).executeTakeFirstOrThrow();
  await press(made, { entryId: entry.id }, "open_erratum", "editor", { note: "Erratum-listed" });
  const erratum = await made.db.selectFrom("erratum").select("id").where("entry_id", "=", entry.id).executeTakeFirstOrThrow();
  const actor = await actorNamed(made, "editor");
  const read = () => ({ value: { code: "oc" }, period: null, audience: "public" });
  const saved = await correctStatement(made.db, { erratumId: erratum.id, actor, operationId: randomUUID() }, { statementId: null, kind: "language", expected: null, read });
  if (!saved.ok) throw new Error(`The erratum could not be written: ${JSON.stringify(saved)}`);
}
