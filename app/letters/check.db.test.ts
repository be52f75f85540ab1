import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { dayOf } from "~/i18n/dates";
import { letterKinds } from "~/workflow/decisions";
import { aboutFor, occasionOf, type Particulars } from "./about.server";
import { checkLetter } from "./check.server";
import { letterCode } from "./codes.server";
import { type Addressee, queueLetter } from "./queue.server";
import { isStaffKind } from "./templates/staff";

const { db } = await testDatabase();
const keys = inventedKeys();
let built: World;

beforeAll(async () => {
  built = await world(db, keys, { preset: "national", persons: [somebody("checked", "invited")] });
}, 120_000);

/** What the templates of one kind or another speak of. */
const spoken: Particulars = {
  decision: "accept", stage: "elected", standing: "public", note: "A reason.", round: 1, duty: "drafter", via: "paper", reminder: { stage: "invited", last: false, until: null },
  alert: [{ name: "Lighthouses", path: "/directory", total: 1, found: [] }],
};

/** A letter of this kind, as it would leave; to a colleague where it stays in the house. */
async function letterOf(kind: (typeof letterKinds)[number]): Promise<{ code: string; month: string }> {
  const { personId, dossierId } = built.travellers.get("checked") ?? expect.fail();
  const staff = isStaffKind(kind);
  const to: Addressee = {
    key: randomUUID(), accountId: null, personId: staff ? null : personId, name: "Éliette de Fontenoy", initials: "DF", address: "e@fontenoy.example", channel: "mail", language: "en", gender: null, staff,
  };
  const about = aboutFor(await occasionOf(db, built.house, { personId, dossierId }), to, spoken);
  const id = (await queueLetter(db, { house: built.house, keys }, { kind, idem: randomUUID(), to, about, dossierId, digits: "123456" })) ?? expect.fail();
  const { number, made_at } = await db.selectFrom("letter").select(["number", "made_at"]).where("id", "=", id).executeTakeFirstOrThrow();
  return { code: letterCode(keys, built.house, { id, number }), month: dayOf(made_at, built.house.zone).slice(0, 7) };
}

const check = (code: string, initial: string, month: string) => checkLetter({ db, keys, house: built.house }, "192.0.2.7", { code, initial, month });

describe("every kind of letter can be checked by whoever holds it", () => {
  test.each(letterKinds)("%s: by the particle's initial or the name's, in any case; by no other", async (kind) => {
    const { code, month } = await letterOf(kind);
    expect(await check(code, "f", month)).toMatchObject({ kind });
    expect(await check(code.toLowerCase().replaceAll("-", " "), "D", month)).toMatchObject({ kind });
    expect(await check(code, "X", month)).toBeNull();
    expect(await check(code, "F", "2024-01")).toBeNull();
  });

  test("right and wrong leave the same note, which holds no address and no network that could be read", async () => {
    const { code, month } = await letterOf("invitation");
    const before = await db.selectFrom("letter_check").select((eb) => eb.fn.max("id").as("id")).executeTakeFirstOrThrow();
    await check(code, "F", month);
    await check("CTP-2222-2222", "F", month);
    const notes = await db.selectFrom("letter_check").selectAll().where("id", ">", Number(before.id)).orderBy("id").execute();
    expect(notes.map(({ matched }) => matched)).toEqual([true, false]);
    expect(new Set(notes.map(({ network_hash }) => network_hash?.length))).toEqual(new Set([32]));
    expect(JSON.stringify(notes)).not.toContain("192.0.2");
  });
});
