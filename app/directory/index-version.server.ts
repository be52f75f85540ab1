import { createHash } from "node:crypto";
import { normaliseName } from "~/persons/name";
import { keysOf } from "~/names/keys";
import { withoutOne } from "~/names/slips";
import { allWordsOf } from "~/names/words";
import type { Statement } from "~/biographies/statement";
import { textWordsOf } from "./marks";
import { type Material, rowsOf } from "./rows.server";

/** To be raised when what the database makes of a row changes (index-entries.server.ts, facts.server.ts): the rest is noticed by itself. */
const byHand = 1;

/** Names in which every rule of the name engine has something to do: scripts, ligatures, particles, sounds, initials, generations. */
const names = [
  "Jean-Baptiste d'Œuvrecourt", "Marie-Ève de la Brétonnière-Saint-Cyr", "J.-P. Dupont", "Friedrich Wilhelm von Schwarzenbächler", "Ólafur Þórðarson", "Niamh Ní Dhálaigh O'Shaughnessy",
  "Katarzyna Wojciechowska-Źrebięca", "José María Núñez y Echeverría", "Mac Ghabhann", "McAllister", "St. John-Smythe Jr.", "Михаил Сергеевич Щербаков", "Χρυσούλα Παπαγεωργίου", "محمد عبد الرحمن الهاشمي",
  "李明华", "김영희", "Nguyễn Thị Ánh", "Günther Groß", "Philippe Quesnoy", "Steven Phlegm", "Xavier Czerny", "Bob Ashworth", "Aliénor Trystram III", "Thompsen Stamptow", "Николаев Матвиенков Юрьев", "Λάμπρος Κοντός Μπιρμπίλης",
];

const material: Material = {
  entryId: "00000000-0000-4000-8000-000000000000",
  promotion: 2026,
  newsOn: "2026-11-28",
  person: { name: { given: "Aliénor", family: "Trystram", particle: "de", suffix: "III", prefix: "Dr" }, born: "1951-03-14", died: null, living: true, gender: "female", sectorId: 7, descriptor: { fr: "Luthière", en: "Violin maker" } },
  names: [{ kind: "pen", name: "Léonie Vauvert", audience: "subscribers" }],
  language: "fr",
  wording: {},
  composed: null,
  imported: false,
  statements: [
    { kind: "name", value: { given: "Aliénor", family: "Trystram", particle: "de", suffix: "III", prefix: "Dr", otherForenames: "Marie, Odile", birthFamily: "Quesnoy" } },
    { kind: "other_name", value: { name: "Лея Вовер", type: "transliterated", lang: "ru" } },
    { kind: "descriptor", value: { text: "Luthière", fr: "Luthière", en: "Violin maker" } },
    { kind: "occupation", value: { occupation: { text: "luthière", authority: 1 } } },
    { kind: "birth", value: { place: { text: "Briançon", authority: 2 } }, period: { from: "1951-03-14", to: null } },
    { kind: "country", value: { country: { text: "France", authority: 3 } } },
    { kind: "education", value: { degree: { text: "Diplôme" }, school: { text: "École de Valdorme", authority: 4 } }, period: { from: "1970", to: "1974" } },
    { kind: "position", value: { title: { text: "Maîtresse d'atelier" }, organisation: { text: "Atelier Ambrosia", authority: 5 }, current: true }, period: { from: "1980-05", to: null }, audience: "subscribers" },
    { kind: "mandate", value: { title: { text: "Administratrice" }, organisation: { text: "Régie des Sablonnières", authority: 5 }, place: { text: "Valdorme" } }, period: { from: "2012", to: "2018" } },
    { kind: "work", value: { title: "L'Âme et le vernis", type: "book" }, period: { from: "1999", to: null } },
    { kind: "decoration", value: { honour: { text: "Ordre du Sextant", authority: 6 }, grade: "officer" }, period: { from: "2001", to: null } },
    { kind: "membership", value: { organisation: { text: "Cercle des luthiers" }, role: { text: "trésorière" } } },
    { kind: "life", value: { markdown: "Une vie d'archets, de *copeaux* et de patience." }, audience: "subscribers" },
  ].map((statement, at) => ({ id: String(at + 1), period: null, audience: "public", ...statement }) as unknown as Statement),
};

const labels = new Map([1, 2, 3, 4, 5, 6, 7].map((id) => [id, { fr: `libellé ${id}`, en: `label ${id}` }]));

let known: string | null = null;

/**
 * By what the directory's index is made, as a short text: what the rules of this code make of names and of an entry. A rule that is
 * changed gives another text, without anybody thinking of it.
 */
export function indexVersion(): string {
  if (known !== null) return known;
  const rows = rowsOf(material, labels, new Map([[5, 6]]));
  const words = names.flatMap(allWordsOf).map((word) => [word, keysOf(word), withoutOne(word)]);
  const made = JSON.stringify([rows, rows.flatMap(textWordsOf), words, names.map(normaliseName)]);
  known = `${byHand}-${createHash("sha256").update(made).digest("hex").slice(0, 16)}`;
  return known;
}
