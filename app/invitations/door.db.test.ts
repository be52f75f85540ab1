import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { sql } from "~/db.server";
import { type Served, serve, Visitor } from "~/http/testing";
import { dayOf } from "~/i18n/dates";
import { type Keys, loadKeys } from "~/keys.server";
import { aboutFor, occasionOf } from "~/letters/about.server";
import { letterCode, openSecret } from "~/letters/codes.server";
import { queueLetter } from "~/letters/queue.server";
import { recipientsOf } from "~/letters/recipients.server";
import type { Stage } from "~/workflow/stages";

const { db, appUrl } = await testDatabase();
let served: Served;
let built: World;
let keys: Keys;

beforeAll(async () => {
  const names = ["scanned", "willing", "never", "twice", "reader", "hasty", "late", "checked", "listed", "early", "lost", "under_way"];
  const stages: Record<string, Stage> = { listed: "published", early: "proposed", under_way: "drafting" };
  built = await world(db, inventedKeys(), { preset: "national", persons: names.map((name) => somebody(name, stages[name] ?? "invited")) });
  served = await serve(appUrl);
  keys = loadKeys(served.home);
}, 180_000);
afterAll(() => served.stop());

type Letter = { id: string; code: string; token: string; month: string };

/** An invitation of this server's own, as it would leave. */
async function letterTo(key: string): Promise<Letter> {
  const { personId, dossierId } = built.travellers.get(key) ?? expect.fail(key);
  const { house } = built;
  const [to] = await recipientsOf(db, "nominee", { house, personId, dossierId, language: "en", assigneeId: null, otherSide: "nominee" });
  if (!to) throw new Error(`${key} has no address`);
  const about = aboutFor(await occasionOf(db, house, { personId, dossierId }), to);
  const id = (await queueLetter(db, { house, keys }, { kind: "invitation", idem: randomUUID(), to, about, dossierId })) ?? expect.fail("not queued");
  const row = await db.selectFrom("letter").select(["number", "secret", "made_at"]).where("id", "=", id).executeTakeFirstOrThrow();
  const { token = "" } = row.secret ? openSecret(keys, id, row.secret) : {};
  return { id, code: letterCode(keys, house, { id, number: row.number }), token, month: dayOf(row.made_at).slice(0, 7) };
}

