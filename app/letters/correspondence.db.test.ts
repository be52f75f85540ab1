import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { accountId, actorNamed } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { exportOwnData } from "~/invitations/own-data.server";
import { aboutFor, houseOccasion } from "./about.server";
import { checkLetter } from "./check.server";
import { noteIncoming, readIncoming } from "./incoming.server";
import { openLetter } from "./open.server";
import { keepOwnWord, readOwnWord } from "./own-word.server";
import { queueLetter } from "./queue.server";
import { readFileChecks, readFileLetters } from "./read.server";

const { db } = await testDatabase();
const keys = inventedKeys();
let built: World;

beforeAll(async () => {
  built = await world(db, keys, { preset: "national", persons: [somebody("invited", "invited"), somebody("other", "invited")] });
}, 120_000);

const file = (key: string) => built.travellers.get(key) ?? expect.fail(key);
const opener = () => ({ keys, house: built.house, site: "https://contemporains.example" });

/** A letter to the person of a file, as the outbox keeps it. */
async function write(key: string) {
  const { personId, dossierId } = file(key);
  const to = { key: randomUUID(), accountId: null, personId, name: "Aurore Test", initials: "T", address: "a@b.example", channel: "mail", language: "en", gender: null, staff: false } as const;
  const id = await queueLetter(db, built, { kind: "proof_ready", idem: randomUUID(), to, about: aboutFor(houseOccasion(built.house), to), dossierId });
  return db.selectFrom("letter").selectAll().where("id", "=", id ?? "").executeTakeFirstOrThrow();
}

describe("what came in", () => {
  test("stands on its file as it was typed, latest first, and is part of what the person may take along", async () => {
    const editor = await actorNamed(built, "editor");
    const { dossierId, personId } = file("invited");
    await db.transaction().execute(async (trx) => {
      await noteIncoming(trx, editor, dossierId, { cameBy: "post", cameOn: "2026-03-02", words: "Elle demande un délai.\nElle écrira." });
      await noteIncoming(trx, editor, dossierId, { cameBy: "telephone", cameOn: "2026-03-09", words: "Elle a rappelé." });
    });
    const notes = await readIncoming(db, dossierId);
    expect(notes.map(({ cameBy, cameOn, words }) => [cameBy, cameOn, words])).toEqual([
      ["telephone", "2026-03-09", "Elle a rappelé."],
      ["post", "2026-03-02", "Elle demande un délai.\nElle écrira."],
    ]);
    expect(notes.every(({ by }) => by)).toBe(true);
    expect(await readIncoming(db, file("other").dossierId)).toEqual([]);
    expect((await exportOwnData(db, personId))["incoming"]).toHaveLength(2);
  });
});

describe("the checks of a file's letters", () => {
  const codeOf = async (letter: { id: string; number: number }) => openLetter(opener(), { ...letter, language: "en", made_at: new Date(), body: "", body_html: null, secret: null }).code;

  test("are counted for the desk, with a flag once three networks checked the same letter, and hidden in conflict", async () => {
    const editor = await actorNamed(built, "editor");
    const { dossierId } = file("invited");
    const letter = await write("invited");
    const typed = { code: await codeOf(letter), initial: "T", month: letter.made_at.toISOString().slice(0, 7) };
    const desk = { db, keys, house: built.house };
    expect(await readFileChecks(db, editor, dossierId)).toEqual({ count: 0, last: null, passedOn: false });
    for (const address of ["192.0.2.1", "192.0.2.1", "198.51.100.4"]) expect(await checkLetter(desk, address, typed)).not.toBeNull();
    await checkLetter(desk, "203.0.113.9", { ...typed, initial: "Z" });
    const twoNetworks = await readFileChecks(db, editor, dossierId);
    expect(twoNetworks).toMatchObject({ count: 3, passedOn: false });
    await checkLetter(desk, "203.0.113.9", typed);
    expect(await readFileChecks(db, editor, dossierId)).toMatchObject({ count: 4, passedOn: true });
    expect((await readFileLetters(db, editor, dossierId)).find(({ id }) => id === letter.id)).toMatchObject({ checks: 4, passedOn: true });

    await db.insertInto("conflict").values({ dossier_id: dossierId, account_id: accountId(built, "editor2"), kind: "declared" }).execute();
    expect(await readFileChecks(db, await actorNamed(built, "editor2"), dossierId)).toMatchObject({ count: 0, passedOn: false });
  });
});

describe("a reader's own word", () => {
  test("is quoted by the letters written from then on, to them alone, and shown neither to the desk nor before the code", async () => {
    const { personId } = file("other");
    const before = await write("other");
    await keepOwnWord(db, personId, "Glacier bleu");
    const after = await write("other");
    await keepOwnWord(db, personId, "Autre mot");
    const text = (letter: typeof after, masked = false) => openLetter(opener(), letter, { masked }).text;
    expect(text(before)).not.toContain("word that you left");
    expect(text(after)).toContain("The word that you left with us: “Glacier bleu”");
    expect(text(after, true)).not.toContain("Glacier");
    expect(after.body + String(after.body_html)).not.toContain("Glacier");
    expect(text(await write("invited"))).not.toContain("word that you left");
    expect((await exportOwnData(db, personId))["word"]).toMatchObject([{ word: "Autre mot" }]);
    await keepOwnWord(db, personId, null);
    expect(await readOwnWord(db, personId)).toBeNull();
    expect(text(await write("other"))).not.toContain("word that you left");
  });
});
