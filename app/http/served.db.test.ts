import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { raw, serve, Visitor, type Served } from "./testing";

const { owner, appUrl } = await testDatabase();
let served: Served;

beforeAll(async () => {
  served = await serve(appUrl);
}, 120_000);
afterAll(() => served.stop());

const visitor = () => new Visitor(served.url);
const host = () => `localhost:${served.port}`;

const policy = /^default-src 'none'; font-src 'self'; script-src 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'$/;

const replies: [string, number, () => Promise<Response>][] = [
  ["a page", 200, () => visitor().get("/")],
  ["a page that is not there", 404, () => visitor().get("/nothing/here")],
  ["a page for those who have signed in", 303, () => visitor().get("/account")],
  ["a form in good order", 303, () => visitor().post("/language", { lang: "fr", next: "/" })],
  ["a form that comes back", 422, () => visitor().post("/sign-in", { mail: "nobody" })],
  ["a foreign form", 403, () => visitor().post("/sign-in", { mail: "a@b.example" }, { Origin: "https://evil.example" })],
  ["a form that is no form", 415, () => visitor().post("/sign-in", {}, { "Content-Type": "application/json" })],
  ["an address that cannot be read", 400, () => visitor().get("/%E0%A4%A")],
  ["another method", 405, () => fetch(`${served.url}/`, { method: "PUT", body: "x" })],
  ["a file", 200, () => visitor().get("/favicon.svg")],
  ["a file that is not there", 404, () => visitor().get("/assets/nothing.js")],
  ["what a client script asks", 200, () => visitor().get("/_root.data")],
  ["a door that single fetch does not use", 404, () => visitor().get("/?_data=root")],
  ["the pulse", 200, () => visitor().get("/livez")],
  ["the state of health", 200, () => visitor().get("/readyz")],
];

