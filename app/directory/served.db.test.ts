import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { serve, type Served, Visitor } from "~/http/testing";
import { type Listed, listPerson } from "./testing";

const { db, appUrl } = await testDatabase();
const hostile = "</script><script>alert(1)</script><!--\u2028\u2029";
let served: Served;
let listed: Listed;

beforeAll(async () => {
  served = await serve(appUrl);
  listed = await listPerson(db, { given: "Aurore", family: `Invent ${hostile}`, descriptor: `Verrière ${hostile}`, facts: [{ kind: "recreation", value: { text: `échecs ${hostile}` } }] });
}, 120_000);
afterAll(() => served.stop());

const pages = () => [
  `/p/${listed.publicId}/${listed.slug}`, `/p/${listed.publicId}.data`, `/p/${listed.publicId}/${listed.slug}.data`, "/directory?q=aurore", "/directory.data?q=aurore",
  `/directory?q=${encodeURIComponent(hostile)}`, `/names/${encodeURIComponent(`Invent ${hostile}`)}`, "/", "/browse/letters",
];

describe("a name that tries to be a script (C03)", () => {
  it("is text wherever it is shown, in pages, in data and in JSON-LD", async () => {
    const visitor = new Visitor(served.url);
    let shown = 0;
    for (const path of pages()) {
      const reply = await visitor.get(path);
      const text = await reply.text();
      expect(reply.status, path).toBeLessThan(500);
      if (!reply.headers.get("Content-Type")?.includes("html")) continue;
      if (text.includes("alert(1)")) shown += 1;
      expect(text, path).not.toContain("<script>alert(1)");
      for (const [, inside = ""] of text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)) expect(inside, path).not.toMatch(/<!--|[\u2028\u2029]/);
    }
    expect(shown).toBeGreaterThanOrEqual(3);
  });

  it("is still there for whoever reads the data", async () => {
    const text = await (await new Visitor(served.url).get(`/p/${listed.publicId}/${listed.slug}`)).text();
    const ld = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(text)?.[1] ?? "{}";
    expect((JSON.parse(ld) as { mainEntity?: { name?: string } }).mainEntity?.name).toContain("</script>");
  });
});

describe("what is taken along", () => {
  it.each([
    ["vcf", "text/vcard"], ["bib", "application/x-bibtex"], ["ris", "application/x-research-info-systems"], ["csv", "text/csv"], ["json", "application/json"], ["jsonld", "application/ld+json"],
  ])(".%s has a lasting address, says what it is, and is not for search engines", async (form, type) => {
    const reply = await new Visitor(served.url).get(`/p/${listed.publicId}.${form}`);
    expect([reply.status, reply.headers.get("Content-Type"), reply.headers.get("X-Robots-Tag")]).toEqual([200, `${type}; charset=utf-8`, "noindex"]);
    const kept = reply.headers.get("Content-Disposition");
    expect(kept).toBe(form.startsWith("json") ? null : `attachment; filename="${listed.publicId}.${form}"`);
    expect((await reply.text()).length).toBeGreaterThan(100);
  });

  it("in another form, or of nobody, is not there", async () => {
    const visitor = new Visitor(served.url);
    for (const path of [`${listed.publicId}.exe`, `${listed.publicId}.vcf.vcf`, "zzzzzzzz.vcf", `${listed.publicId}.constructor`]) expect((await visitor.get(`/p/${path}`)).status, path).toBe(404);
  });
});

describe("the pages of a list", () => {
  it("go on from where the house said; a place that somebody wrote is the beginning (E03)", async () => {
    const endings = [..."abcdefghijklmnopqrstuvwxyz", "zz"];
    for (const ending of endings) await listPerson(db, { given: "Placide", family: `Turnwell${ending}` });
    const visitor = new Visitor(served.url);
    const ask = async (from?: string) => (await visitor.get(`/directory?q=placide&sort=name${from === undefined ? "" : `&from=${encodeURIComponent(from)}`}`)).text();
    const first = await ask();
    const next = decodeURIComponent(/from=([^"&]+)/.exec(first)?.[1] ?? "");
    const names = (html: string) => [/Turnwella\b/i.test(html), /Turnwellzz\b/i.test(html)];
    expect(names(first)).toEqual([true, false]);
    expect(names(await ask(next))).toEqual([false, true]);
    const [place = "", mark = ""] = next.split(".");
    const plain = Buffer.from(place, "base64url").toString();
    const forged = Buffer.from(JSON.stringify([...(JSON.parse(Buffer.from(plain, "base64url").toString()) as unknown[]).slice(0, -1), 1])).toString("base64url");
    for (const from of [place, plain, forged, `${Buffer.from(forged).toString("base64url")}.${mark}`]) expect(names(await ask(from)), from).toEqual([true, false]);
  });
});
