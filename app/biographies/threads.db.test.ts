import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { actorNamed } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { accountOf } from "~/workflow/roles";
import { addCanned, readCanned, retireCanned } from "./canned.server";
import { saveStatement } from "./draft.server";
import { readDraft } from "./read.server";
import { answerAsPerson, answerRemark, keepRemark, readRemarks, settleRemark } from "./remarks.server";
import { inDraft } from "./write.server";

const { db } = await testDatabase();
let built: World;
let editor: string;

beforeAll(async () => {
  built = await world(db, inventedKeys(), { preset: "national", persons: [somebody("writing", "drafting"), somebody("other", "drafting")] });
  editor = accountOf(await actorNamed(built, "editor")) ?? "";
}, 120_000);

const file = (key: string) => built.travellers.get(key)!;
const house = () => ({ accountId: editor, kind: "house" as const });
const person = { accountId: null, kind: "nominee" as const };
const all = (key: string) => readRemarks(db, file(key).dossierId, { internal: true });
const theirs = (key: string) => readRemarks(db, file(key).dossierId, { internal: false });
const inTrx = <Result>(work: Parameters<ReturnType<typeof db.transaction>["execute"]>[0]) => db.transaction().execute(work) as Promise<Result>;
const begin = (key: string, internal: boolean, body = "Which year?") =>
  inTrx<string>((trx) => keepRemark(trx as never, { dossierId: file(key).dossierId, statementId: null, body, internal, author: house() }));
const answer = (key: string, threadId: string, author: { accountId: string | null; kind: "house" | "nominee" }, body = "In 1987.") =>
  inTrx<boolean>((trx) => answerRemark(trx as never, { dossierId: file(key).dossierId, threadId, body, author }));
const settle = (key: string, threadId: string, settled: boolean) =>
  inTrx<boolean>((trx) => settleRemark(trx as never, { dossierId: file(key).dossierId, threadId, settled, by: editor }));

describe("who reads and answers a thread", () => {
  test("what is for the house only does not exist for the person, its answers neither", async () => {
    const secret = await begin("writing", true, "Is this the same man?");
    const open = await begin("writing", false);
    expect(await answer("writing", secret, house(), "I think so.")).toBe(true);
    expect(await answer("writing", secret, person)).toBe(false);
    expect(await answer("writing", open, person)).toBe(true);
    expect((await theirs("writing")).map(({ id }) => id)).toEqual([open]);
    expect(JSON.stringify(await theirs("writing"))).not.toContain("same man");
    expect(JSON.stringify(await theirs("writing"))).not.toContain("I think so");
    expect((await all("writing")).find(({ id }) => id === secret)?.answers.map(({ body }) => body)).toEqual(["I think so."]);
  });

  test("a thread of another file is out of reach, and an answer is no thread of its own", async () => {
    const open = await begin("writing", false);
    expect(await answer("other", open, house())).toBe(false);
    expect(await settle("other", open, true)).toBe(false);
    await answer("writing", open, person);
    const given = (await all("writing")).find(({ id }) => id === open)?.answers[0]?.id ?? "";
    expect(await answer("writing", given, house())).toBe(false);
  });

  test("the database refuses an answer that more people could read than what it answers", async () => {
    const secret = await begin("writing", true);
    const leak = { dossier_id: file("writing").dossierId, thread_id: secret, internal: false, author_kind: "house", body: "x" };
    await expect(db.insertInto("remark").values(leak).execute()).rejects.toThrow(/remark_answers/);
    const elsewhere = { ...leak, internal: true, dossier_id: file("other").dossierId };
    await expect(db.insertInto("remark").values(elsewhere).execute()).rejects.toThrow(/remark_answers/);
  });

  test("an answer that is sent twice stands once", async () => {
    const open = await begin("other", false);
    const sent = { operationId: randomUUID(), dossierId: file("other").dossierId, threadId: open, body: "Yes.", author: person };
    await Promise.all(Array.from({ length: 8 }, () => answerAsPerson(db, sent)));
    expect((await theirs("other"))[0]?.answers).toHaveLength(1);
  });
});

test("a thread is settled, opened again, and opened by an answer; each says who", async () => {
  const thread = await begin("other", false);
  const read = async () => (await all("other")).find(({ id }) => id === thread);
  await settle("other", thread, true);
  expect((await read())?.settled).toMatchObject({ by: (await actorNamed(built, "editor") as { name: string }).name });
  await settle("other", thread, false);
  expect(await read()).toMatchObject({ settled: null, reopened: { by: expect.any(String) as string } });
  await settle("other", thread, true);
  expect(await answer("other", thread, person)).toBe(true);
  expect((await read())?.settled).toBeNull();
});

test("a thread says when the statement was changed after it was written", async () => {
  const draft = await readDraft(db, file("writing").personId);
  const line = draft!.lines.find(({ kind }) => kind === "position")!;
  const other = draft!.lines.find(({ kind }) => kind === "birth")!;
  const keep = (versionId: number) =>
    inTrx<string>((trx) => keepRemark(trx as never, { dossierId: file("writing").dossierId, statementId: line.statementId, versionId, body: "Sure?", internal: true, author: house() }));
  const thread = await keep(line.id);
  const wrong = await keep(other.id);
  const older = async (id: string) => (await all("writing")).find((each) => each.id === id)?.older;
  expect(await older(thread)).toBe(false);
  const request = { house: built.house, dossierId: file("writing").dossierId, actor: await actorNamed(built, "editor"), operationId: randomUUID(), kind: "save" };
  await inDraft(db, request, ({ trx, biographyId, author }) =>
    saveStatement(trx, { biographyId, author, statementId: line.statementId, kind: "position", value: { title: { text: "Relieuse" } }, period: line.period, audience: line.audience, expected: line.id }),
  );
  expect(await older(thread)).toBe(true);
  // A version of another statement is no anchor.
  expect(await older(wrong)).toBe(false);
});

test("ready-made remarks are kept in each language, and taken out without touching what used them", async () => {
  const request = () => ({ accountId: editor, operationId: randomUUID() });
  await addCanned(db, request(), { language: "fr", body: "Pouvez-vous nous envoyer une copie du diplôme ?" });
  await addCanned(db, request(), { language: "en", body: "Could you send us a copy of the degree?" });
  const [first] = await readCanned(db, "fr");
  expect(await readCanned(db, "en")).toHaveLength(1);
  await retireCanned(db, request(), first!.id);
  expect(await readCanned(db, "fr")).toEqual([]);
});
