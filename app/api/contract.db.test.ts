import Ajv2020, { type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Listed, listPerson } from "~/directory/testing";
import { serve, type Served } from "~/http/testing";
import { testDatabase } from "../../db/testing";
import { createKey, revokeKey } from "./keys.server";
import type { People, Person } from "./shapes";

const { db, appUrl } = await testDatabase();

type Answer = { status: number; type: string; headers: Headers; body: unknown };
type Problem = { type: string; title: string; status: number; detail: string; errors?: { parameter: string; detail: string }[] };

let served: Served;
let keys: Record<"public" | "subscribers" | "few", string>;
let described: { paths: Record<string, { get: { responses: Record<string, { $ref?: string }> } }>; components: { responses: object; schemas: object } };
const people = new Map<string, Listed>();
const validators = new Map<string, ValidateFunction>();

beforeAll(async () => {
  served = await serve(appUrl);
  const add = async (key: string, invented: Parameters<typeof listPerson>[1]) => void people.set(key, await listPerson(db, invented));
  await add("elise", { given: "Élise", family: "Côté", gender: "female", born: "1970", sector: "Arts", descriptor: "Verrière", occupations: ["verrière"], certified: true });
  await add("jehan", { given: "Jehan", family: "Ormes", particle: "d'", born: "1957", sector: "Médecine", occupations: ["chirurgien"], pen: "Tancrède Lune", penAudience: "subscribers", imported: "An older book",
    facts: [{ kind: "link", value: { url: "https://www.wikidata.org/wiki/Q900001", site: "wikidata" } }, { kind: "link", value: { url: "https://viaf.org/viaf/900002", site: "viaf" }, audience: "house" }, { kind: "recreation", value: { text: "horlogerie" }, audience: "subscribers" }] });
  for (const given of ["Anne", "Basile", "Cyriaque", "Delphine", "Edmée"]) await add(given, { given, family: "Vasserot", sector: "Sciences" });
  await add("gone", { given: "Octave", family: "Partin", standing: "withdrawn" });
  await add("kept", { given: "Solange", family: "Tenant", standing: "suspended" });
  await add("older", { given: "Basile", family: "Vasserot" });
  const identify = (key: string, scheme: string, value: string) => db.insertInto("person_identifier").values({ scheme, value, person_id: people.get(key)!.personId }).execute();
  await identify("jehan", "import", "WW900001");
  await identify("jehan", "wikidata", "Q900001");
  await identify("jehan", "viaf", "900002");
  await identify("jehan", "world", "jehan");
  await db.updateTable("person").set({ merged_into: people.get("Basile")!.personId }).where("id", "=", people.get("older")!.personId).execute();
  // Somebody whose only rows are for the house: nobody's key finds them.
  await db.deleteFrom("entry_search").where("entry_id", "=", people.get("older")!.entryId).execute();
  const make = async (reads: "public" | "subscribers", perMinute = 100_000) => (await createKey(db, { label: "A test", reads, perMinute })).key;
  keys = { public: await make("public"), subscribers: await make("subscribers"), few: await make("public", 3) };
  described = (await (await fetch(`${served.url}/api/v1/openapi.json`)).json()) as typeof described;
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(described, "openapi");
  for (const id of Object.keys(described.components.schemas)) validators.set(id, ajv.compile({ $ref: `openapi#/components/schemas/${id}` }));
}, 120_000);
afterAll(() => served.stop());

async function ask(path: string, key: string | null = keys.public, init: RequestInit = {}): Promise<Answer> {
  const send = () => fetch(served.url + path, { redirect: "manual", ...init, headers: { ...(key ? { Authorization: `Bearer ${key}` } : {}), "Accept-Language": "en", ...init.headers } });
  // A connection that the server lets go after five idle seconds may close under the very next question.
  const reply = await send().catch(send);
  const text = await reply.text();
  return { status: reply.status, type: reply.headers.get("Content-Type") ?? "", headers: reply.headers, body: text && JSON.parse(text) };
}

/** The answer is what the description says: this status is one of its own, and the body has the shape that it names. */
function holds(pattern: string, shape: string, { status, type, body }: Answer): void {
  expect(Object.keys(described.paths[pattern]?.get.responses ?? {})).toContain(String(status));
  const isAnswer = status === 200;
  expect(type).toBe(`application/${isAnswer ? "json" : "problem+json"}; charset=utf-8`);
  const validate = validators.get(isAnswer ? shape : "Problem");
  expect(validate?.(body), JSON.stringify([validate?.errors, body])).toBe(true);
  if (!isAnswer) expect((body as Problem).status).toBe(status);
}

