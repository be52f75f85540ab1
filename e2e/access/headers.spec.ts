import { type Answer, each } from "../http";
import { expect, test } from "./fixtures";
import { readIds } from "./places";
import { routePatterns } from "./routes";

/** Places that a form or a link might be told to lead to: all but the first few are other sites, however they are dressed up. */
const elsewhere = [
  "//evil.example", "///evil.example", "////evil.example", "/\\evil.example", "\\\\evil.example", "\\/evil.example", "/\\/evil.example", "//\\evil.example", "/%09/evil.example",
  "/\t/evil.example", "\t//evil.example", "/\n/evil.example", "/\r\n/evil.example", "/%0d%0aLocation:%20https://evil.example", "https://evil.example", "HTTPS://EVIL.EXAMPLE", "http:evil.example",
  "https:evil.example", "https:/evil.example", "https:///evil.example", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "vbscript:x", "mailto:a@evil.example",
  "/.//evil.example", "/..//evil.example", "/x/..//evil.example", "/%2e%2e//evil.example", "@evil.example", "http://localhost@evil.example", "http://localhost.evil.example", " //evil.example",
];

test("no form leads to another site, whatever it is told to go on to (C10)", async ({ door }) => {
  expect(elsewhere).toHaveLength(34);
  const visitor = await door.as("visitor");
  const editor = await door.as("editor");
  const { pending, task } = await readIds(door.db);
  const operation = "00000000-0000-4000-8000-000000000000";
  await each(elsewhere, async (next) => {
    const encoded = encodeURIComponent(next);
    const answers = [
      await visitor.ask("/language", { method: "POST", fields: { lang: "en", next } }),
      await visitor.ask("/sign-in/as", { method: "POST", fields: { account: editor.accountId ?? "", next } }),
      await editor.ask(`/desk/tasks/${task}`, { method: "POST", fields: { next } }),
      await editor.ask(`/pending/${pending}/other`, { method: "POST", fields: { operation, next } }),
    ];
    for (const { headers } of answers) expect(new URL(headers.location ?? "/", door.site).origin, next).toBe(door.site);
    for (const page of [await visitor.ask(`/sign-in?next=${encoded}`), await visitor.ask(`/?next=${encoded}`), await editor.ask(`/sign-in?next=${encoded}`)]) {
      const leads = [...page.body.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, to = ""]) => new URL(to.replaceAll("&amp;", "&"), door.site).origin);
      expect(new Set(leads), next).toEqual(new Set([door.site]));
    }
  });
});

test("an entry has one address: another slug, case or form leads there for good, and nowhere else", async ({ door }) => {
  const { persons } = await readIds(door.db);
  const visitor = await door.as("visitor");
  const { publicId = "", slug = "" } = { ...persons["listed"] };
  const right = `/p/${publicId}/${slug}`;
  for (const path of [`/p/${publicId}`, `/p/${publicId}/anything`, `/p/${publicId}/${slug?.toUpperCase()}`, `/p/${publicId}//evil.example`.replace("//", "/%2f%2f")]) {
    const answer = await visitor.ask(path);
    expect([path, answer.status, answer.headers.location]).toEqual([path, 301, right]);
  }
  expect((await visitor.ask(`/p/${publicId}/x?lang=fr`)).headers.location).toBe(`${right}?lang=fr`);
  expect((await visitor.ask("/p/nothing0/x")).status).toBe(404);
});

test("what is merged leads to what it became", async ({ door }) => {
  const { persons } = await readIds(door.db);
  const listed = persons["listed"];
  await door.db.insertInto("entry_redirect").values({ public_id: "m3rg3dxx", entry_id: listed?.entry ?? null }).execute();
  const answer = await (await door.as("visitor")).ask("/p/m3rg3dxx/whatever");
  expect([answer.status, answer.headers.location]).toEqual([301, `/p/${listed?.publicId}/${listed?.slug}`]);
});

test("what somebody reads who has signed in is kept by nobody (B13)", async ({ door }) => {
  const ids = await readIds(door.db);
  const entry = `/p/${ids.persons["listed"]?.publicId}/${ids.persons["listed"]?.slug}`;
  const rooms = routePatterns.map(({ pattern }) => `/${pattern}`).filter((pattern) => !/[:*]|\.(txt|xml|pem)$/.test(pattern));
  for (const key of ["subscriber", "nominee2", "editor", "certifier", "administrator"]) {
    const caller = await door.as(key);
    await each([...rooms, entry, `${entry}.data`, entry.replace(/\/[^/]*$/, ".json")], async (path) => {
      expect([key, path, (await caller.ask(path)).headers["cache-control"]]).toEqual([key, path, "private, no-store"]);
    });
  }
  const visitor = await door.as("visitor");
  expect((await visitor.ask(entry)).headers).toMatchObject({ "cache-control": "public, max-age=0, must-revalidate", vary: expect.stringContaining("Cookie") });
  const style = /href="(\/assets\/[^"]+\.css)"/.exec((await visitor.ask("/")).body)?.[1] ?? "";
  expect((await visitor.ask(style)).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
});

