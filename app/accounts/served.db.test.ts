import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, Visitor, type Served } from "~/http/testing";
import { loadKeys } from "~/keys.server";
import { openSecret } from "~/letters/codes.server";
import { testDatabase } from "../../db/testing";

const { db, appUrl } = await testDatabase();
let served: Served;

beforeAll(async () => {
  served = await serve(appUrl);
}, 120_000);
afterAll(() => served.stop());

const visitor = () => new Visitor(served.url);

async function makeAccount(mail: string, role: string): Promise<string> {
  const { id } = await db.insertInto("account").values({ mail, name: "Jeanne Cordellier", language: "en" }).returning("id").executeTakeFirstOrThrow();
  await db.insertInto("account_role").values({ account_id: id, role }).execute();
  return id;
}

const opened = new Map<string, string>();

/** The code of the next letter to an address, as its reader finds it; it is written after the reply. */
async function codeSentTo(mail: string): Promise<string> {
  for (;;) {
    const letter = await db.selectFrom("letter").select(["id", "secret"]).where("address", "=", mail).orderBy("number", "desc").executeTakeFirst();
    if (!letter?.secret || opened.has(letter.id)) continue;
    const code = openSecret(loadKeys(served.home), letter.id, letter.secret).digits ?? "";
    opened.set(letter.id, code);
    return code;
  }
}

async function signIn(mail: string, next = "/"): Promise<Visitor> {
  const reader = visitor();
  await reader.post("/sign-in", { mail, next });
  await reader.post("/sign-in/code", { code: await codeSentTo(mail) });
  return reader;
}

describe("a fresh house", () => {
  it("has no account (A19), no doors and no open mailbox", async () => {
    expect(await db.selectFrom("account").select("id").execute()).toEqual([]);
    expect(await (await visitor().get("/sign-in")).text()).not.toContain("Enter as");
    expect((await visitor().get("/mailbox")).status).toBe(404);
    const id = await makeAccount("door@house.example", "administrator");
    const reply = await visitor().post("/sign-in/as", { account: id, next: "/" });
    expect(reply.status).toBe(404);
    expect(reply.headers.getSetCookie()).toEqual([]);
  });
});