const find = async (query: string, key?: string) => {
  const answer = await ask(`/api/v1/people${query}`, key);
  holds("/api/v1/people", "People", answer);
  return answer;
};
const found = async (query: string, key?: string) => (await find(query, key)).body as People;
const read = async (id: string, key?: string, query = "") => {
  const answer = await ask(`/api/v1/people/${id}${query}`, key);
  holds("/api/v1/people/{publicId}", "Person", answer);
  return answer;
};

describe("a name that nobody bears", () => {
  it("is told as such, with similar names apart that are not counted", async () => {
    const answer = await found("?similar=1&q=Norbert+Vasserot-Pinel");
    expect([answer.named, answer.total, answer.items]).toEqual(["no", 0, []]);
    const sister = await found("?similar=1&q=Zacharie+C%C3%B4t%C3%A9");
    expect([sister.named, sister.total, sister.items, sister.similar?.map(({ name, match }) => [name, match])]).toEqual(["no", 0, [], [["Élise Côté", { kind: "similar", on: "Élise Côté" }]]]);
    expect((await found("?q=Zacharie+C%C3%B4t%C3%A9&near=1")).items.map(({ name }) => name)).toEqual(["Élise Côté"]);
  });

  it("is only told where it is asked for", async () => {
    expect(Object.keys(await found("?q=elise+cote")).sort()).toEqual(["items", "next", "total"]);
  });

  it("is told from one that somebody bears, and from no name at all", async () => {
    expect([(await found("?similar=1&q=elise+cote")).named, (await found("?similar=1&q=C%C3%B4t%C3%A9+Elize")).named, (await found("?similar=1")).named]).toEqual(["yes", "alike", null]);
  });

  it("that the key may not read is neither found nor counted, nor similar", async () => {
    const [open, closed] = [await found("?similar=1&q=Tancr%C3%A8de+Lune", keys.subscribers), await found("?similar=1&q=Tancr%C3%A8de+Lune")];
    expect([open.named, open.items.map(({ name, match }) => [name, match?.on])]).toEqual(["yes", [["Jehan d'Ormes", "Tancrède Lune"]]]);
    expect([closed.named, closed.total, closed.items, closed.similar]).toEqual(["no", 0, [], []]);
  });
});

describe("the description", () => {
  it("holds examples that are answers of its own shapes", () => {
    const schemas = Object.entries(described.components.schemas as Record<string, { examples?: unknown[] }>);
    expect(schemas.length).toBeGreaterThanOrEqual(6);
    for (const [id, { examples = [] }] of schemas) {
      expect(examples.length, id).toBe(1);
      expect(validators.get(id)?.(examples[0]), JSON.stringify(validators.get(id)?.errors)).toBe(true);
    }
  });

  it("names the certificates' address too, and is read without a key", () => {
    expect(Object.keys(described.paths)).toEqual(["/api/v1/people", "/api/v1/people/{publicId}", "/api/v1/facets/{facet}", "/api/v1/certificates/{number}"]);
  });
});