test("every kind of answer carries the same guards, and a nonce of its own (C04, C05, C06)", async ({ door }) => {
  const visitor = await door.as("visitor");
  const editor = await door.as("editor");
  const large = { Origin: door.site, "Content-Type": "application/x-www-form-urlencoded", "Content-Length": String(2 * 1024 * 1024) };
  const answers: [number, Answer][] = [
    [200, await visitor.ask("/")],
    [200, await editor.ask("/desk")],
    [200, await visitor.ask("/robots.txt")],
    [303, await visitor.ask("/desk")],
    [404, await visitor.ask("/nothing")],
    [404, await editor.ask("/my/letters/nothing")],
    [405, await visitor.ask("/method", { method: "POST" })],
    [413, await visitor.ask("/sign-in", { method: "POST", headers: large })],
    [415, await visitor.ask("/sign-in", { method: "POST", headers: { "Content-Type": "text/plain" } })],
    [422, await visitor.ask("/sign-in", { method: "POST", fields: { mail: "nobody" } })],
  ];
  const nonces = answers.map(([status, { status: given, headers }]) => {
    expect(given).toBe(status);
    expect(headers).toMatchObject({
      "strict-transport-security": "max-age=31536000; includeSubDomains",
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": expect.stringContaining("geolocation=()"),
    });
    const csp = headers["content-security-policy"] as string;
    for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "object-src 'none'"]) expect(csp).toContain(rule);
    return /'nonce-([^']+)'/.exec(csp)?.[1] ?? "";
  });
  expect(new Set(nonces).size).toBe(answers.length);
});

test("cookies are the house's alone: no script reads them, no other site sends them (A17)", async ({ door }) => {
  const visitor = await door.as("visitor");
  const editor = await door.as("editor");
  const answers = [
    await visitor.ask("/sign-in/as", { method: "POST", fields: { account: editor.accountId ?? "", next: "/" } }),
    await visitor.ask("/language", { method: "POST", fields: { lang: "fr", next: "/" } }),
    await visitor.ask("/sign-in", { method: "POST", fields: { mail: "nobody@listed.example" } }),
    await visitor.ask("/sign-out", { method: "POST" }),
  ];
  const cookies = answers.flatMap(({ headers }) => headers["set-cookie"] ?? []);
  expect(cookies.length).toBeGreaterThan(3);
  for (const cookie of cookies) expect(cookie).toMatch(/^(?:__Host-)?\w+=[^;]*; Path=\/(?:; Max-Age=\d+)?; HttpOnly; SameSite=Lax(?:; Secure)?$/);
});

test("crawlers are told where the teasers are, and asked to gather nothing for machines (E06)", async ({ door }) => {
  const visitor = await door.as("visitor");
  const robots = await visitor.ask("/robots.txt");
  expect([robots.status, robots.headers["content-type"]]).toEqual([200, "text/plain; charset=utf-8"]);
  const groups = robots.body.split("\n\n");
  expect(robots.body.trimEnd().split("\n").at(-1)).toBe(`Sitemap: ${door.site}/sitemap.xml`);
  for (const name of ["GPTBot", "CCBot", "Google-Extended", "ClaudeBot"]) expect(groups.find((group) => group.includes(`User-agent: ${name}\n`))).toMatch(/\nDisallow: \/$/);
  const everybody = groups.find((group) => group.includes("User-agent: *")) ?? "";
  for (const room of ["/desk/", "/my/", "/admin/", "/committee/", "/i/"]) expect(everybody).toContain(`Disallow: ${room}\n`);
  expect(everybody).not.toMatch(/Disallow: \/(?:\n|$|p\/|directory|browse)/);
});

test("the sitemap lists the teasers that may be found, and nothing else", async ({ door }) => {
  const { persons } = await readIds(door.db);
  const visitor = await door.as("visitor");
  const listed = `${door.site}/p/${persons["listed"]?.publicId}/${persons["listed"]?.slug}`;
  const before = await visitor.ask("/sitemap.xml");
  expect([before.status, before.headers["content-type"]]).toEqual([200, "application/xml; charset=utf-8"]);
  expect(before.body).toContain(`<loc>${listed}</loc>`);
  for (const key of ["suspended", "drafted", "proofing", "waiting"]) expect(before.body).not.toContain(String(persons[key]?.publicId ?? persons[key]?.words[1]));
  const addresses = [...before.body.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = ""]) => address);
  for (const address of addresses) expect([address, (await visitor.ask(address.slice(door.site.length))).status]).toEqual([address, 200]);
  await door.db.updateTable("entry").set({ noindex: true }).where("id", "=", persons["listed"]?.entry ?? "").execute();
  expect((await visitor.ask("/sitemap.xml")).body).not.toContain(listed);
  const page = await visitor.ask(listed.slice(door.site.length));
  await door.db.updateTable("entry").set({ noindex: false }).where("id", "=", persons["listed"]?.entry ?? "").execute();
  expect(page.headers["x-robots-tag"]).toContain("noindex");
});

test("drafts and exports are not for search engines", async ({ door }) => {
  const ids = await readIds(door.db);
  const [nominee, editor, visitor] = [await door.as("nominee2"), await door.as("editor"), await door.as("visitor")];
  const answers = [
    await nominee.ask("/my/data/file"), await nominee.ask(`/my/proof/${ids.persons["proofing"]?.revision}`), await editor.ask(`/desk/dossiers/${ids.persons["drafted"]?.dossier}/draft`),
    ...(await Promise.all(["json", "jsonld", "vcf"].map((form) => visitor.ask(`/p/${ids.persons["listed"]?.publicId}.${form}`)))),
  ];
  for (const { status, headers } of answers) expect([status, headers["x-robots-tag"]]).toEqual([200, "noindex"]);
});

test("the pulse and the state of health are told in a word", async ({ door }) => {
  const visitor = await door.as("visitor");
  const [alive, ready] = [await visitor.ask("/livez"), await visitor.ask("/readyz")];
  expect([alive.status, alive.body]).toEqual([200, "alive"]);
  expect(ready.status).toBe(200);
  expect(JSON.parse(ready.body)).toMatchObject({ ready: true });
  expect(ready.body).not.toMatch(/postgres:|\/tmp\//);
});
