import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { sql } from "~/db.server";
import { testDatabase } from "../../db/testing";
import { createAdmin, readLink, redeemLink } from "./create-admin.server";
import { turnToAsk, turnToTry, countFailure, knownHereCookie } from "./limits.server";
import { endAllSessions, endBrowserSession, endSession, listSessions, openSession, readSession } from "./session.server";
import { askForCode, redeemCode } from "./sign-in.server";
import { sweep } from "./sweep.server";

const { db, owner } = await testDatabase();
const keys = { session: randomBytes(32) };
const settings = { demo: false, host: "127.0.0.1", publicUrl: "https://house.example" };

let accounts = 0;
async function makeAccount(...roles: string[]): Promise<{ id: string; mail: string }> {
  const mail = `account-${(accounts += 1)}@house.example`;
  const account = await db.insertInto("account").values({ mail, name: `Account ${accounts}` }).returning("id").executeTakeFirstOrThrow();
  for (const role of roles) await db.insertInto("account_role").values({ account_id: account.id, role }).execute();
  return { id: account.id, mail };
}

const withCookie = (cookie: string) => new Request("https://house.example/", { headers: { Cookie: cookie.split(";")[0] ?? "" } });
const ask = (mail: string) => askForCode(db, keys, { mail, next: "/my" });
const redeem = (browser: string | null, code: string) => redeemCode(db, keys, settings, { browser, code, device: null });
const wrong = (code: string) => (code === "000000" ? "000001" : "000000");

async function codeFor(mail: string) {
  const asked = await ask(mail);
  if (!asked.letter) throw new Error("no letter");
  return { browser: asked.browser, code: asked.letter.code };
}

describe("a code that was sent", () => {
  it("signs its owner in, and sends them on their way", async () => {
    const account = await makeAccount("editor");
    const { browser, code } = await codeFor(account.mail);
    const redeemed = await redeem(browser, code);
    expect(redeemed).toMatchObject({ ok: true, accountId: account.id, next: "/my" });
    const session = redeemed.ok === true ? await readSession(db, settings, withCookie(redeemed.cookie)) : null;
    expect(session?.actor).toMatchObject({ accountId: account.id, roles: ["editor"], level: 1 });
  });

  it("gives one session to two presses at the same moment (A03)", async () => {
    for (let round = 0; round < 10; round += 1) {
      const account = await makeAccount();
      const { browser, code } = await codeFor(account.mail);
      const results = await Promise.all([redeem(browser, code), redeem(browser, code), redeem(browser, code)]);
      expect(results.map((each) => each.ok).sort()).toEqual([true, "twin", "twin"]);
      expect(await listSessions(db, account.id)).toHaveLength(1);
    }
  });

  it("is worth nothing in another browser (A04)", async () => {
    const account = await makeAccount();
    const { code } = await codeFor(account.mail);
    const other = await ask("stranger@elsewhere.example");
    expect(await redeem(null, code)).toMatchObject({ ok: false, reason: "other_browser" });
    expect(await redeem(randomBytes(32).toString("base64url"), code)).toMatchObject({ ok: false, reason: "other_browser" });
    expect(await redeem(other.browser, code)).toMatchObject({ ok: false, reason: "code_wrong" });
    expect(await listSessions(db, account.id)).toEqual([]);
  });

  it("is over after ten minutes by the database's clock", async () => {
    const { mail } = await makeAccount();
    const { browser, code } = await codeFor(mail);
    await db.updateTable("short_code").set({ expires_at: sql`now()` }).execute();
    expect(await redeem(browser, code)).toMatchObject({ ok: false, reason: "code_expired" });
  });

  it("lives for ten minutes", async () => {
    await db.deleteFrom("short_code").execute();
    await ask("somebody@elsewhere.example");
    const row = await db.selectFrom("short_code").select(sql<number>`extract(epoch from expires_at - created_at)::int`.as("seconds")).executeTakeFirst();
    expect(row?.seconds).toBe(600);
  });

  it("takes five tries, and then not even the right one", async () => {
    const { mail } = await makeAccount();
    const { browser, code } = await codeFor(mail);
    for (let count = 0; count < 5; count += 1) expect(await redeem(browser, wrong(code))).toMatchObject({ reason: "code_wrong" });
    expect(await redeem(browser, code)).toMatchObject({ ok: false, reason: "code_expired" });
  });

  it("takes five tries, however many come at once", async () => {
    const { mail } = await makeAccount();
    const { browser, code } = await codeFor(mail);
    const tries = await Promise.all(Array.from({ length: 20 }, () => redeem(browser, wrong(code))));
    expect(tries.filter((each) => each.ok === false && each.reason === "code_wrong")).toHaveLength(5);
  });

  it("stands in no table", async () => {
    const { mail } = await makeAccount();
    const { browser, code } = await codeFor(mail);
    const rows = JSON.stringify(await db.selectFrom("short_code").selectAll().execute());
    expect(rows).not.toContain(code);
    expect(rows).not.toContain(browser);
  });

  it("of a disabled account is worth nothing", async () => {
    const account = await makeAccount();
    const { browser, code } = await codeFor(account.mail);
    await db.updateTable("account").set({ disabled_at: sql`now()` }).where("id", "=", account.id).execute();
    const redeemed = await redeem(browser, code);
    expect(redeemed.ok === true ? await readSession(db, settings, withCookie(redeemed.cookie)) : null).toBeNull();
    expect((await ask(account.mail)).letter).toBeNull();
  });
});

