import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { accountId } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { sql } from "~/db.server";
import { decide } from "~/dossiers/decide.server";
import { keepOwnWord } from "~/letters/own-word.server";
import { nameDelegate } from "./delegates.server";
import { eraseDue } from "./erase.server";
import { ask } from "./question.server";

const { db } = await testDatabase();
const keys = inventedKeys();
let built: World;
/** A word that no other row holds: where it is found after the erasure, something stayed. */
const mark = "Zwirnfadenmeer";

beforeAll(async () => {
  const persons = [
    somebody("leaving", "certified", { family: mark, life: [`Née à Montreval, ${mark} y fonde un atelier.`], grounds: `${mark} est une œuvre connue.` }),
    somebody("staying", "certified"),
  ];
  built = await world(db, keys, { preset: "national", persons, accounts: [{ key: "own", name: `Aurore ${mark}`, roles: ["nominee"], person: "leaving" }] });
}, 120_000);

const at = (key: string) => built.travellers.get(key) ?? expect.fail(key);

/** Everything that a file gathers beside its statements, each with the mark in it. */
async function gather(): Promise<void> {
  const { personId, dossierId } = at("leaving");
  const own = accountId(built, "own");
  const statement = sql<number>`(select s.id from statement s join biography b on b.id = s.biography_id where b.person_id = ${personId} order by s.id limit 1)`;
  await keepOwnWord(db, personId, `${mark} word`);
  await nameDelegate(db, { personId, by: own, called: `${mark}'s secretary`, mail: "secretary@office.example", operationId: randomUUID() });
  await ask(db, { dossierId, body: `${mark} asks`, author: { accountId: own, kind: "nominee" }, operationId: randomUUID() });
  await db.insertInto("incoming_note").values({ dossier_id: dossierId, came_by: "post", came_on: "2026-03-02", words: `${mark} wrote`, author: accountId(built, "editor") }).execute();
  await db.insertInto("cv_line").values({ dossier_id: dossierId, position: 1, text: `${mark} 1982` }).execute();
  await db.insertInto("evidence").values({ kind: "document", title: `${mark}, diploma`, dossier_id: dossierId, statement_id: statement, added_by: own, added_as: "nominee" }).execute();
  await db.insertInto("person_address").values({ person_id: personId, kind: "telephone", value: `${mark} 12 40`, origin: "person" }).execute();
  await db.insertInto("address_change").values({ dossier_id: dossierId, person_id: personId, kind: "post", value: `3, quai ${mark}`, source: mark, author: accountId(built, "editor") }).execute();
  await db.insertInto("consent").values({ person_id: personId, scope: "family", text_shown: `${mark} agrees`, given_by: own }).execute();
  await db.insertInto("saved_search").values({ account_id: own, name: `${mark} seen`, query: "?q=phare", rhythm: "never" }).execute();
  await db.insertInto("kept_text").values({ account_id: own, person_id: personId, address: "/my/questions", base: "", sealed: Buffer.from(mark) }).execute();
  await db.insertInto("reading_log").values({ account_id: accountId(built, "editor"), subject: "contact", dossier_id: dossierId, person_id: personId }).execute();
}

/** Tables and columns in which the mark still stands. */
async function left(): Promise<string[]> {
  const { rows } = await sql<{ table_name: string; column_name: string; data_type: string }>`select table_name, column_name, data_type from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY', 'bytea')`.execute(db);
  const found: string[] = [];
  for (const { table_name, column_name, data_type } of rows) {
    const text = data_type === "bytea" ? sql`encode(${sql.ref(column_name)}, 'escape')` : sql`${sql.ref(column_name)}::text`;
    const { rows: [hit] } = await sql<{ hit: boolean }>`select exists (select from ${sql.table(table_name)} where ${text} ilike ${`%${mark}%`}) as hit`.execute(db);
    if (hit?.hit) found.push(`${table_name}.${column_name}`);
  }
  return found;
}

describe("somebody who withdraws late, with everything that a file gathers", () => {
  test("is erased from every table once the thirty days are over; the trace of the name alone stays, and others' files are whole", async () => {
    await gather();
    const { personId, dossierId } = at("leaving");
    const before = await left();
    expect(before).toEqual(expect.arrayContaining(["own_word.word", "incoming_note.words", "evidence.title", "remark.body", "nomination.grounds", "letter.recipient", "kept_text.sealed"]));
    const withdrawn = await decide(db, { ...built, keys, subject: { dossierId }, decision: "withdraw", actor: { kind: "letter", personId, dossierId, identified: true }, operationId: randomUUID() });
    expect(withdrawn).toMatchObject({ ok: true, stage: "withdrawn" });
    expect(await eraseDue(db), "the thirty days are not over").toBe(0);
    await db.updateTable("dossier").set({ closed_at: sql<Date>`now() - interval '32 days'` }).where("id", "=", dossierId).execute();
    expect(await eraseDue(db)).toBe(1);
    expect(await left()).toEqual([]);
    expect(await db.selectFrom("suppression").select(["person_id", "kind"]).where("person_id", "is", null).execute()).toEqual([{ person_id: null, kind: "withdrawal" }]);
    expect(await db.selectFrom("dossier").select("stage").where("id", "=", at("staying").dossierId).execute()).toEqual([{ stage: "certified" }]);
  });
});
