import { beforeAll, describe, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { accountId } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { codeHash, letterCode } from "~/letters/codes.server";
import { readAddress } from "./address";
import { proposeAddress, readWaitingAddress, settleAddress } from "./address.server";
import { nomineeAccount } from "./nominee-account.server";

const { db } = await testDatabase();
const keys = inventedKeys();
let built: World;

beforeAll(async () => {
  built = await world(db, keys, { preset: "national", persons: [somebody("signed", "questionnaire"), somebody("both", "questionnaire"), somebody("taken", "questionnaire"), somebody("moved", "invited"), somebody("paper", "invited"), somebody("answered", "questionnaire"), somebody("called", "invited")] });
}, 120_000);

const file = (key: string) => {
  const { dossierId, personId } = built.travellers.get(key) ?? expect.fail(key);
  return { id: dossierId, personId };
};
const propose = (key: string, kind: "mail" | "post" | "telephone", value: string) =>
  db.transaction().execute((trx) => proposeAddress(trx, { ...built, keys }, file(key), { kind, value, source: "Annuaire des métiers, 2026", by: accountId(built, "editor") }));
async function settle(key: string, word: "confirm" | "reject", by: string) {
  const { id } = (await readWaitingAddress(db, file(key), accountId(built, by))) ?? expect.fail("nothing waits");
  return db.transaction().execute((trx) => settleAddress(trx, { ...built, keys }, file(key), { id, word, by: accountId(built, by) }));
}
const current = async (key: string) => (await db.selectFrom("person_address").select(["kind", "value"]).where("person_id", "=", file(key).personId).where("ended_at", "is", null).orderBy("kind").execute()).map(({ kind, value }) => [kind, value]);
const letters = (key: string) => db.selectFrom("letter").selectAll().where("dossier_id", "=", file(key).id).where("kind", "=", "invitation").orderBy("number").execute();

/** The invitation went out and came back. */
async function comesBack(key: string): Promise<void> {
  await db.updateTable("letter").set({ state: "failed", secret: null }).where("dossier_id", "=", file(key).id).where("kind", "=", "invitation").execute();
  await db.insertInto("task").values({ kind: "bounce", dossier_id: file(key).id, role: "editor" }).execute();
}

describe("another address", () => {
  test("holds with the second person's word only; what came back is then written anew, once, with a code and a link of its own", async () => {
    await comesBack("moved");
    expect(await propose("moved", "mail", "found@ailleurs.example")).toBe("waits");
    expect(await propose("moved", "mail", "other@ailleurs.example")).toBe("another_waits");
    expect(await current("moved")).toEqual([["mail", "moved@listed.example"]]);
    expect(await settle("moved", "confirm", "editor"), "nobody confirms what they found").toBe("same_person");
    expect(await settle("moved", "confirm", "publisher")).toBe("kept");
    expect(await current("moved")).toEqual([["mail", "found@ailleurs.example"]]);
    const [first, second, ...more] = await letters("moved");
    expect(more).toEqual([]);
    expect([first?.state, second?.state, second?.address]).toEqual(["failed", "queued", "found@ailleurs.example"]);
    expect(second).toMatchObject({ body: first?.body, prepared_by: accountId(built, "editor"), released_by: accountId(built, "publisher"), signed_by: first?.signed_by });
    expect(second?.code_hash).toEqual(codeHash(keys, letterCode(keys, built.house, second ?? expect.fail()), built.house.codePrefix));
    expect(second?.token_hash).not.toEqual(first?.token_hash);
    expect(await db.selectFrom("task").select("id").where("dossier_id", "=", file("moved").id).where("kind", "=", "bounce").where("done_at", "is", null).execute()).toEqual([]);

    expect(await propose("moved", "mail", "again@ailleurs.example")).toBe("waits");
    expect(await settle("moved", "confirm", "publisher")).toBe("kept");
    expect(await letters("moved"), "a letter is written anew once").toHaveLength(2);
  });

  test("on paper waits to be printed, and the mail address that letters came back from is no longer on file", async () => {
    await comesBack("paper");
    await propose("paper", "post", "3, quai des Brumes\n21200 Montreval");
    expect(await settle("paper", "confirm", "publisher")).toBe("kept");
    expect(await current("paper")).toEqual([["post", "3, quai des Brumes\n21200 Montreval"]]);
    expect((await letters("paper")).at(-1)).toMatchObject({ state: "held", channel: "post", address: "3, quai des Brumes\n21200 Montreval" });
  });

  test("that is rejected changes nothing, and an invitation that was answered meanwhile is not written again", async () => {
    await comesBack("answered");
    await propose("answered", "mail", "new@ailleurs.example");
    expect(await settle("answered", "reject", "publisher")).toBe("kept");
    expect(await current("answered")).toEqual([["mail", "answered@listed.example"]]);
    await propose("answered", "mail", "new@ailleurs.example");
    await settle("answered", "confirm", "publisher");
    expect(await letters("answered")).toHaveLength(1);
  });

  test("may be a telephone number to call back; what is none is refused with a sentence", async () => {
    await propose("called", "telephone", "+33 3 00 00 12 40");
    await settle("called", "confirm", "publisher");
    expect(await current("called")).toEqual([["mail", "called@listed.example"], ["telephone", "+33 3 00 00 12 40"]]);
    expect(readAddress("telephone", "ask her son")).toEqual({ ok: false, problem: "addresses.noTelephone" });
    expect(readAddress("mail", "nobody")).toEqual({ ok: false, problem: "http.invalid.mail" });
    expect(readAddress("mail", "Marie@Ailleurs.example")).toEqual({ ok: true, value: "marie@ailleurs.example" });
    expect(readAddress("post", "Paris")).toEqual({ ok: false, problem: "addresses.noPost" });
  });

  describe("moves the sign-in of a nominee along", () => {
    const open = async (key: string) => (await db.transaction().execute((trx) => nomineeAccount(trx, file(key).personId, null))) ?? expect.fail("no account");
    const account = (key: string) => db.selectFrom("account").select(["id", "mail"]).where("person_id", "=", file(key).personId).executeTakeFirst();
    const session = (accountId: string, name: string) => db.insertInto("session").values({ account_id: accountId, token_hash: Buffer.from(name), expires_at: new Date(Date.now() + 86_400_000) }).execute();
    const move = async (key: string, value: string) => {
      await propose(key, "mail", value);
      return settle(key, "confirm", "publisher");
    };

    test("and signs out whoever holds the old mailbox", async () => {
      const id = await open("signed");
      await session(id, "old mailbox");
      await db.insertInto("short_code").values({ purpose: "sign_in", account_id: id, code_hash: Buffer.from("code"), browser_hash: Buffer.from("browser"), expires_at: new Date(Date.now() + 600_000) }).execute();
      expect(await move("signed", "signed@ailleurs.example")).toBe("kept");
      expect((await account("signed"))?.mail).toBe("signed@ailleurs.example");
      expect(await db.selectFrom("session").select("id").where("account_id", "=", id).where("revoked_at", "is", null).execute()).toEqual([]);
      expect(await db.selectFrom("short_code").select("id").where("account_id", "=", id).where("expires_at", ">", new Date()).execute()).toEqual([]);
    });

    test("but not of somebody who has a duty in the house, nor to an address that somebody else signs in with", async () => {
      const id = await open("both");
      await db.insertInto("account_role").values({ account_id: id, role: "member" }).execute();
      await move("both", "both@ailleurs.example");
      expect((await account("both"))?.mail).toBe("both@listed.example");
      await open("taken");
      const before = await account("taken");
      await move("taken", (await account("signed"))?.mail ?? "");
      expect(await account("taken")).toEqual(before);
    });
  });
});
