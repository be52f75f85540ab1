import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readHouse } from "~/http/house.server";
import { serve, type Served, Visitor } from "~/http/testing";
import { type Listed, listPerson } from "~/directory/testing";
import { dayOf } from "~/i18n/dates";
import { tidyLetters } from "~/letters/tidy.server";
import type { Actor } from "~/workflow/roles";
import { inventedKeys } from "../../db/seed/keys";
import { actorNamed } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { askedNow, fileReport, handled } from "./file.server";
import { findReport, readReports } from "./read.server";
import { settleReport } from "./settle.server";

const { db, appUrl } = await testDatabase();
const keys = inventedKeys();
let made: World;
let editor: Actor;
let listed: Listed;
let served: Served;

beforeAll(async () => {
  made = await world(db, keys, { preset: "national", persons: [] });
  editor = await actorNamed(made, "editor");
  listed = await listPerson(db, { given: "Ondine", family: "Marchepied", facts: [{ kind: "recreation", value: { text: "apiculture" } }, { kind: "contact", value: { type: "telephone", text: "01 99 00 17 42" }, audience: "house" }] });
  served = await serve(appUrl);
}, 120_000);
afterAll(() => served.stop());

function file(more: { address?: string; statementId?: number | null } = {}): Promise<string> {
  const report = { operation: randomUUID(), wrong: "L'année est 1971.", source: "Registre de l'école", ...(more.address ? { address: more.address } : {}) };
  return db.transaction().execute((trx) => fileReport(trx, keys, { entryId: listed.entryId, statementId: more.statementId ?? null, report, lang: "fr" }));
}

async function settle(id: string, answer: string | null, by = editor, operationId: string = randomUUID()) {
  const house = await readHouse(db);
  if (!house) throw new Error("no house");
  return settleReport(db, { house, keys, actor: by, id, operationId, outcome: "corrected", answer });
}

const reports = () => db.selectFrom("error_report").select(["wrong", "statement_id as statement", "sealed_address as sealed"]).execute();
const path = () => `/p/${listed.publicId}/${listed.slug}/report`;

describe("reporting an error", () => {
  const recreation = () => listed.statements.find(({ kind }) => kind === "recreation")?.id ?? 0;

  async function form(visitor: Visitor, more: Record<string, string> = {}): Promise<Record<string, string>> {
    const page = await (await visitor.get(path())).text();
    const asked = /name="asked" value="([^"]+)"/.exec(page)?.[1] ?? "";
    return { operation: randomUUID(), asked, statement: String(recreation()), wrong: "Ce n'est pas l'apiculture.", source: "", address: "", website: "", ...more };
  }

  it("needs no account; a form that comes back in a moment is asked for once more, with its words kept", async () => {
    const before = (await reports()).length;
    const visitor = new Visitor(served.url);
    const sent = await form(visitor);
    const quick = await visitor.post(path(), sent);
    const page = await quick.text();
    expect([quick.status, page.includes("That was very quick"), page.includes("Ce n&#x27;est pas l&#x27;apiculture.")]).toEqual([422, true, true]);
    expect((await reports()).length).toBe(before);
  });

  it("by a program that fills in every field is thanked and not kept", async () => {
    const before = (await reports()).length;
    const visitor = new Visitor(served.url);
    const answer = await visitor.post(path(), await form(visitor, { website: "https://spam.example" }));
    expect([answer.status, (await reports()).length]).toEqual([303, before]);
  });

  it("names only statements that its reader reads", async () => {
    const contact = listed.statements.find(({ kind }) => kind === "contact")?.id ?? 0;
    const visitor = new Visitor(served.url);
    expect((await (await visitor.get(path())).text()).includes("01 99")).toBe(false);
    for (const statement of [String(contact), "999999", "0", "x"]) expect((await visitor.post(path(), await form(visitor, { statement }))).status, statement).toBe(422);
  });

  it("is told apart by its time: at once, in time, too late, or not ours", () => {
    const asked = askedNow(keys);
    const later = (ms: number) => handled(keys, asked, Date.now() + ms);
    expect([later(0), later(5_000), later(25 * 3_600_000), handled(keys, "x.y"), handled(keys, undefined)]).toEqual(["too_quick", "ok", "stale", "stale", "stale"]);
  });

  it("keeps the address sealed, makes a task for the desk, and tells the person nothing", async () => {
    const letters = () => db.selectFrom("letter").select("id").execute();
    const before = (await letters()).length;
    const id = await file({ address: "reader@elsewhere.example", statementId: recreation() });
    const row = await db.selectFrom("error_report").select("sealed_address").where("id", "=", id).executeTakeFirstOrThrow();
    expect(row.sealed_address?.includes("reader@")).toBe(false);
    const task = await db.selectFrom("task").select(["kind", "role", "done_at"]).where("idem", "=", `error_report:${id}`).executeTakeFirst();
    expect([task, (await letters()).length]).toEqual([{ kind: "correction_reported", role: "editor", done_at: null }, before]);
    expect(await findReport(db, keys, editor, id)).toMatchObject({ address: "reader@elsewhere.example", statementId: recreation(), wrong: "L'année est 1971." });
  });
});

describe("the desk", () => {
  it("settles a report once; the answer leaves by letter and the address is erased, there too once it has left", async () => {
    const id = await file({ address: "second@elsewhere.example" });
    expect(await settle(id, null)).toBe("answer_wanted");
    const operation = randomUUID();
    expect([await settle(id, "Vous avez raison.", editor, operation), await settle(id, "Vous avez raison.", editor, operation), await settle(id, "Encore.")]).toEqual(["answered", "answered", "already"]);
    expect(await findReport(db, keys, editor, id)).toMatchObject({ address: null, outcome: "corrected", answer: "Vous avez raison." });
    const letters = await db.selectFrom("letter").select(["id", "address", "body", "person_id as person"]).where("kind", "=", "report_answered").execute();
    expect(letters).toEqual([{ id: letters[0]?.id, address: "second@elsewhere.example", person: null, body: expect.stringContaining("Vous avez raison.") }]);
    await db.updateTable("letter").set({ state: "sent", sent_at: new Date() }).where("kind", "=", "report_answered").execute();
    await tidyLetters(db, dayOf(new Date()));
    expect(await db.selectFrom("letter").select("address").where("kind", "=", "report_answered").execute()).toEqual([{ address: "" }]);
    expect(await db.selectFrom("task").select("id").where("idem", "=", `error_report:${id}`).where("done_at", "is", null).execute()).toEqual([]);
  });

  it("settles one without an address with a note alone", async () => {
    const id = await file();
    expect([await settle(id, null), await findReport(db, keys, editor, id)]).toEqual(["settled", expect.objectContaining({ settledBy: "Jeanne Cordellier", answer: null })]);
  });

  it("does not show a report to the person whom it is about, be they an editor", async () => {
    const id = await file();
    const account = editor.kind === "account" ? editor.accountId : "";
    await db.updateTable("account").set({ person_id: listed.personId }).where("id", "=", account).execute();
    expect([await findReport(db, keys, editor, id), await readReports(db, editor, false), await settle(id, null)]).toEqual([null, [], "not_found"]);
    await db.updateTable("account").set({ person_id: null }).where("id", "=", account).execute();
    expect((await readReports(db, editor, false)).map((report) => report.id)).toContain(id);
  });
});