describe("signing in", () => {
  it("leads from the page that one wanted, by address and code, back to it", async () => {
    await makeAccount("editor@house.example", "editor");
    const reader = visitor();
    const wanted = await reader.get("/account");
    expect(wanted.headers.get("Location")).toBe("/sign-in?next=%2Faccount");
    const asked = await reader.post("/sign-in", { mail: " Editor@House.example ", next: "/account" });
    expect([asked.status, asked.headers.get("Location")]).toEqual([303, "/sign-in/code"]);
    const code = await codeSentTo("editor@house.example");
    const signedIn = await reader.post("/sign-in/code", { code: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect([signedIn.status, signedIn.headers.get("Location")]).toEqual([303, "/account"]);
    const page = await (await reader.get("/account")).text();
    expect(page).toContain("Good day, Jeanne Cordellier.");
    expect(page).toContain("editor@house.example");
    expect(await (await reader.get("/account")).text()).not.toContain("Good day");
  });

  it("sets no cookie that another site, a script or plain http could use (A17)", async () => {
    await makeAccount("cookies@house.example", "editor");
    const reader = visitor();
    const seen: string[] = [];
    const keep = (reply: Response) => void seen.push(...reply.headers.getSetCookie());
    keep(await reader.post("/sign-in", { mail: "cookies@house.example" }));
    keep(await reader.post("/sign-in/code", { code: await codeSentTo("cookies@house.example") }));
    keep(await reader.post("/language", { lang: "fr", next: "/" }));
    keep(await reader.get("/account"));
    keep(await reader.post("/sign-out", {}));
    expect(seen.length).toBeGreaterThanOrEqual(7);
    for (const line of seen) expect(line).toMatch(/^__Host-[a-z]+=[^;]*; Path=\/; (Max-Age=\d+; )HttpOnly; SameSite=Lax; Secure$/);
  });

  it("gives a new session, and the one that the browser brought is dead (A14)", async () => {
    await makeAccount("fixed@house.example", "editor");
    const reader = await signIn("fixed@house.example");
    const before = reader.cookies.get("__Host-session") ?? "";
    await reader.post("/sign-in", { mail: "fixed@house.example" });
    await reader.post("/sign-in/code", { code: await codeSentTo("fixed@house.example") });
    const after = reader.cookies.get("__Host-session") ?? "";
    expect(after).not.toBe(before);
    reader.cookies.set("__Host-session", before);
    expect((await reader.get("/account")).status).toBe(303);
    reader.cookies.set("__Host-session", after);
    expect((await reader.get("/account")).status).toBe(200);
  });

  it("refuses a session id that somebody chose", async () => {
    const reader = visitor();
    reader.cookies.set("__Host-session", "a".repeat(43));
    expect((await reader.get("/account")).status).toBe(303);
  });

  it("answers alike whether or not somebody has the address (A05)", async () => {
    await makeAccount("known@house.example", "editor");
    const shape = async (reply: Response) => ({
      status: reply.status,
      headers: [...reply.headers].filter(([name]) => !["date", "x-request-id", "content-security-policy"].includes(name)).map(([name, value]) => [name, value.replace(/asking=[\w-]{43}/, "asking=…")]),
      body: (await reply.text()).replace(/[0-9a-f-]{36}/g, ""),
    });
    for (const language of ["en", "fr"]) {
      const [known, unknown] = [visitor(), visitor()];
      const headers = { "Accept-Language": language };
      expect(await shape(await known.post("/sign-in", { mail: "known@house.example" }, headers))).toEqual(await shape(await unknown.post("/sign-in", { mail: "nobody@house.example" }, headers)));
      expect(await shape(await known.get("/sign-in/code", headers))).toEqual(await shape(await unknown.get("/sign-in/code", headers)));
      expect(await shape(await known.post("/sign-in/code", { code: "000000" }, headers))).toEqual(await shape(await unknown.post("/sign-in/code", { code: "000000" }, headers)));
    }
  });

  it("says when to come back after too many tries, to readers and to machines (E01)", async () => {
    let reply = await visitor().get("/sign-in");
    for (let count = 0; count < 9; count += 1) reply = await visitor().post("/sign-in", { mail: "often@house.example" });
    expect(reply.status).toBe(429);
    expect(Number(reply.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(await reply.text()).toMatch(/too many tries.*Wait \d+ minutes/s);
  });

  it("keeps what was typed when it is no address, and says so first", async () => {
    const reply = await visitor().post("/sign-in", { mail: "<b>nobody" });
    const page = await reply.text();
    expect(reply.status).toBe(422);
    expect(page).toContain('value="&lt;b&gt;nobody"');
    expect(page).toMatch(/<title[^>]*>Error: Sign in/);
    expect(page).toMatch(/<div class="error-summary"[^>]*autofocus/i);
  });

  it("leads nobody elsewhere afterwards (C10)", async () => {
    await makeAccount("away@house.example", "editor");
    const reader = visitor();
    await reader.post("/sign-in", { mail: "away@house.example", next: "//evil.example" });
    const reply = await reader.post("/sign-in/code", { code: await codeSentTo("away@house.example") });
    expect(reply.headers.get("Location")).toMatch(/^\/[a-z]/);
  });
});

describe("signing out (A16)", () => {
  it("ends this browser's session; everywhere ends all of them; one can be ended from another", async () => {
    await makeAccount("two@house.example", "editor");
    const [desk, phone, library] = [await signIn("two@house.example"), await signIn("two@house.example"), await signIn("two@house.example")];
    await phone.post("/sign-out", {});
    expect((await phone.get("/account")).status).toBe(303);
    const page = await (await desk.get("/account")).text();
    const [other = ""] = [...page.matchAll(/name="session" value="([^"]+)"/g)].map((found) => found[1]);
    await desk.post("/account", { session: other });
    expect((await library.get("/account")).status).toBe(303);
    const again = await signIn("two@house.example");
    await desk.post("/account", {});
    expect((await desk.get("/account")).status).toBe(303);
    expect((await again.get("/account")).status).toBe(303);
  });

  it("cannot be done by opening a page (A01)", async () => {
    await makeAccount("scanned@house.example", "editor");
    const reader = await signIn("scanned@house.example");
    for (const path of ["/sign-out", "/account?session=x", "/language?lang=fr", "/sign-in/as"]) await reader.get(path);
    expect((await reader.get("/account")).status).toBe(200);
  });
});

it("keeps addresses, names, codes and cookies out of the log (F03)", async () => {
  const reader = await signIn((await makeAccount("logged@house.example", "editor"), "logged@house.example"));
  expect(opened.size).toBeGreaterThan(0);
  for (const secret of [...reader.cookies.values(), ...opened.values()]) expect(served.written()).not.toContain(secret);
  expect(served.written()).not.toMatch(/house\.example|Cordellier/);
  expect(served.written()).toContain('"pattern":"/sign-in/code"');
});