describe("a search", () => {
  it("answers exactly total, items, next, and each person with what a teaser tells", async () => {
    const body = await found("?q=elise+cote");
    expect(Object.keys(body)).toEqual(["total", "items", "next"]);
    expect(body).toMatchObject({ total: 1, next: null, items: [{ publicId: people.get("elise")!.publicId, name: "Élise Côté", filedName: "Côté (Élise)", born: 1970, certified: true, takenOver: false, standing: "public", sector: { key: "arts" }, descriptor: { fr: "Verrière" } }] });
    expect(body.items[0]?.url).toMatch(new RegExp(`/p/${people.get("elise")!.publicId}/elise-cote$`));
  });

  it.each([
    ["Élise Côté", "exact", "Élise Côté"],
    ["cote elise", "folded", "Élise Côté"],
    ["C. Vasserot", "variant", "Cyriaque Vasserot"],
    ["Elise Cotée", "near", "Élise Côté"],
    ["chirurgien", "text", "chirurgien"],
  ])("says how somebody was found: %s", async (q, kind, on) => {
    const { items } = await found(`?q=${encodeURIComponent(q)}`);
    const match = items[0]?.match;
    // A slip at the end of a name may sound the same as well.
    expect(kind === "near" ? ["near", "sound", "variant"] : [kind]).toContain(match?.kind);
    expect(match?.on.toLowerCase()).toContain(on.toLowerCase());
  });

  it("has nobody for a name that nobody bears", async () => {
    expect(await found("?q=Zbigniew+Quorbatzky")).toEqual({ total: 0, items: [], next: null });
  });

  it("gives a match to nobody where nothing was asked", async () => {
    const { total, items } = await found("");
    expect(total).toBe(7);
    expect(items.every(({ match }) => match === null)).toBe(true);
  });

  it("goes on only from where the house said, so that no list is walked further than it gives (E03)", async () => {
    const { next } = await found("?q=vasserot&limit=2");
    const [place = "", mark = ""] = next?.split(".") ?? [];
    const [order, back, rank, key, id] = JSON.parse(Buffer.from(Buffer.from(place, "base64url").toString(), "base64url").toString()) as unknown[];
    const forged = Buffer.from(Buffer.from(JSON.stringify([order, back, rank, key, id, 1])).toString("base64url")).toString("base64url");
    expect((await ask(`/api/v1/people?q=vasserot&limit=2&cursor=${place}.${mark}`)).status).toBe(200);
    for (const cursor of [`${forged}.${mark}`, forged, place, `${place}.${mark.slice(1)}`]) {
      const answer = await ask(`/api/v1/people?q=vasserot&limit=2&cursor=${cursor}`);
      holds("/api/v1/people", "People", answer);
      expect(new URL((answer.body as Problem).type).hash).toBe("#bad-cursor");
    }
  });

  it("walks through a list in pages, each person once", async () => {
    const ids: string[] = [];
    let cursor: string | null = "";
    for (let page = 0; cursor !== null && page < 10; page += 1) {
      const body: People = await found(`?q=vasserot&limit=2${cursor && `&cursor=${cursor}`}`);
      expect(body.total).toBe(5);
      ids.push(...body.items.map(({ publicId }) => publicId));
      cursor = body.next;
    }
    expect(cursor).toBeNull();
    expect(new Set(ids).size).toBe(5);
    expect(ids.length).toBe(5);
  });

  it("is narrowed by facets; a value that nobody has leaves nobody", async () => {
    expect((await found("?occupation=chirurgien")).items.map(({ name }) => name)).toEqual(["Jehan d'Ormes"]);
    expect((await found("?occupation=chirurgien&occupation=verriere")).total).toBe(2);
    expect((await found("?occupation=astronaute")).total).toBe(0);
  });

  it("finds by an external id, and tells those that the reader may read", async () => {
    for (const id of ["WW900001", "wikidata:Q900001"]) {
      const { total, items } = await found(`?externalId=${id}`);
      expect([total, items[0]?.name, items[0]?.externalIds, items[0]?.match]).toEqual([1, "Jehan d'Ormes", ["WW900001", "wikidata:Q900001"], { kind: "exact", on: id }]);
    }
    for (const id of ["viaf:900002", "world:jehan", "jehan", "import:WW900001", "nobody"]) expect((await found(`?externalId=${id}`)).total, id).toBe(0);
    expect((await found("?q=ormes")).items[0]?.externalIds).toEqual(["WW900001", "wikidata:Q900001"]);
  });
});

describe("what a key reads (TRUST.md, F11)", () => {
  it("is not found, counted or told by a key that may not read it", async () => {
    expect((await found("?q=Tancrède+Lune")).total).toBe(0);
    expect((await found("?q=horlogerie")).total).toBe(0);
    expect(JSON.stringify((await read(people.get("jehan")!.publicId)).body)).not.toMatch(/Lune|horlogerie/);
    expect((await read(people.get("jehan")!.publicId)).body).toMatchObject({ withheld: 1, takenOver: true, takenOverFrom: "An older book" });
  });

  it("is there for one that may", async () => {
    expect((await found("?q=Tancrède+Lune", keys.subscribers)).items[0]).toMatchObject({ name: "Jehan d'Ormes", match: { kind: "exact", on: "Tancrède Lune" } });
    expect((await found("?q=horlogerie", keys.subscribers)).items[0]?.match).toEqual({ kind: "text", on: "Horlogerie" });
    const body = (await read(people.get("jehan")!.publicId, keys.subscribers)).body as Person;
    expect(JSON.stringify(body.sections)).toContain("orlogerie");
    expect(body.withheld).toBe(0);
  });
});