describe("an address that nobody here has (A05)", () => {
  it("is asked about with the same queries as one that somebody has", async () => {
    const { mail } = await makeAccount();
    const queriesOf = async (address: string) => {
      const seen: string[] = [];
      const watched = db.withPlugin({
        transformQuery: ({ node }) => (seen.push(node.kind), node),
        transformResult: async ({ result }) => result,
      });
      const asked = await askForCode(watched, keys, { mail: address, next: "/" });
      await redeemCode(watched, keys, settings, { browser: asked.browser, code: wrong(asked.letter?.code ?? "111111"), device: null });
      return seen;
    };
    expect(await queriesOf("nobody@elsewhere.example")).toEqual(await queriesOf(mail));
  });

  it("has a code that signs nobody in", async () => {
    const asked = await ask("nobody@elsewhere.example");
    expect(asked.letter).toBeNull();
    for (let code = 0; code < 5; code += 1) expect(await redeem(asked.browser, `00000${code}`)).toMatchObject({ ok: false });
  });
});

describe("a session", () => {
  let account: { id: string; mail: string };
  let cookie: string;
  beforeEach(async () => {
    account = await makeAccount("subscriber");
    cookie = await openSession(db, settings, { accountId: account.id, level: 1, device: "Firefox/Linux" });
  });
  const reads = () => readSession(db, settings, withCookie(cookie));

  it("is a host-bound cookie that scripts and other sites cannot use (A17), and a hash in the database (A14)", async () => {
    expect(cookie).toMatch(/^__Host-session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/);
    const token = /=([\w-]{43});/.exec(cookie)?.[1] ?? "";
    expect(JSON.stringify(await db.selectFrom("session").selectAll().execute())).not.toContain(token);
  });

  it("ends at the next request when it is signed out, here or everywhere (A16)", async () => {
    const other = await openSession(db, settings, { accountId: account.id, level: 1, device: null });
    await endBrowserSession(db, settings, withCookie(cookie));
    expect(await reads()).toBeNull();
    expect(await readSession(db, settings, withCookie(other))).not.toBeNull();
    await endAllSessions(db, account.id);
    expect(await readSession(db, settings, withCookie(other))).toBeNull();
  });

  it("ends at the next request when its account is disabled, and roles taken away are gone at once", async () => {
    await db.deleteFrom("account_role").where("account_id", "=", account.id).execute();
    expect((await reads())?.actor.roles).toEqual([]);
    await db.updateTable("account").set({ disabled_at: sql`now()` }).where("id", "=", account.id).execute();
    expect(await reads()).toBeNull();
  });

  it("is ended by its owner only", async () => {
    const [line] = await listSessions(db, account.id);
    await endSession(db, (await makeAccount()).id, line?.id ?? "");
    expect(await reads()).not.toBeNull();
    await endSession(db, account.id, line?.id ?? "");
    expect(await reads()).toBeNull();
  });

  it.each([
    ["a reader's", "subscriber", "seen_at", "29 days", true],
    ["a reader's", "subscriber", "seen_at", "31 days", false],
    ["staff's", "editor", "seen_at", "59 minutes", true],
    ["staff's", "editor", "seen_at", "61 minutes", false],
    ["staff's", "editor", "created_at", "23 hours", true],
    ["staff's", "editor", "created_at", "25 hours", false],
  ])("of %s (%s) with %s %s ago lives: %s (A15)", async (_, role, column, ago, lives) => {
    await db.insertInto("account_role").values({ account_id: account.id, role }).onConflict((is) => is.doNothing()).execute();
    await owner.updateTable("session").set({ [column]: sql`now() - ${ago}::interval` }).where("account_id", "=", account.id).execute();
    expect((await reads()) !== null).toBe(lives);
  });

  it("is not taken from a plain cookie where TLS is needed", async () => {
    expect(await readSession(db, settings, withCookie(cookie.replace("__Host-", "")))).toBeNull();
  });
});