describe("every reply", () => {
  it.each(replies)("carries the safety headers: %s", async (_, status, ask) => {
    const reply = await ask();
    expect(reply.status).toBe(status);
    expect(reply.headers.get("Content-Security-Policy")).toMatch(policy);
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      "strict-transport-security": "max-age=31536000; includeSubDomains",
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(reply.headers.get("Permissions-Policy")).toContain("camera=()");
    expect(reply.headers.has("X-Powered-By")).toBe(false);
    expect(reply.headers.get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("is kept by nobody, unless it is a file named by its content", async () => {
    const page = await visitor().get("/sign-in");
    expect(page.headers.get("Cache-Control")).toBe("private, no-store");
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(await page.text())?.[1] ?? "";
    expect((await visitor().get(style)).headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  });

  it("is kept by nobody when it brings somebody a cookie, also where the page may be kept", async () => {
    const reader = visitor();
    await reader.post("/sign-out", {});
    const home = await reader.get("/");
    expect(home.headers.getSetCookie()).toHaveLength(1);
    expect(await home.text()).toContain("You are signed out.");
    expect(home.headers.get("Cache-Control")).toBe("private, no-store");
  });

  it("has a nonce of its own, which stands in no data (C05)", async () => {
    const seen = new Set<string>();
    for (let count = 0; count < 200; count += 1) {
      const reply = await visitor().get(count % 2 ? "/nothing" : "/_root.data");
      const nonce = /'nonce-([^']+)'/.exec(reply.headers.get("Content-Security-Policy") ?? "")?.[1] ?? "";
      // A page's own scripts carry it, and nothing else on the page or in its data does.
      const text = (await reply.text()).replace(/<script\b[^>]*>/g, (tag) => tag.replace(` nonce="${nonce}"`, ""));
      expect(text.includes(nonce)).toBe(false);
      seen.add(nonce);
    }
    expect(seen.size).toBe(200);
  });

  it("tells other sites nothing from a page whose address is a secret", async () => {
    const reply = await visitor().get(`/sign-in/link/${"a".repeat(43)}`);
    expect(reply.headers.get("Referrer-Policy")).toBe("same-origin");
  });
});

describe("a form from elsewhere (C07)", () => {
  const foreign: Record<string, Record<string, string>> = {
    "another site": { Origin: "https://evil.example" },
    "a hidden origin": { Origin: "null" },
    "another port": { Origin: "http://localhost:1" },
    "a forwarded host that agrees": { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" },
    "our origin, sent across sites": { "Sec-Fetch-Site": "cross-site" },
  };
  const targets = ["/sign-in", "/sign-out", "/language", "/account", "/sign-in.data", "/nothing", "/sign-in/as?index", "/livez-not"];

  it.each(Object.entries(foreign).flatMap(([name, headers]) => targets.map((path) => [name, path, headers] as const)))(
    "is refused: %s, at %s",
    async (_, path, headers) => {
      const reply = await visitor().post(path, { lang: "fr", mail: "a@b.example" }, headers);
      expect(reply.status).toBe(403);
      expect(reply.headers.getSetCookie()).toEqual([]);
      expect(await reply.text()).toContain("This was not sent from our own page");
    },
  );

  it("is refused without any origin", async () => {
    const body = "lang=fr&next=/";
    const answer = await raw(served.port, `POST /language HTTP/1.1\r\nHost: ${host()}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`);
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });

  it("is taken where the browser hides the origin and vouches for it", async () => {
    const reply = await visitor().post("/language", { lang: "fr", next: "/" }, { Origin: "null", "Sec-Fetch-Site": "same-origin" });
    expect(reply.status).toBe(303);
  });
});

describe("what is asked in a wrong way", () => {
  it("is refused unread when it is too large (E10)", async () => {
    const reply = await visitor().post("/sign-in", { mail: "a".repeat(1024 * 1024 + 1) });
    expect(reply.status).toBe(413);
    expect(await reply.text()).toContain("too large");
  });

  it("says how large a file may be, where one is sent that is larger, and leads back to the form", async () => {
    const size = 40 * 1024 * 1024;
    const answer = await raw(served.port, `POST /my/cv HTTP/1.1\r\nHost: ${host()}\r\nOrigin: http://${host()}\r\nAccept-Language: en\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: ${size}\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 [^]*files of up to 8\sMB[^]*href="\/my\/cv"/);
  });

  it.each([
    ["TRACE", "TRACE / HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", /^HTTP\/1\.1 405 [^]*\r\nAllow: GET, HEAD, POST\r\n/],
    ["two lengths that disagree", "POST /sign-in HTTP/1.1\r\nHost: HOST\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /livez HTTP/1.1\r\nHost: HOST\r\n\r\n", /^HTTP\/1\.1 400 /],
    ["two lengths", "POST /sign-in HTTP/1.1\r\nHost: HOST\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde", /^HTTP\/1\.1 400 /],
    ["a body without a length", "POST /sign-in HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n", /^HTTP\/1\.1 411 /],
    ["no HTTP at all", "hello\r\n\r\n", /^HTTP\/1\.1 400 [^]*Content-Security-Policy: default-src 'none'/],
    ["a head without an end", `GET / HTTP/1.1\r\nHost: HOST\r\nX: ${"a".repeat(40_000)}\r\n\r\n`, /^HTTP\/1\.1 431 /],
    ["an address without an end", `GET /directory?q=${"a".repeat(1_000_000)} HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n`, /^HTTP\/1\.1 414 [^]*\r\nCache-Control: private, no-store\r\n[^]*\r\n\r\n<!DOCTYPE html>[^]*<h1>[^]*href="\/"/],
    ["an address that is another site's", "GET http://evil.example/ HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", /^HTTP\/1\.1 400 /],
    ["a header with a line in it (C11)", "GET / HTTP/1.1\r\nHost: HOST\r\nX: a\rSet-Cookie: b=c\r\n\r\n", /^HTTP\/1\.1 400 /],
  ])("is refused: %s (C17)", async (_, bytes, answer) => {
    const given = await raw(served.port, bytes.replaceAll("HOST", host()));
    expect(given).toMatch(answer);
    expect(given.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it("believes no forwarded host or address", async () => {
    const reply = await visitor().get("/account", { "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https", Forwarded: "host=evil.example" });
    expect(reply.headers.get("Location")).toBe("/sign-in?next=%2Faccount");
  });

  it.each(["//evil.example", "/\\evil.example", "https://evil.example", "/.//evil.example", "/\t/evil.example"])("leads nobody to %j (C10)", async (next) => {
    const reply = await visitor().post("/language", { lang: "fr", next });
    expect(new URL(reply.headers.get("Location") ?? "", served.url).origin).toBe(served.url);
  });
});

describe("faults", () => {
  const tellTale = /at (?:\w|async|Object)[\w.<> ]* \(|node_modules|\.tsx?:\d|select .* from|relation "|pg_|ECONN|\/tmp\/|stack/i;

  it("are generic, whatever is asked (C19)", async () => {
    const odd = ["'", "%00", "%0d%0aX: y", "..%2f..%2fetc/passwd", "{{7*7}}", "${7*7}", "<script>", "\u202e", "a".repeat(900), "-1", "1e999", "%ff"];
    const places = [(text: string) => `/${text}`, (text: string) => `/?q=${text}`, (text: string) => `/sign-in?next=${text}`, (text: string) => `/mailbox/${text}`, (text: string) => `/sign-in/link/${text}.data`];
    for (const [text, place] of odd.flatMap((each) => places.map((where) => [each, where] as const))) {
      const reply = await visitor().get(encodeURI(place(text)).replaceAll("%25", "%"));
      expect(reply.status, place(text)).toBeLessThan(500);
      const [, main = ""] = (await reply.text()).split("<main");
      expect(main).not.toMatch(tellTale);
    }
  });

  it("show the request's id and nothing else; the log has the id, the place and no values (F03)", async () => {
    await owner.schema.alterTable("house").renameTo("house_away").execute();
    const reply = await visitor().get("/sign-in/link/secret-token-value-0123456789?q=Cordellier").finally(() => owner.schema.alterTable("house_away").renameTo("house").execute());
    const page = await reply.text();
    const id = reply.headers.get("X-Request-Id") ?? "";
    expect(reply.status).toBe(500);
    expect(page).toContain("Something went wrong");
    expect(page).toContain(id);
    expect(page).not.toMatch(tellTale);
    const lines = () => served.written().split("\n").filter((line) => line.includes(id)).join();
    // The line of a reply is written when it is over, which its reader may know first.
    await expect.poll(lines, { timeout: 10_000 }).toContain("/sign-in/link/:token");
    expect(lines()).toContain("42P01");
    expect(lines()).not.toMatch(/secret-token-value|Cordellier/);
  });

  it("keep names, addresses and codes out of the log", async () => {
    await visitor().post("/sign-in", { mail: "jeanne.cordellier@maison.example" });
    await visitor().get("/p/jeanne-cordellier?q=Cordellier");
    expect(served.written()).not.toMatch(/cordellier/i);
  });
});