describe("one person", () => {
  it("is read in the language asked for", async () => {
    expect((await read(people.get("elise")!.publicId, undefined, "?lang=fr")).body).toMatchObject({ language: "fr", languageOfRecord: "fr", certificate: { state: "valid" } });
    expect((await read(people.get("elise")!.publicId, undefined, "?lang=en")).body).toMatchObject({ language: "en" });
  });

  it("who has moved leads on; who is gone is gone; who never was is not found", async () => {
    const moved = await read(people.get("older")!.publicId);
    expect([moved.status, moved.headers.get("Location")]).toEqual([301, `/api/v1/people/${people.get("Basile")!.publicId}`]);
    expect((await read(people.get("gone")!.publicId)).status).toBe(410);
    expect((await read(people.get("kept")!.publicId)).status).toBe(410);
    for (const id of ["22222222", "nobody", "%00", "a".repeat(300)]) expect([400, 404]).toContain((await ask(`/api/v1/people/${id}`)).status);
  });
});

describe("the door", () => {
  it("wants a key that is good, in either header", async () => {
    for (const key of [null, "vk_short", `vk_${"A".repeat(43)}`, "' or 1=1 --"]) {
      const answer = await ask("/api/v1/people?q=cote", key);
      holds("/api/v1/people", "People", answer);
      expect([answer.status, answer.headers.get("WWW-Authenticate")?.startsWith("Bearer")]).toEqual([401, true]);
    }
    expect((await ask("/api/v1/people?q=cote", null, { headers: { "X-Api-Key": keys.public } })).status).toBe(200);
    expect((await ask(`/api/v1/people?q=cote&key=${keys.public}`, null)).status).toBe(401);
  });

  it("is closed to a key that was taken back", async () => {
    const { key, begins } = await createKey(db, { label: "Taken back", reads: "public" });
    expect((await ask("/api/v1/people", key)).status).toBe(200);
    expect(await revokeKey(db, begins)).toBe(true);
    expect((await ask("/api/v1/people", key)).status).toBe(401);
    expect(await revokeKey(db, begins)).toBe(false);
  });

  it("counts, and says what is left until there is nothing", async () => {
    const answers: Answer[] = [];
    for (let count = 0; count < 4; count += 1) answers.push(await ask("/api/v1/people?limit=1", keys.few));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers.map(({ headers }) => headers.get("RateLimit")?.replace(/;t=\d+/, ""))).toEqual(['"key";r=2', '"key";r=1', '"key";r=0', '"key";r=0']);
    expect(Number(answers[3]?.headers.get("Retry-After"))).toBeGreaterThan(0);
    holds("/api/v1/people", "People", answers[3]!);
  });

  it("counts different entries by the day, and says when the next one begins", async () => {
    const { key } = await createKey(db, { label: "Two a day", reads: "public", perDay: 2 });
    const [one, two, three] = ["elise", "jehan", "Anne"].map((name) => people.get(name)!.publicId);
    const answers: Answer[] = [];
    for (const id of [one, one, two, three, one]) answers.push(await read(id!, key));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 200]);
    expect(answers.map(({ headers }) => /"entries";r=\d+/.exec(headers.get("RateLimit") ?? "")?.[0])).toEqual([1, 1, 0, 0, 0].map((left) => `"entries";r=${left}`));
    expect(answers[0]?.headers.get("RateLimit-Policy")).toMatch(/^"key";q=\d+;w=60, "entries";q=2;w=86400$/);
    const wait = Number(answers[3]?.headers.get("Retry-After"));
    expect([wait > 0, wait <= 86_400, (answers[3]?.body as Problem).type.endsWith("#day-over")]).toEqual([true, true, true]);
    // A list says no more than a teaser; the administrator is told once.
    expect((await found("?q=vasserot", key)).items.length).toBe(5);
    await read(three!, key);
    expect((await db.selectFrom("task").select("detail").where("kind", "=", "reading_budget").execute()).map(({ detail }) => detail)).toEqual(["API: Two a day · 2"]);
  });

  it("lets nobody keep an answer or read it from another site, and stores no key", async () => {
    const { headers } = await ask("/api/v1/people?q=cote", keys.public, { headers: { Origin: "https://elsewhere.example" } });
    expect(headers.get("Cache-Control")).toBe("private, no-store");
    expect(headers.get("Vary")).toContain("Authorization");
    expect(headers.has("Access-Control-Allow-Origin")).toBe(false);
    const rows = await db.selectFrom("api_key").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(keys.public);
    expect(served.written()).not.toContain(keys.public);
  });
});

