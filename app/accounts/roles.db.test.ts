import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { accountId, actorNamed } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { createAccount, disableAccount, enableAccount, endSessionsOf, setRoles } from "./roles.server";
import { openSession, readSession } from "./session.server";

const { db } = await testDatabase();
const settings = { publicUrl: "http://localhost:3000", demo: true, host: "127.0.0.1" };
let ground: World;

beforeAll(async () => {
  ground = await world(db, inventedKeys(), { preset: "national", persons: [somebody("file", "drafting")] });
});

const asAdministrator = async (operationId: string = randomUUID(), key = "administrator") => ({ actor: await actorNamed(ground, key), operationId });

/** A browser in which this account is signed in. */
async function browser(key: string): Promise<Request> {
  const cookie = await openSession(db, settings, { accountId: accountId(ground, key), level: 1, device: null });
  return new Request("http://localhost:3000/", { headers: { Cookie: cookie.split(";")[0] ?? "" } });
}

const signedIn = async (request: Request) => (await readSession(db, settings, request)) !== null;
const rolesOf = async (key: string) => (await db.selectFrom("account_role").select("role").where("account_id", "=", accountId(ground, key)).orderBy("role").execute()).map((row) => row.role);
const dutiesOf = async (key: string) =>
  (await db.selectFrom("assignment").select("duty").where("account_id", "=", accountId(ground, key)).where("until", "is", null).execute()).map((row) => row.duty);

describe("accounts", () => {
  it("are opened with their roles, once for each address and each press", async () => {
    const press = await asAdministrator();
    const asked = { name: "Blandine Ferroux", mail: "blandine@ferroux.example", language: "fr", roles: ["editor", "certifier"] } as const;
    const first = await createAccount(db, press, asked);
    expect(first).toMatchObject({ ok: true });
    expect(await createAccount(db, press, asked)).toEqual(first);
    expect(await createAccount(db, await asAdministrator(), { ...asked, name: "Une autre" })).toEqual({ ok: false, reason: "mail_taken" });
    const log = await db.selectFrom("house_event").select(["kind", "detail"]).where("operation_id", "=", press.operationId).orderBy("seq").execute();
    expect(log).toEqual([{ kind: "account_created", detail: null }, { kind: "role_granted", detail: { role: "editor" } }, { kind: "role_granted", detail: { role: "certifier" } }]);
  });

  it("lose the duties of a role that is taken, and their sessions; the log says by whom", async () => {
    const there = await browser("editor2");
    expect(await dutiesOf("editor2")).toContain("checker");
    expect(await setRoles(db, await asAdministrator(), accountId(ground, "editor2"), ["nominator"])).toEqual({ ok: true, changed: true });
    expect(await rolesOf("editor2")).toEqual(["nominator"]);
    expect(await dutiesOf("editor2")).toEqual([]);
    expect(await signedIn(there)).toBe(false);
    const [event] = await db.selectFrom("house_event").select(["actor_account", "detail"]).where("kind", "=", "role_revoked").where("account_id", "=", accountId(ground, "editor2")).execute();
    expect(event).toEqual({ actor_account: accountId(ground, "administrator"), detail: { role: "editor" } });
  });

  it("keep their sessions where nothing was changed", async () => {
    const there = await browser("publisher");
    expect(await setRoles(db, await asAdministrator(), accountId(ground, "publisher"), ["publisher"])).toEqual({ ok: true, changed: false });
    expect(await signedIn(there)).toBe(true);
    expect(await endSessionsOf(db, await asAdministrator(), accountId(ground, "publisher"))).toEqual({ ok: true });
    expect(await signedIn(there)).toBe(false);
  });

  it("are out at the next request once they are disabled, their duties back in the queue; they can be opened again", async () => {
    const there = await browser("editor");
    expect(await dutiesOf("editor")).toContain("drafter");
    expect(await disableAccount(db, await asAdministrator(), accountId(ground, "editor"))).toEqual({ ok: true, changed: true });
    expect(await signedIn(there)).toBe(false);
    expect(await dutiesOf("editor")).toEqual([]);
    expect(await disableAccount(db, await asAdministrator(), accountId(ground, "editor"))).toEqual({ ok: true, changed: false });
    expect(await enableAccount(db, await asAdministrator(), accountId(ground, "editor"))).toEqual({ ok: true, changed: true });
    expect(await signedIn(there)).toBe(false);
    expect(await rolesOf("editor")).toEqual(["editor"]);
  });

  it("that do not exist are not found", async () => {
    expect(await disableAccount(db, await asAdministrator(), randomUUID())).toEqual({ ok: false, reason: "not_found" });
  });
});

describe("the last administrator", () => {
  it("keeps the role and the account", async () => {
    const id = accountId(ground, "administrator");
    expect(await setRoles(db, await asAdministrator(), id, ["publisher"])).toEqual({ ok: false, reason: "last_administrator" });
    expect(await disableAccount(db, await asAdministrator(), id)).toEqual({ ok: false, reason: "last_administrator" });
    expect(await rolesOf("administrator")).toEqual(["administrator"]);
  });

  it("is there also when two administrators take the role from one another at the same moment", async () => {
    await setRoles(db, await asAdministrator(), accountId(ground, "publisher"), ["publisher", "administrator"]);
    const [one, other] = [accountId(ground, "administrator"), accountId(ground, "publisher")];
    const presses = await Promise.all([
      ...Array.from({ length: 4 }, async () => setRoles(db, await asAdministrator(randomUUID(), "publisher"), one, [])),
      ...Array.from({ length: 4 }, async () => disableAccount(db, await asAdministrator(), other)),
    ]);
    // Whoever was faster is one still; the other is not, and is told so.
    expect(presses.some((press) => !press.ok && press.reason === "not_yours")).toBe(true);
    const left = await db
      .selectFrom("account_role")
      .innerJoin("account", "account.id", "account_role.account_id")
      .select("account.id")
      .where("role", "=", "administrator")
      .where("disabled_at", "is", null)
      .execute();
    expect(left).toHaveLength(1);
  });
});
