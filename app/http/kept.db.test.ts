import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { actorNamed } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { openSession } from "~/accounts/session.server";
import { readPresence } from "~/biographies/presence.server";
import { readDraft } from "~/biographies/read.server";
import { type Actor, accountOf } from "~/workflow/roles";
import { forgetKept, keepText, readKept, readKeptUnder, sweepKept } from "./kept.server";
import { paths } from "./paths";
import { dropSubmission, keepSubmission, readSubmissions, sweepSubmissions } from "./submission.server";

const { db, owner } = await testDatabase();
const keys = { seal: randomBytes(32) };
const settings = { demo: true, host: "127.0.0.1", publicUrl: "http://localhost:3000" };
let built: World;
let marc: Actor;
let anne: Actor;

beforeAll(async () => {
  built = await world(db, inventedKeys(), { preset: "national", persons: [somebody("writing", "drafting")] });
  marc = await actorNamed(built, "editor");
  anne = await actorNamed(built, "editor2");
}, 120_000);

const file = () => built.travellers.get("writing")!;
const idOf = (actor: Actor) => accountOf(actor) ?? "";
const address = () => paths.draftStatement(file().dossierId, { kind: "recreation" });
// Everything that a text may hold: line ends, quotes, tags, letters beyond the first plane, blanks at the ends.
const text = "Marche\r\nen \"forêt\" <b>&amp;</b> 👩🏽‍🎨 'l’été'\n\t fin  ";
const keep = (actor: Actor, fields: [string, string][], more: { base?: string; operationId?: string | null; address?: string } = {}) =>
  keepText(db, keys, { actor, address: more.address ?? address(), base: more.base ?? "", fields, operationId: more.operationId ?? null });

describe("a text on its way", () => {
  test("comes back to its author byte for byte, and to nobody else", async () => {
    expect(await keep(marc, [["value.text", text]])).toMatchObject({ ok: true });
    expect((await readKept(db, keys, idOf(marc), address()))?.values["value.text"]).toBe(text);
    expect(await readKept(db, keys, idOf(anne), address())).toBeNull();
    expect(await readKept(db, { seal: randomBytes(32) }, idOf(marc), address())).toBeNull();
    const stored = await owner.selectFrom("kept_text").select("sealed").executeTakeFirstOrThrow();
    expect(stored.sealed.includes(Buffer.from("forêt"))).toBe(false);
  });

  test("has one place for each version that it began with; the latest is shown, saving forgets them all", async () => {
    await keep(marc, [["value.text", "one"]], { base: "7" });
    await keep(marc, [["value.text", "two"]], { base: "7" });
    await keep(marc, [["value.text", "three"]], { base: "8" });
    expect(await readKept(db, keys, idOf(marc), address())).toMatchObject({ base: "8", values: { "value.text": "three" } });
    expect(await readKeptUnder(db, keys, idOf(marc), `${paths.draft(file().dossierId)}/statement?`)).toHaveLength(1);
    await forgetKept(db, idOf(marc), address());
    expect(await readKept(db, keys, idOf(marc), address())).toBeNull();
  });

  test("is not kept once its form was saved, nor for a place that has no forms, nor without end", async () => {
    const { id } = await db.insertInto("operation").values({ id: randomUUID(), kind: "save", account_id: idOf(marc) }).returning("id").executeTakeFirstOrThrow();
    expect(await keep(marc, [["value.text", "late"]], { operationId: id })).toBeNull();
    for (const elsewhere of ["/admin/house", "//x.example/desk/", "https://x.example", "/desk", ""]) expect(await keep(marc, [["a", "b"]], { address: elsewhere }), elsewhere).toEqual({ ok: false });
    expect(await keep(marc, [["a", "x".repeat(300_000)]])).toEqual({ ok: false });
    expect(await keep({ ...marc, roles: ["member"] } as Actor, [["a", "b"]]), "no editor").toEqual({ ok: false });
  });

  test("tells colleagues who writes where, and goes with the person or after thirty days", async () => {
    const line = (await readDraft(db, file().personId))!.lines.find(({ kind }) => kind === "position")!;
    const here = paths.draftStatement(file().dossierId, { kind: "position", statement: line.statementId });
    await keep(marc, [["value.title.text", "x"]], { address: here, base: String(line.id) });
    expect(await readPresence(db, file().personId, idOf(anne))).toMatchObject([{ statementId: line.statementId, name: (marc as { name: string }).name }]);
    expect(await readPresence(db, file().personId, idOf(marc))).toEqual([]);
    await owner.updateTable("kept_text").set({ kept_at: new Date(Date.now() - 16 * 60_000) }).execute();
    expect(await readPresence(db, file().personId, idOf(anne))).toEqual([]);
    // An id that is not of this person is no statement of theirs.
    await keep(marc, [["a", "b"]], { address: paths.draftStatement(file().dossierId, { kind: "position", statement: 999_999 }) });
    await owner.updateTable("kept_text").set({ kept_at: new Date(Date.now() - 31 * 86_400_000) }).execute();
    await sweepKept(db);
    expect(await owner.selectFrom("kept_text").select("id").execute()).toEqual([]);
  });
});