const visitor = () => new Visitor(served.url);
const stageOf = async (key: string) => (await db.selectFrom("dossier").select("stage").where("id", "=", built.travellers.get(key)?.dossierId ?? "").executeTakeFirstOrThrow()).stage;
const words = async (reply: Response) => (await reply.text()).replace(/<script[^]*?<\/script>|<[^>]+>/g, " ").replace(/&#x27;/g, "'").replace(/\s+/g, " ");

/** A browser that has opened the letter's link and typed its code. */
async function inTheRoom(letter: Letter): Promise<Visitor> {
  const browser = visitor();
  await browser.get(`/i/${letter.token}`);
  await browser.post("/i", { code: letter.code });
  return browser;
}

/** What stands in every table, to the last character; but for how much the lists are used, which the clock counts when it starts. */
async function snapshot(): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
    and table_name <> 'suggest_label'`.execute(db);
  const sums = await Promise.all(rows.map(async ({ name }) => {
    const { rows: [row] } = await sql<{ sum: string }>`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${sql.table(name)} t`.execute(db);
    return [name, row?.sum ?? ""] as const;
  }));
  return Object.fromEntries(sums);
}

/** Beside its first pages, a server notes by which rules the index is made; nobody's link has to do with that. */
async function serverIsSettled(): Promise<void> {
  const newest = () => db.selectFrom("index_version").select(["version", "finished_at"]).orderBy("id", "desc").executeTakeFirst();
  await expect.poll(newest, { timeout: 30_000 }).toMatchObject({ version: expect.not.stringMatching(/^empty$/) as string, finished_at: expect.any(Date) as Date });
}

describe("the link in a letter (A01, A02, F04)", () => {
  // Mail filters, link checkers, previews, crawlers and a browser or two, as they call themselves.
  const scanners = [
    "Microsoft Office/16.0 SafeLinks", "GoogleImageProxy", "Mimecast", "Barracuda Link Protect", "curl/8", "Proofpoint URL Defense", "Cisco-ESA", "TrendMicro WTP", "Sophos Email",
    "ZscalerBot", "Forcepoint", "FireEye ETP", "Symantec ClickTime", "Outlook-iOS/2.0", "Slackbot-LinkExpanding 1.0", "WhatsApp/2.23", "facebookexternalhit/1.1", "Googlebot/2.1",
    "Mozilla/5.0 (compatible; bingbot/2.0)", "Wget/1.21",
  ];

  test("can be followed by scanners as often as they like: nothing changes, and nothing of it stands in the next address", async () => {
    const { token } = await letterTo("scanned");
    await serverIsSettled();
    const before = await snapshot();
    expect(new Set(scanners).size).toBe(20);
    for (let time = 0; time < 5; time += 1) {
      for (const agent of scanners) {
        const browser = visitor();
        const first = await browser.get(`/i/${token}`, { "User-Agent": agent });
        expect([first.status, first.headers.get("Location")]).toEqual([303, "/i"]);
        expect((await browser.get("/i", { "User-Agent": agent })).status).toBe(200);
        const head = await fetch(`${served.url}/i/${token}`, { method: "HEAD", redirect: "manual", headers: { "User-Agent": agent } });
        expect(head.status).toBe(303);
        for (const path of ["/i", "/i/question", "/i/identify"]) {
          const answer = await fetch(`${served.url}${path}`, { method: "HEAD", redirect: "manual", headers: { "User-Agent": agent, Cookie: [...browser.cookies].map((pair) => pair.join("=")).join("; ") } });
          expect([200, 303]).toContain(answer.status);
        }
      }
    }
    expect(await snapshot()).toEqual(before);
    expect(await stageOf("scanned")).toBe("invited");
  });

  test("shows the letter and nothing to press, until its code is typed", async () => {
    const letter = await letterTo("scanned");
    const browser = visitor();
    await browser.get(`/i/${letter.token}`);
    const page = await words(await browser.get("/i"));
    expect(page).toContain("Aurore Testscanned");
    expect(page).not.toContain(letter.code);
    expect(page).not.toContain("I accept No, thank you");
    expect((await browser.post("/i/answer", { operation: randomUUID(), answer: "accept" })).headers.get("Location")).toBe("/i");
    expect((await browser.get("/i/identify")).headers.get("Location")).toBe("/i");
    expect(await stageOf("scanned")).toBe("invited");
    const wrong = await browser.post("/i", { code: "CTP-2222-2222" });
    expect(wrong.status).toBe(422);
    expect(await words(wrong)).toContain("This is not the code of this letter");
  });

  test("that is cut in two gets a page that says what to do next", async () => {
    const { token } = await letterTo("scanned");
    const reply = await visitor().get(`/i/${token.slice(0, 20)}`);
    expect(reply.status).toBe(404);
    expect(await words(reply)).toContain("type its code, with the initial of your surname and the month of the letter");
  });

  test("keeps its secret out of the database, and the code too", async () => {
    const { token, code } = await letterTo("scanned");
    const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db);
    for (const { name } of rows) {
      for (const secret of [token, code, code.slice(4)]) {
        const found = await sql`select 1 from ${sql.table(name)} t where t::text like ${`%${secret}%`} limit 1`.execute(db);
        expect(found.rows, `${name} holds ${secret}`).toEqual([]);
      }
    }
  });
});

describe("a code that was lost or mistyped", () => {
  test("is asked for by the link's holder, goes to the address on file alone, and opens the same room; three times a day", async () => {
    const { token } = await letterTo("lost");
    const browser = visitor();
    await browser.get(`/i/${token}`);
    const wrong = await words(await browser.post("/i", { code: "CTP-2222-2222" }));
    expect(wrong).toContain("Write to me once more");
    const operation = randomUUID();
    for (let time = 0; time < 2; time += 1) expect((await browser.post("/i", { about: "again", operation })).status).toBe(303);
    const told = await words(await browser.get("/i"));
    expect(told, "whoever asks learns no address").not.toContain("lost@listed.example");
    const letters = await db.selectFrom("letter").selectAll().where("kind", "=", "code_again").execute();
    expect(letters.map(({ address, state }) => [address, state])).toEqual([["lost@listed.example", "queued"]]);
    const [letter] = letters;
    const code = letterCode(keys, built.house, letter ?? expect.fail());
    const fresh = visitor();
    await fresh.get(`/i/${(letter?.secret && openSecret(keys, letter.id, letter.secret).token) ?? ""}`);
    expect((await fresh.post("/i", { code })).status).toBe(303);
    expect(await words(await fresh.get("/i"))).toContain("I accept");

    const statuses: number[] = [];
    for (let time = 0; time < 3; time += 1) statuses.push((await browser.post("/i", { about: "again", operation: randomUUID() })).status);
    expect(statuses.at(-1)).toBe(429);
    await db.deleteFrom("throttle").execute();
  });

  test("opens nothing to a stranger: without the link there is nothing to ask", async () => {
    const before = (await db.selectFrom("letter").select("id").where("kind", "=", "code_again").execute()).length;
    await visitor().post("/i", { about: "again", operation: randomUUID() });
    expect(await db.selectFrom("letter").select("id").where("kind", "=", "code_again").execute()).toHaveLength(before);
  });
});

describe("answering with the letter's code alone", () => {
  test("yes, taken back, and yes again: each once, however often it is sent", async () => {
    const browser = await inTheRoom(await letterTo("willing"));
    const operation = randomUUID();
    const replies = await Promise.all(Array.from({ length: 8 }, () => browser.post("/i/answer", { operation, answer: "accept" })));
    expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([303]));
    expect(await stageOf("willing")).toBe("questionnaire");
    const events = await db.selectFrom("event").select(["via", "actor_kind"]).where("dossier_id", "=", built.travellers.get("willing")?.dossierId ?? "").where("decision", "=", "accept").execute();
    expect(events).toEqual([{ via: "letter", actor_kind: "letter" }]);
    await browser.post("/i/answer", { operation: randomUUID(), answer: "take_back" });
    expect(await stageOf("willing")).toBe("invited");
  });

  test("never again: kept for good, and told to an editor with its reason", async () => {
    const browser = await inTheRoom(await letterTo("never"));
    expect(await words(await browser.get("/i")), "what becomes of a no is said before it").toContain("everything in the file is erased thirty days later. What stays is an unreadable trace");
    await browser.post("/i/answer", { operation: randomUUID(), answer: "never_again" });
    expect(await stageOf("never")).toBe("refused");
    const after = await words(await browser.get("/i"));
    expect(after).toContain("What the file holds will be erased thirty days after that.");
    const { personId, dossierId } = built.travellers.get("never") ?? expect.fail();
    expect(await db.selectFrom("suppression").select("kind").where("person_id", "=", personId).execute()).toEqual([{ kind: "refusal" }]);
    expect(await db.selectFrom("event").select("reason_code").where("dossier_id", "=", dossierId).where("decision", "=", "refuse").execute()).toEqual([{ reason_code: "never_again" }]);
    expect(await words(await browser.get("/i"))).toContain("Take my answer back");
  });

  test("on paper there is no link: code, initial and month open the same room", async () => {
    const { code, month } = await letterTo("twice");
    const browser = visitor();
    expect((await browser.post("/i", { code, initial: "X", month })).status).toBe(422);
    expect((await browser.post("/i", { code: code.toLowerCase().replaceAll("-", " "), initial: "t", month })).status).toBe(303);
    expect(await words(await browser.get("/i"))).toContain("No, thank you");
  });

  test("no to a notice, before any invitation, is an objection: no letter leaves any more, and the desk has a task, once", async () => {
    const { personId, dossierId } = built.travellers.get("early") ?? expect.fail();
    const browser = await inTheRoom(await letterTo("early"));
    expect(await words(await browser.get("/i"))).toContain("No, thank you");
    for (let time = 0; time < 2; time += 1) await browser.post("/i/answer", { operation: randomUUID(), answer: "no_thanks" });
    expect(await db.selectFrom("suppression").select("kind").where("person_id", "=", personId).execute()).toEqual([{ kind: "objection" }]);
    expect(await db.selectFrom("task").select("kind").where("dossier_id", "=", dossierId).where("done_at", "is", null).execute()).toContainEqual({ kind: "objects_early" });
    expect(await words(await browser.get("/i"))).toContain("No letter leaves any more");
  });

  test("a letter that was passed on, code and all, tells nothing of a file under way", async () => {
    const browser = await inTheRoom(await letterTo("under_way"));
    const page = await words(await browser.get("/i"));
    expect(page).toContain("Where your file stands, we tell after the second code.");
    expect(page).not.toMatch(/An editor is writing|questionnaire is open|under_way@listed/);
    for (const path of ["/my", "/my/data", "/my/letters", "/my/questionnaire"]) expect((await browser.get(path)).status, path).toBe(303);
  });

  test("an objection to an entry that is public takes effect at once", async () => {
    const browser = await inTheRoom(await letterTo("listed"));
    await browser.post("/i/answer", { operation: randomUUID(), answer: "object", words: "Une date est fausse." });
    const entry = await db.selectFrom("entry").select("standing").where("person_id", "=", built.travellers.get("listed")?.personId ?? "").executeTakeFirstOrThrow();
    expect(entry.standing).toBe("suspended");
  });
});

/** The six digits of the last letter to a person. */
async function digitsFor(key: string): Promise<string> {
  const row = await db.selectFrom("letter").select(["id", "secret"]).where("person_id", "=", built.travellers.get(key)?.personId ?? "").where("kind", "=", "short_code").orderBy("number", "desc").executeTakeFirstOrThrow();
  return (row.secret && openSecret(keys, row.id, row.secret).digits) ?? expect.fail("no digits");
}

const sessionsOf = (key: string) =>
  db.selectFrom("session").innerJoin("account", "account.id", "session.account_id").select("session.id").where("account.person_id", "=", built.travellers.get(key)?.personId ?? "").execute();

describe("the second code (A03, A04)", () => {
  test("opens one's own pages, once, in the browser that asked; they show five steps and no price", async () => {
    const letter = await letterTo("reader");
    const browser = await inTheRoom(letter);
    expect((await browser.post("/i/identify", {})).status).toBe(303);
    const digits = await digitsFor("reader");
    const stranger = await inTheRoom(letter);
    expect((await stranger.post("/i/identify", { digits })).status).toBe(422);
    const [first, second] = await Promise.all([browser.post("/i/identify", { digits }), browser.post("/i/identify", { digits })]);
    expect([first.status, second.status].sort()).toEqual([303, 422]);
    expect(await sessionsOf("reader")).toHaveLength(1);
    for (const path of ["/my", "/my/letters", `/my/letters/${letter.id}`, "/my/withdraw", "/my/data"]) {
      const page = await browser.get(path);
      const unsent = path.endsWith(letter.id);
      expect(page.status, path).toBe(unsent ? 404 : 200);
      expect(await words(page), path).not.toMatch(/€|\$\d|\bprice|\bsubscri/i);
    }
    const my = await words(await browser.get("/my"));
    for (const step of ["Selected", "Your answers", "Drafting and your proof", "Verification and certification", "Published"]) expect(my).toContain(step);
    const accounts = await db.selectFrom("account").innerJoin("account_role as r", "r.account_id", "account.id").select(["mail", "role"]).where("account.person_id", "=", built.travellers.get("reader")?.personId ?? "").execute();
    expect(accounts).toEqual([{ mail: "reader@listed.example", role: "nominee" }]);
    expect((await visitor().get("/my/data/file")).status).toBe(303);
    const file = await browser.get("/my/data/file");
    expect(Object.keys((await file.json()) as object)).toContain("statements");
  });

  test("takes five wrong tries, then none, not even the right one", async () => {
    const browser = await inTheRoom(await letterTo("hasty"));
    await browser.post("/i/identify", {});
    const digits = await digitsFor("hasty");
    const wrong = digits === "000000" ? "111111" : "000000";
    for (let time = 0; time < 5; time += 1) expect((await browser.post("/i/identify", { digits: wrong })).status).toBe(422);
    expect((await browser.post("/i/identify", { digits })).status).toBe(422);
    expect(await sessionsOf("hasty")).toEqual([]);
  });

  test("is over after ten minutes", async () => {
    const browser = await inTheRoom(await letterTo("late"));
    await browser.post("/i/identify", {});
    const row = await db.selectFrom("short_code").select(sql<number>`extract(epoch from expires_at - created_at)::int`.as("seconds")).where("person_id", "=", built.travellers.get("late")?.personId ?? "").executeTakeFirstOrThrow();
    expect(row.seconds).toBeLessThanOrEqual(600);
    await db.updateTable("short_code").set({ expires_at: sql<Date>`now()` }).where("person_id", "=", built.travellers.get("late")?.personId ?? "").execute();
    expect((await browser.post("/i/identify", { digits: await digitsFor("late") })).status).toBe(422);
  });
});

describe("Check a letter", () => {
  const shape = (html: string) => [/<table[^]*<\/table>/.exec(html)?.[0].match(/<th/g)?.length, html.match(/id="answer"/g)?.length, html.match(/<form/g)?.length];

  test("says yes without a name, and no with the same status and shape; each is noted", async () => {
    const { code, month, id } = await letterTo("checked");
    const before = await db.selectFrom("letter_check").select("id").execute();
    const yes = await visitor().post("/verify", { code, initial: "T", month });
    const no = await visitor().post("/verify", { code: "CTP-2222-2222", initial: "T", month });
    const [right, wrong] = [await yes.text(), await no.text()];
    expect([yes.status, no.status]).toEqual([200, 200]);
    expect(right).toContain("Yes, we wrote this letter");
    expect(right).toContain("signed by Jeanne Cordellier");
    expect(right).toContain("nothing, now and later");
    expect(right).not.toMatch(/Aurore|Testchecked/);
    expect(wrong).toContain("This is not ours, as far as we can tell");
    expect(shape(right).slice(0, 2)).toEqual(shape(wrong).slice(0, 2));
    for (const off of [{ initial: "X" }, { month: "2024-01" }]) expect(await (await visitor().post("/verify", { code, initial: "T", month, ...off })).text()).toContain("This is not ours");
    const notes = await db.selectFrom("letter_check").select(["letter_id", "matched"]).where("id", ">", Math.max(0, ...before.map((row) => row.id))).orderBy("id").execute();
    expect(notes.map((note) => [note.letter_id === id, note.matched])).toEqual([[true, true], [false, false], [true, false], [true, false]]);
  });

  test("a report is one press; it reaches the publisher, and nothing of it stands in public", async () => {
    const { code } = await letterTo("checked");
    const operation = randomUUID();
    for (let time = 0; time < 2; time += 1) {
      expect((await visitor().post("/verify", { about: "report", operation, words: "Asked for 300 euros", reported: code })).status).toBe(303);
    }
    expect(await db.selectFrom("forgery").select(["kind", "description"]).execute()).toEqual([{ kind: "reported", description: "Asked for 300 euros" }]);
    expect(await db.selectFrom("task").select("role").where("kind", "=", "letter_reported").execute()).toEqual([{ role: "publisher" }]);
    expect(await words(await visitor().get("/verify"))).not.toContain("300 euros");
  });

  test("goes on for so long and no longer; what is not filled in comes back with what was typed", async () => {
    const { month } = await letterTo("checked");
    const empty = await visitor().post("/verify", { code: "CTP-2222-2222", initial: "", month });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('value="CTP-2222-2222"');
    await db.deleteFrom("throttle").execute();
    const statuses: number[] = [];
    for (let time = 0; time < 62; time += 1) statuses.push((await visitor().post("/verify", { code: "CTP-2222-2222", initial: "T", month })).status);
    expect(statuses.slice(0, 60)).toEqual(Array(60).fill(200));
    expect(statuses.slice(60)).toEqual([429, 429]);
    await db.deleteFrom("throttle").execute();
  });
});

test("the log holds no name, address, code or token of all this (F03)", async () => {
  const log = served.written();
  expect(log).not.toMatch(/Aurore|listed\.example|CTP-[2-9A-Z]{4}/);
  const { token } = await letterTo("scanned");
  await visitor().get(`/i/${token}`);
  expect(served.written()).not.toContain(token.slice(0, 16));
});