describe("the values of a facet", () => {
  const values = async (query: string, key?: string) => {
    const answer = await ask(`/api/v1/facets/${query}`, key);
    holds("/api/v1/facets/{facet}", "FacetValues", answer);
    return answer.body as { total: number; items: { value: string; label: string; count: number }[]; next: string | null };
  };

  it("are what the search takes, with as many people as it finds", async () => {
    const { total, items, next } = await values("sector?lang=fr");
    expect([total, items.length, next]).toEqual([3, 3, null]);
    expect(items[0]).toEqual({ value: "sciences", label: "Sciences", count: 5 });
    for (const { value, count } of items) expect((await found(`?sector=${value}`)).total, value).toBe(count);
  });

  it("are those of a search, and of a label", async () => {
    expect((await values("occupation?q=ormes")).items.map(({ value, count }) => [value, count])).toEqual([["chirurgien", 1]]);
    expect((await values("occupation?find=verri")).items.map(({ value }) => value)).toEqual(["verriere"]);
    expect(await values("occupation?find=astronaute")).toEqual({ total: 0, items: [], next: null });
    expect(await values("occupation?sector=astrology")).toEqual({ total: 0, items: [], next: null });
  });

  it("of what a key may not read are neither named nor counted", async () => {
    expect((await values("occupation?q=horlogerie")).total).toBe(0);
    expect((await values("occupation?q=horlogerie", keys.subscribers)).total).toBe(1);
  });

  it.each([["sector?cursor=2", "bad-cursor"], ["sector?cursor=x", "bad-parameter"], ["sector?limit=5", "unknown-parameter"], ["sector?find=", "bad-parameter"], ["sector?born=later", "bad-parameter"], ["alchemy", "not-found"]])("are refused in words: %s", async (query, kind) => {
    const answer = await ask(`/api/v1/facets/${query}`);
    holds("/api/v1/facets/{facet}", "FacetValues", answer);
    expect(new URL((answer.body as Problem).type).hash).toBe(`#${kind}`);
  });
});

describe("what a program takes", () => {
  it.each([["application/xml", 406], ["text/html", 406], ["application/json;q=0", 406], ["application/json;q=0, */*", 406], ["*/*", 200], ["application/*", 200], ["text/html, application/json;q=0.1", 200], [";;q=9,/,", 200], ["", 200]])("is JSON or not: %s", async (accept, status) => {
    const answer = await ask("/api/v1/people?limit=1", keys.public, { headers: { Accept: accept } });
    holds("/api/v1/people", "People", answer);
    expect(answer.status).toBe(status);
  });
});