describe("a form that was sent after its session had ended (R7)", () => {
  const cookieOf = (line: string | null) => (line ?? "").split(";")[0] ?? "";
  const posted = (cookies: string, fields: [string, string][], more: Record<string, string> = {}) => {
    const body = new URLSearchParams(fields).toString();
    return new Request(`http://localhost:3000${address()}`, {
      method: "POST",
      body,
      headers: { Cookie: cookies, "Content-Type": "application/x-www-form-urlencoded", "Content-Length": String(Buffer.byteLength(body)), ...more },
    });
  };
  const asks = (cookies: string) => new Request("http://localhost:3000/kept", { headers: { Cookie: cookies } });
  const sent: [string, string][] = [["operation", randomUUID()], ["expected", ""], ["value.text", text], ["twice", "a"], ["twice", "b"]];

  async function deadSession(actor: Actor) {
    const cookie = cookieOf(await openSession(db, settings, { accountId: idOf(actor), level: 1, device: null }));
    await owner.updateTable("session").set({ revoked_at: new Date() }).where("account_id", "=", idOf(actor)).execute();
    return cookie;
  }
  const keepSent = async (cookies: string, fields = sent) => keepSubmission({ db, settings, keys, request: posted(cookies, fields) }, address());
  const read = (cookies: string, actor: Actor) => readSubmissions({ db, settings, keys, request: asks(cookies) }, idOf(actor));

  test("waits whole for the same browser and the same account; nobody else finds or drops it", async () => {
    const pending = cookieOf(await keepSent(await deadSession(marc)));
    expect(pending).toMatch(/^pending=.{43}$/);
    const [found] = await read(pending, marc);
    expect(found).toMatchObject({ address: address(), withFile: false });
    expect(found?.fields).toEqual(sent);
    expect(await read(pending, anne)).toEqual([]);
    expect(await read("pending=somethingelse", marc)).toEqual([]);
    expect(await read("", marc)).toEqual([]);
    await dropSubmission({ db, settings, request: asks(pending) }, idOf(anne), found!.id);
    await dropSubmission({ db, settings, request: asks("pending=x") }, idOf(marc), found!.id);
    expect(await read(pending, marc)).toHaveLength(1);
    await dropSubmission({ db, settings, request: asks(pending) }, idOf(marc), found!.id);
    expect(await read(pending, marc)).toEqual([]);
  });

  test("several forms of one browser wait side by side; what has been done meanwhile is offered no more; after a day all is gone", async () => {
    const session = await deadSession(marc);
    const pending = cookieOf(await keepSent(session));
    const second = randomUUID();
    expect(cookieOf(await keepSent(`${session}; ${pending}`, [["operation", second], ["value.text", "two"]]))).toBe(pending);
    expect(await read(pending, marc)).toHaveLength(2);
    await db.insertInto("operation").values({ id: second, kind: "save", account_id: idOf(marc) }).execute();
    expect((await read(pending, marc)).map(({ fields }) => fields)).toEqual([sent]);
    await owner.updateTable("pending_submission").set({ expires_at: new Date(Date.now() - 1000) }).execute();
    expect(await read(pending, marc)).toEqual([]);
    await sweepSubmissions(db);
    expect(await owner.selectFrom("pending_submission").select("id").execute()).toEqual([]);
  });

  test("is kept for nobody in particular not at all: no session, a live one, a closed account, no form, too large", async () => {
    const live = cookieOf(await openSession(db, settings, { accountId: idOf(anne), level: 1, device: null }));
    const dead = await deadSession(marc);
    expect(await keepSent("")).toBeNull();
    expect(await keepSent("session=unknown")).toBeNull();
    expect(await keepSent(live)).toBeNull();
    expect(await keepSubmission({ db, settings, keys, request: posted(dead, sent, { "Content-Type": "application/json" }) }, address())).toBeNull();
    expect(await keepSubmission({ db, settings, keys, request: posted(dead, sent, { "Content-Length": "9000000" }) }, address())).toBeNull();
    expect(await keepSubmission({ db, settings, keys, request: posted(dead, sent) }, "//x.example/")).toBeNull();
    await owner.updateTable("account").set({ disabled_at: new Date() }).where("id", "=", idOf(marc)).execute();
    expect(await keepSent(dead)).toBeNull();
    await owner.updateTable("account").set({ disabled_at: null }).where("id", "=", idOf(marc)).execute();
  });

  test("one browser cannot fill the house: the latest twenty stay", async () => {
    const session = await deadSession(marc);
    let pending = "";
    for (let at = 0; at < 23; at += 1) pending = cookieOf(await keepSent([session, pending].filter(Boolean).join("; "), [["operation", randomUUID()], ["n", String(at)]]));
    expect((await read(pending, marc)).map(({ fields }) => fields.at(-1)?.[1])).toEqual(Array.from({ length: 20 }, (_, at) => String(at + 3)));
  });
});
