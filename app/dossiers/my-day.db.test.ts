import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { actorNamed } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { endAbsence, readAbsences, setAbsence } from "~/accounts/absence.server";
import { readClaim } from "~/biographies/claim.server";
import { answerRemark, keepRemark, settleRemark } from "~/biographies/remarks.server";
import { type Actor, accountOf } from "~/workflow/roles";
import { decide } from "./decide.server";
import { readMyDay } from "./my-day.server";
import { readQueue } from "./queue.server";
import { readAssignments, readDossier } from "./read.server";

const { db } = await testDatabase();
const keys = inventedKeys();
let built: World;
let drafter: Actor;
let other: Actor;

beforeAll(async () => {
  built = await world(db, keys, { preset: "national", persons: [somebody("writing", "drafting"), somebody("late", "drafting"), somebody("verify", "verification")] });
  drafter = await actorNamed(built, "editor");
  const made = await db.insertInto("account").values({ mail: "third@example.org", name: "Berthe Testier" }).returning("id").executeTakeFirstOrThrow();
  await db.insertInto("account_role").values({ account_id: made.id, role: "editor" }).execute();
  other = { kind: "account", accountId: made.id, name: "Berthe Testier", roles: ["editor"], personId: null, delegateFor: [], level: 1 };
}, 120_000);

const idOf = (actor: Actor) => accountOf(actor) ?? "";
const file = (key: string) => built.travellers.get(key)!.dossierId;
const day = (daysOn: number) => new Date(Date.now() + daysOn * 86_400_000).toISOString().slice(0, 10);
const away = (from: number, to: number, replacementId: string | null) =>
  setAbsence(db, { by: idOf(drafter), operationId: randomUUID() }, { accountId: idOf(drafter), from: day(from), to: day(to), replacementId });
const back = () => endAbsence(db, { by: idOf(drafter), operationId: randomUUID() }, idOf(drafter));
const mineOf = async (actor: Actor) => (await readQueue(db, actor, { tray: "mine", sort: "due", page: 1 })).rows.map(({ id }) => id);

describe("an absence", () => {
  test("shows the files to who replaces them, as long as it lasts, and moves no duty", async () => {
    expect(await mineOf(other)).toEqual([]);
    await away(-1, 5, idOf(other));
    expect(await mineOf(other)).toEqual(expect.arrayContaining([file("writing"), file("late")]));
    expect((await readMyDay(db, other)).replacing.map(({ dossierId }) => dossierId)).toEqual(expect.arrayContaining([file("writing"), file("late")]));
    const duty = (await readAssignments(db, file("writing"))).find((each) => each.duty === "drafter");
    expect(duty).toMatchObject({ accountId: idOf(drafter), absence: { now: true, replacement: "Berthe Testier" } });
    await away(3, 5, idOf(other));
    expect(await mineOf(other)).toEqual([]);
    expect((await readAbsences(db)).get(idOf(drafter))?.now).toBe(false);
    await back();
    expect((await readAbsences(db)).size).toBe(0);
  });

  test("takes no replacement who is no editor, or who is away: oneself", async () => {
    expect(await away(0, 1, idOf(drafter))).toBe(false);
    expect(await away(0, 1, idOf(await actorNamed(built, "certifier")))).toBe(false);
    expect((await readAbsences(db)).size).toBe(0);
  });
});

test("a draft is taken over by the decision that gives a duty, with its event", async () => {
  const head = (await readDossier(db, other, file("late")))!;
  const claim = await readClaim(db, other, { dossier: head, duties: [] });
  expect(claim).toMatchObject({ accountId: idOf(other), away: null });
  expect(await readClaim(db, drafter, { dossier: head, duties: ["drafter"] })).toBeNull();
  expect(await readClaim(db, await actorNamed(built, "publisher"), { dossier: head, duties: [] })).toBeNull();
  const taken = await decide(db, { house: built.house, keys, subject: { dossierId: file("late") }, decision: "assign", actor: other, press: { duty: "drafter", assigneeId: idOf(other) }, operationId: randomUUID() });
  expect(taken.ok).toBe(true);
  expect((await readAssignments(db, file("late"))).filter(({ duty }) => duty === "drafter").map(({ accountId }) => accountId)).toEqual([idOf(other)]);
});

test("my day tells what is due and which remarks wait for me, until I have answered or they are settled", async () => {
  await db.updateTable("dossier").set({ due_on: day(-2) }).where("id", "=", file("writing")).execute();
  expect((await readMyDay(db, drafter)).due).toMatchObject([{ dossierId: file("writing"), late: 2 }]);
  const say = () =>
    db.transaction().execute((trx) => keepRemark(trx, { dossierId: file("writing"), statementId: null, body: "A question", internal: false, author: { accountId: null, kind: "nominee" } }));
  const remarks = async () => (await readMyDay(db, drafter)).remarks.map(({ dossierId }) => dossierId);
  const first = await say();
  expect(await remarks()).toEqual([file("writing")]);
  expect((await readMyDay(db, other)).remarks).toEqual([]);
  await db.transaction().execute((trx) => answerRemark(trx, { dossierId: file("writing"), threadId: first, body: "An answer", author: { accountId: idOf(drafter), kind: "house" } }));
  expect(await remarks()).toEqual([]);
  const second = await say();
  expect(await remarks()).toEqual([file("writing")]);
  await db.transaction().execute((trx) => settleRemark(trx, { dossierId: file("writing"), threadId: second, settled: true, by: idOf(drafter) }));
  expect(await remarks()).toEqual([]);
});