describe("a request that is wrong", () => {
  it.each([
    ["?name=cote", "unknown-parameter", "name"],
    ["?__proto__=x", "unknown-parameter", "__proto__"],
    ["?limit=0", "bad-parameter", "limit"],
    ["?limit=101", "bad-parameter", "limit"],
    ["?limit=ten", "bad-parameter", "limit"],
    ["?sort=loudest", "bad-parameter", "sort"],
    ["?q=a&q=b", "bad-parameter", "q"],
    ["?lang=de", "bad-parameter", "lang"],
    ["?cursor=nowhere", "bad-cursor", "cursor"],
    ["?externalId=WW900001&q=cote", "bad-parameter", "externalId"],
    ["?born=later", "bad-parameter", "born"],
  ])("is told what is wrong with it: %s", async (query, kind, parameter) => {
    const { status, body } = await find(query);
    const { type, errors } = body as Problem;
    expect([status, new URL(type).hash, errors?.map((each) => each.parameter)]).toEqual([400, `#${kind}`, [parameter]]);
  });

  it.each([
    ["?limit=0", "Un paramètre n'a pas cette valeur", "Un nombre entier de 1 à 100.", "A whole number from 1 to 100."],
    ["?sort=loudest", "Un paramètre n'a pas cette valeur", /^L'une de celles-ci : relevance/, /^One of these: relevance/],
    ["?near=2", "Un paramètre n'a pas cette valeur", /: 0, 1\.$/, /: 0, 1\.$/],
    [`?cursor=${"x".repeat(2000)}`, "Un paramètre n'a pas cette valeur", "1000 caractères au plus.", "At most 1000 characters."],
    ["?externalId=", "Un paramètre n'a pas cette valeur", "Ne peut être vide.", "Must not be empty."],
    ["?q=a&q=b", "Un paramètre n'a pas cette valeur", "Donné plus d'une fois.", "Given more than once."],
    ["?name=cote", "Ce paramètre n'existe pas", "Ce paramètre n'existe pas.", "There is no such parameter."],
  ])("is told so in its own language: %s", async (query, title, french, english) => {
    const inFrench = await ask(`/api/v1/people${query}`, keys.public, { headers: { "Accept-Language": "fr-CH, fr;q=0.9, en;q=0.5" } });
    const body = inFrench.body as Problem;
    const straight = (text = "") => text.replaceAll("’", "'").replace(/[\u00A0\u202F]/g, " ");
    expect([inFrench.headers.get("Content-Language"), straight(body.title)]).toEqual(["fr", title]);
    const inEnglish = await ask(`/api/v1/people${query}`);
    const said = (answer: Answer) => straight((answer.body as Problem).errors?.[0]?.detail);
    for (const [detail, expected] of [[said(inFrench), french], [said(inEnglish), english]] as const) expect(detail).toEqual(typeof expected === "string" ? expected : expect.stringMatching(expected));
  });

  it.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("has no other way than GET: %s", async (method) => {
    const { status, type, headers, body } = await ask("/api/v1/people", keys.public, { method });
    expect([status, type, headers.get("Allow")]).toEqual([405, "application/problem+json; charset=utf-8", "GET, HEAD"]);
    expect([validators.get("Problem")?.(body), (body as Problem).title, new URL((body as Problem).type).hash]).toEqual([true, "Only GET and HEAD are answered", "#wrong-method"]);
  });

  it.each([
    ["an address without an end", `/api/v1/people?q=${"a".repeat(1024 * 1024)}`, 414, "#too-long"],
    ["a NUL", "/api/v1/people?q=%00", 400, "#bad-address"],
    ["half an escape", "/api/v1/people/%ff", 400, "#bad-address"],
    ["the page's own data", "/api/v1/people.data?q=cote", 404, "#not-found"],
    ["a loader's door", "/api/v1/people?_data=x", 404, "#not-found"],
  ])("is a problem document before any page sees it: %s", async (_, path, status, hash) => {
    const answer = await ask(path);
    expect([answer.status, answer.type.split(";")[0], new URL((answer.body as Problem).type).hash]).toEqual([status, "application/problem+json", hash]);
    expect(validators.get("Problem")?.(answer.body)).toBe(true);
  });

  it("below /api/ is a problem document wherever it goes", async () => {
    for (const path of ["/api/v1/nothing", "/api/v2/people", "/api/v1/people/a/b"]) expect([(await ask(path)).status, (await ask(path)).type]).toEqual([404, "application/problem+json; charset=utf-8"]);
  });

  it("never breaks anything, whatever it is made of", async () => {
    const parts = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.constantFrom("%", "_", "'", "\"", "\\", "a & b | !c", "<->", ":*", "\u202e", "\u0000", "(((", "-", "OR", "é".repeat(1_000), "é".repeat(2_000), "0x10", "1e9", "-1"));
    const names = fc.constantFrom("q", "limit", "cursor", "sort", "sector", "occupation", "born", "country", "externalId", "near", "similar", "lang");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(names, parts), { minLength: 1, maxLength: 4 }), async (pairs) => {
        const address = `/api/v1/people?${new URLSearchParams(pairs)}`;
        const answer = await ask(address);
        if (answer.status === 414) {
          expect(address.length, "only what is longer than an address may be").toBeGreaterThan(8_192);
          expect(validators.get("Problem")?.(answer.body)).toBe(true);
          return;
        }
        expect([200, 400]).toContain(answer.status);
        holds("/api/v1/people", "People", answer);
      }),
      { numRuns: 150 },
    );
  });
});
