import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { importFile } from "~/imports/run.server";
import { presets } from "~/workflow/presets";
import { foundInventedHouse } from "../../db/seed/house";
import { testDatabase } from "../../db/testing";
import { wishOf } from "./filter";
import { groupOf } from "./readers";
import { search } from "./search.server";
import { listPerson } from "./testing";

const { db } = await testDatabase();
const visitor = { group: groupOf(["public"]), audiences: ["public"] as const, personId: null, staff: false };

/** What the page says under each hit, with what was found in brackets. */
async function reasons(query: string): Promise<Record<string, string | undefined>> {
  const { hits } = await search(db, visitor, wishOf(new URLSearchParams({ q: query })), "fr");
  return Object.fromEntries(hits.map(({ card, why }) => [card.name, why?.on.map(({ text, found }) => (found ? `[${text}]` : text)).join("")]));
}

const record = {
  id: "WX000001", name_display: "Liesl Anderwald", given_name: "Liesl", family_name: "Anderwald", particle: null, name_prefix: null, name_suffix: null, name_split: "source", other_names: [],
  gender: "female", birth_date: "1951", death_date: null, living: true, birth_place: "Salzach", countries: ["Austria"], sector: "politics", occupations: [],
  positions: [{ title: "Vorsitzende der Liste Salzach", organisation: "Landtag", place: null, from: "1990", to: null, type: "mandate" }],
  education: [{ text: "Studium der Rechte an der Universität Oberfeld (Dr. iur.)", from: "1970", to: "1975" }],
  honours: [], images: [], links: {}, summary: "Sie gründete den Verein der Lampenputzer.", summary_lang: "de", record_lang: "de",
  sources: [{ name: "Invented register", url: "https://register.example/", licence: "CC0", licence_verified: true, id: "1" }],
};

beforeAll(async () => {
  await foundInventedHouse(db, "national", "2026-11-23");
  const file = path.join(mkdtempSync(path.join(tmpdir(), "why-")), "people.ndjson");
  writeFileSync(file, JSON.stringify(record));
  const taken = await importFile(db, { path: file, publish: true, policy: presets.national, houseLanguage: "fr", onRefused: (row) => { throw new Error(JSON.stringify(row)); }, onProgress: () => undefined, stop: () => false });
  expect(taken.added).toBe(1);
  const school = { kind: "education" as const, value: { school: { text: "École des Phares" } }, from: "1970" };
  const post = { kind: "position" as const, value: { title: { text: "Gardien" }, organisation: { text: "Phare du Raz" } }, from: "1980" };
  await listPerson(db, { given: "Yvon", family: "Le Dantec", gender: "male", born: "1950", descriptor: "Maire des Phares", facts: [school, post] });
});

it("cites the line of an entry that was taken over, whose text nobody stored", async () => {
  expect(await reasons("Oberfeld")).toEqual({ "Liesl Anderwald": expect.stringContaining("[Oberfeld]") as string });
  expect((await reasons("Lampenputzer"))["Liesl Anderwald"]).toContain("[Lampenputzer]");
});

it("cites the line of the field that was asked, not another one with the same word", async () => {
  expect((await reasons("école:phares"))["Yvon Le Dantec"]).toMatch(/École des \[Phares\]/u);
  expect((await reasons("métier:gardien"))["Yvon Le Dantec"]).toMatch(/\[Gardien\]/u);
  expect((await reasons("né:Salzach"))["Liesl Anderwald"]).toMatch(/Naissance à \[Salzach\]/u);
});
