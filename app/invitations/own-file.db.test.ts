import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { accountId } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { openSession } from "~/accounts/session.server";
import { type Served, serve, Visitor } from "~/http/testing";

const { db, appUrl } = await testDatabase();
let served: Served;
let built: World;

const keys = ["anne", "bruno", "carla"];

beforeAll(async () => {
  const accounts = keys.map((key) => ({ key: `own-${key}`, name: `Own ${key}`, roles: ["nominee" as const], person: key, language: "en" as const }));
  built = await world(db, inventedKeys(), { preset: "national", persons: keys.map((key) => somebody(key, "questionnaire", { language: "en" })), accounts });
  served = await serve(appUrl);
}, 180_000);
afterAll(() => served.stop());

const fileOf = (key: string) => built.travellers.get(key) ?? expect.fail(key);
const text = async (reply: Response) => (await reply.text()).replace(/<script[^]*?<\/script>|<[^>]+>/g, " ").replace(/&#x27;/g, "'").replace(/\s+/g, " ");
const press = (more: Record<string, string> = {}) => ({ operation: randomUUID(), ...more });

/** A browser in which this account has signed in. */
async function signedIn(account: string): Promise<Visitor> {
  const browser = new Visitor(served.url);
  const line = await openSession(db, { demo: false, host: "127.0.0.1", publicUrl: served.url }, { accountId: account, level: 1, device: null });
  const [name = "", value = ""] = (line ?? "").split(";")[0]?.split("=") ?? [];
  browser.cookies.set(name, value);
  return browser;
}
const own = (key: string) => signedIn(accountId(built, `own-${key}`));
const accountNamed = async (mail: string) => (await db.selectFrom("account").select("id").where("mail", "=", mail).executeTakeFirstOrThrow()).id;

describe("a delegate", () => {
  const mail = "helper@delegates.example";

  test("is named by their address, prepares for everybody who named them, and signs for nobody", async () => {
    for (const key of ["anne", "bruno"]) {
      const reply = await (await own(key)).post("/my/delegates", press({ called: "Helper", mail }));
      expect(reply.status).toBe(303);
    }
    const helper = await signedIn(await accountNamed(mail));
    const first = await text(await helper.get("/my"));
    for (const key of ["anne", "bruno"]) expect((await helper.get(`/my/questionnaire?person=${fileOf(key).personId}`)).status).toBe(200);
    expect(first).toContain("You look after");
    expect((await helper.get(`/my/questionnaire?person=${fileOf("carla").personId}`)).status).toBe(404);
    const { dossierId } = fileOf("anne");
    for (const decision of ["sign", "withdraw", "refuse"]) {
      const refused = await helper.post(`/decide?dossier=${dossierId}&decision=${decision}`, press());
      expect([decision, refused.status >= 400 || (await db.selectFrom("event").select("seq").where("dossier_id", "=", dossierId).where("decision", "=", decision).execute()).length === 0]).toEqual([decision, true]);
    }
    expect((await helper.get("/my/delegates")).headers.get("Location"), "nor names others").toBe("/my");
    expect((await helper.get("/my/data")).headers.get("Location")).toBe("/my");
  });

  test("is out with the next request once revoked; a stranger cannot revoke them, and what they wrote stays", async () => {
    const helper = await signedIn(await accountNamed(mail));
    const { personId } = fileOf("anne");
    const row = await db.selectFrom("delegate").select("id").where("person_id", "=", personId).executeTakeFirstOrThrow();
    expect((await (await own("carla")).post(`/my/delegates/${row.id}/end`, press())).status).toBe(404);
    expect((await helper.get(`/my/questionnaire?person=${personId}`)).status).toBe(200);
    expect((await (await own("anne")).post(`/my/delegates/${row.id}/end`, press())).status).toBe(303);
    expect((await helper.get(`/my/questionnaire?person=${personId}`)).status).toBe(404);
    expect((await helper.get(`/my/questionnaire?person=${fileOf("bruno").personId}`)).status).toBe(200);
  });

  test("is answered for alike whether the address had an account or not; one's own is refused, a sixth too", async () => {
    const browser = await own("carla");
    const known = await browser.post("/my/delegates", press({ called: "K", mail: "editor@house.example" }));
    const unknown = await browser.post("/my/delegates", press({ called: "U", mail: "nobody-yet@delegates.example" }));
    expect([known.status, known.headers.get("Location")]).toEqual([unknown.status, unknown.headers.get("Location")]);
    const self = await db.selectFrom("account").select("mail").where("id", "=", accountId(built, "own-carla")).executeTakeFirstOrThrow();
    expect(await text(await browser.post("/my/delegates", press({ called: "Me", mail: self.mail })))).toContain("This is your own address");
    for (let more = 0; more < 4; more += 1) await browser.post("/my/delegates", press({ called: "N", mail: `n${more}@delegates.example` }));
    const current = await db.selectFrom("delegate").select("id").where("person_id", "=", fileOf("carla").personId).where("until", "is", null).execute();
    expect(current).toHaveLength(5);
    expect(await text(await browser.get("/my/delegates"))).toContain("Five people prepare for you");
  });
});

describe("who may read what", () => {
  test("is chosen on one page, shown as each reader would see it, and kept in new versions only where it changed", async () => {
    const browser = await own("anne");
    const { personId } = fileOf("anne");
    const versions = () =>
      db.selectFrom("draft_statement as d").innerJoin("statement_version as v", "v.id", "d.version_id").innerJoin("statement as s", "s.id", "d.statement_id").innerJoin("biography as b", "b.id", "d.biography_id")
        .select(["v.id", "s.kind", "v.audience"]).where("b.person_id", "=", personId).orderBy("v.id").execute();
    await browser.post("/my/cv", press({ cv: "Career\nSentinel founder, Ancelle Foundry, 1982-1990" }));
    const line = await db.selectFrom("cv_line").select("id").where("dossier_id", "=", fileOf("anne").dossierId).executeTakeFirstOrThrow();
    await browser.post(`/my/cv/${line.id}`, press({ then: "take", text: "Sentinel founder, Ancelle Foundry, 1982-1990" }));
    const position = (await versions()).filter(({ kind }) => kind === "position").at(-1) ?? expect.fail("no position");
    expect(position.audience).toBe("subscribers");
    expect(await text(await browser.get("/my/visibility?as=visitor"))).not.toContain("Sentinel founder");
    expect(await text(await browser.get("/my/visibility?as=subscriber"))).toContain("Sentinel founder");
    const before = await versions();
    expect((await browser.post("/my/visibility", press({ [`a${position.id}`]: "house" }))).status).toBe(303);
    expect(await text(await browser.get("/my/visibility?as=subscriber"))).not.toContain("Sentinel founder");
    expect(await text(await browser.get("/my/visibility"))).toContain("Sentinel founder");
    const changed = (await versions()).filter(({ id }) => !before.some((each) => each.id === id));
    expect(changed).toHaveLength(1);
    expect((await (await own("carla")).post(`/my/visibility?person=${personId}`, press({}))).status).toBe(404);
  });
});

describe("a CV", () => {
  test("becomes draft statements one by one: taken, cut, changed, dropped; nobody else's line can be touched", async () => {
    const browser = await own("bruno");
    const { dossierId } = fileOf("bruno");
    const waiting = () => db.selectFrom("cv_line").select(["id", "text"]).where("dossier_id", "=", dossierId).orderBy("position").execute();
    await browser.post("/my/cv", press({ cv: "Education\nDegree, College, 1970; Doctorate, University, 1974\nRecreations\nchess\nlast line" }));
    expect(await waiting()).toHaveLength(3);
    const [studies, chess, last] = await waiting();
    if (!studies || !chess || !last) return expect.fail("lines");
    expect((await (await own("carla")).post(`/my/cv/${chess.id}`, press({ then: "drop" }))).status).toBe(404);
    await browser.post(`/my/cv/${studies.id}`, press({ then: "cut", text: studies.text }));
    expect((await waiting()).map((line) => line.text)).toEqual(["Degree, College, 1970", "Doctorate, University, 1974", "chess", "last line"]);
    const operation = randomUUID();
    const [degree] = await waiting();
    for (let time = 0; time < 2; time += 1) await browser.post(`/my/cv/${degree?.id}`, { operation, then: "take", text: degree?.text ?? "" });
    await browser.post(`/my/cv/${chess.id}`, press({ then: "again", text: "Chess club of Ancelle", kind: "membership" }));
    expect(await text(await browser.get("/my/cv"))).toContain("We read: Membership");
    await browser.post(`/my/cv/${last.id}`, press({ then: "drop" }));
    expect((await waiting()).map((line) => line.text)).toEqual(["Doctorate, University, 1974", "Chess club of Ancelle"]);
    const page = await text(await browser.get("/my/questionnaire/education"));
    expect(page.match(/Degree, College/g)).toHaveLength(1);
    await browser.post("/my/cv/all", press());
    expect(await waiting()).toEqual([]);
  });
});

describe("a question, and more time", () => {
  test("reaches the editor as a task, and the answer stands where it was asked", async () => {
    const browser = await own("bruno");
    const { dossierId } = fileOf("bruno");
    expect((await browser.post("/my/questions", press({ body: "May I leave out my birthplace?" }))).status).toBe(303);
    expect(await db.selectFrom("task").select("kind").where("dossier_id", "=", dossierId).where("done_at", "is", null).execute()).toContainEqual({ kind: "question" });
    const head = await db.selectFrom("remark").select("id").where("dossier_id", "=", dossierId).executeTakeFirstOrThrow();
    await db.insertInto("remark").values({ dossier_id: dossierId, thread_id: head.id, author_kind: "house", body: "You may, the year stays.", internal: false }).execute();
    expect(await text(await browser.get("/my/questions"))).toContain("You may, the year stays.");
  });

  test("one press moves the date on the person's page, until there is no more to give", async () => {
    const browser = await own("bruno");
    expect(await text(await browser.get("/my"))).toContain("I need longer");
    for (let time = 0; time < 3; time += 1) expect((await browser.post("/my/longer", press())).status).toBe(303);
    expect(await text(await browser.get("/my"))).not.toContain("I need longer");
    expect(await db.selectFrom("extension").select("number").where("dossier_id", "=", fileOf("bruno").dossierId).execute()).toHaveLength(2);
    expect((await (await own("carla")).post(`/my/longer?person=${fileOf("bruno").personId}`, press())).status).toBe(404);
  });
});

test("the questionnaire on paper has every question that is asked, a section a sheet, and no form", async () => {
  const reply = await (await own("anne")).get("/my/questionnaire/print");
  const html = await reply.text();
  expect(reply.status).toBe(200);
  expect(html.match(/paper-section/g)?.length).toBeGreaterThan(12);
  const main = /<main[^]*<\/main>/.exec(html)?.[0] ?? "";
  expect(main).not.toContain("<form");
  for (const word of ["Post or function", "School or university", "Family name", "Date and signature"]) expect(main).toContain(word);
});