describe("how often one may ask and try (A08, E01)", () => {
  const asking = (address: string, cookie = "") => ({ db, keys, settings, address, request: withCookie(cookie) });

  it("slows an address down from one network, alike for every address", async () => {
    const turns = async (mail: string, from: string) => {
      const all = [];
      for (let count = 0; count < 12; count += 1) all.push((await turnToAsk(asking(from), mail)).ok);
      return all;
    };
    const known = await turns((await makeAccount()).mail, "198.51.100.1");
    expect(known).toEqual(await turns("nobody-1@elsewhere.example", "198.51.100.2"));
    expect(known.filter(Boolean)).toHaveLength(8);
  });

  it("counts a whole IPv6 network as one", async () => {
    let allowed = 0;
    for (let count = 0; count < 20; count += 1) if ((await turnToAsk(asking(`2001:db8:1:2::${count.toString(16)}`), "six@elsewhere.example")).ok) allowed += 1;
    expect(allowed).toBe(8);
  });

  it("is exact when all come at once", async () => {
    const turns = await Promise.all(Array.from({ length: 30 }, () => turnToAsk(asking("198.51.100.7"), "burst@elsewhere.example")));
    expect(turns.filter((turn) => turn.ok)).toHaveLength(8);
    expect(turns.find((turn) => !turn.ok)).toMatchObject({ seconds: expect.any(Number) });
  });

  it("lets the owner in from their own browser after 500 wrong tries from everywhere", async () => {
    const { mail } = await makeAccount();
    for (let count = 0; count < 500; count += 1) await countFailure(asking(`203.0.113.${count % 250}`), mail);
    const strangers = [];
    for (let count = 0; count < 6; count += 1) strangers.push((await turnToAsk(asking(`192.0.2.${count}`), mail)).ok);
    expect(strangers.filter(Boolean)).toHaveLength(2);
    const cookie = knownHereCookie(asking("192.0.2.99"), mail);
    expect((await turnToAsk(asking("192.0.2.99", cookie), mail)).ok).toBe(true);
    expect((await turnToAsk(asking("192.0.2.98", cookie.replace(/=.{4}/, "=AAAA")), mail)).ok).toBe(false);
  });

  it("slows the tries of one network", async () => {
    let allowed = 0;
    for (let count = 0; count < 70; count += 1) if ((await turnToTry(asking("198.51.100.20"))).ok) allowed += 1;
    expect(allowed).toBe(60);
  });

  it("keeps no address", async () => {
    const rows = JSON.stringify(await db.selectFrom("throttle").selectAll().execute());
    expect(rows).not.toMatch(/elsewhere|house\.example|198\.51|2001/);
  });
});

describe("the first administrator (A19)", () => {
  it("comes by a link from the terminal that works once, and reading it changes nothing (A01)", async () => {
    const { link } = await createAdmin(db, { mail: "First@House.example", name: "First", language: "en" }, "https://house.example");
    const token = /^https:\/\/house\.example\/sign-in\/link\/([\w-]{43})$/.exec(link)?.[1] ?? "";
    for (let count = 0; count < 20; count += 1) expect(await readLink(db, token)).toEqual({ name: "First" });
    const uses = await Promise.all([1, 2, 3].map(() => redeemLink(db, settings, { token, device: null })));
    const [signedIn, ...others] = uses.filter((use) => use !== null);
    expect(others).toEqual([]);
    expect(signedIn && (await readSession(db, settings, withCookie(signedIn.cookie)))?.actor.roles).toEqual(["administrator"]);
    expect(await readLink(db, token)).toBeNull();
  });

  it("can be made of an account that exists, and each link is over after ten minutes", async () => {
    const { mail } = await makeAccount("editor");
    const { link } = await createAdmin(db, { mail, name: "Another name", language: "fr" }, "https://house.example");
    const token = link.split("/").at(-1) ?? "";
    await db.updateTable("short_code").set({ expires_at: sql`now()` }).where("purpose", "=", "create_admin").execute();
    expect(await redeemLink(db, settings, { token, device: null })).toBeNull();
    const account = await db.selectFrom("account").select("name").where("mail", "=", mail).executeTakeFirst();
    expect(account?.name).not.toBe("Another name");
  });
});

it("clears away what has served its time, and nothing else", async () => {
  const account = await makeAccount();
  const old = await openSession(db, settings, { accountId: account.id, level: 1, device: null });
  await owner.updateTable("session").set({ revoked_at: sql`now() - interval '31 days'` }).where("account_id", "=", account.id).execute();
  const live = await openSession(db, settings, { accountId: account.id, level: 1, device: null });
  const { browser, code } = await codeFor(account.mail);
  await sweep(db);
  expect(await readSession(db, settings, withCookie(old))).toBeNull();
  expect(await readSession(db, settings, withCookie(live))).not.toBeNull();
  expect(await redeem(browser, code)).toMatchObject({ ok: true });
  expect(await db.selectFrom("session").select("id").where("account_id", "=", account.id).where("revoked_at", "is not", null).execute()).toEqual([]);
});
