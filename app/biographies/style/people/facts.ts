import { readStatement, type Gender, type Kind, type Statement } from "../../statement";
import type { Language } from "~/i18n/language";

/** An invented person for the golden files. `grey` lists what nobody checked, by its place among the facts. */
export type Person = { gender: Gender; record: Language; grey?: readonly number[]; facts: readonly Fact[] };
export type Fact = readonly [kind: Kind, value: unknown, dates?: string];
type More = Readonly<Record<string, unknown>>;

/** "luthier | violin maker" holds words and their translation; "de: Dirigentin" words of a language of their own. */
export function words(said: string): { text: string; lang?: string; translation?: string } {
  const [first = "", translation] = said.split(" | ");
  const [, lang, foreign] = /^([a-z]{2}): (.+)$/u.exec(first) ?? [];
  return { text: foreign ?? first, ...(lang ? { lang } : {}), ...(translation ? { translation } : {}) };
}

const all = (fields: Readonly<Record<string, string | undefined>>): More =>
  Object.fromEntries(Object.entries(fields).flatMap(([key, said]) => (said ? [[key, words(said)]] : [])));

export const name = (given: string | undefined, family: string, more: More = {}): Fact => ["name", { given, family, ...more }];
export const alias = (type: string, said: string): Fact => ["other_name", { type, name: said }];
export const descriptor = (said: string): Fact => ["descriptor", words(said)];
export const occupation = (said: string): Fact => ["occupation", all({ occupation: said })];
export const born = (dates: string | undefined, place?: string): Fact => ["birth", all({ place }), dates];
export const died = (dates: string | undefined, place?: string): Fact => ["death", all({ place }), dates];
export const country = (said: string): Fact => ["country", all({ country: said })];
export const parent = (role: string, given: string, family: string, occupation?: string, birthFamily?: string): More => ({
  role,
  given,
  family,
  ...all({ occupation }),
  ...(birthFamily ? { birthFamily } : {}),
});
export const parents = (...both: More[]): Fact => ["parents", { parents: both }];
export const partner = (bond: string, dates: string | undefined, given: string, family: string, more: More = {}): Fact => [
  "partner",
  { bond, given, family, ...more },
  dates,
];
export const children = (count: number): Fact => ["children_count", { count }];
export const studies = (dates: string | undefined, degree: string, school = "", place = "", more: More = {}): Fact => [
  "education",
  { ...all({ degree, school, place }), ...more },
  dates,
];

/** "2017/now" still holds. */
const held =
  (kind: "position" | "office" | "mandate") =>
  (dates: string | undefined, title: string, organisation = "", place = "", more: More = {}): Fact => [
    kind,
    { ...all({ title, organisation, place }), ...(isNow(dates) ? { current: true } : {}), ...more },
    until(dates),
  ];
export const post = held("position");
export const office = held("office");
export const mandate = held("mandate");
export const work = (dates: string | undefined, type: string, title: string, more: Readonly<Record<string, string>> = {}): Fact => {
  const { lang, ...said } = more;
  return ["work", { type, title, ...all(said), ...(lang ? { lang } : {}) }, dates];
};
export const feat = (dates: string | undefined, said: string): Fact => ["achievement", words(said), dates];
export const order = (dates: string | undefined, honour: string, grade?: string, rank?: string): Fact => [
  "decoration",
  { ...all({ honour, rank }), ...(grade ? { grade } : {}) },
  dates,
];
export const prize = (dates: string | undefined, honour: string, rank = "", reason = ""): Fact => [
  "distinction",
  all({ honour, rank, reason }),
  dates,
];
export const member = (dates: string | undefined, organisation: string, role = ""): Fact => [
  "membership",
  { ...all({ organisation, role }), ...(isNow(dates) ? { current: true } : {}) },
  until(dates),
];
export const speaks = (code: string, level?: string): Fact => ["language", { code, level }];
export const leisure = (said: string): Fact => ["recreation", words(said)];
export const contact = (type: string, text: string): Fact => ["contact", { type, text }];

const isNow = (dates: string | undefined) => dates?.endsWith("now") ?? false;
const until = (dates: string | undefined) => dates?.replace(/now$/u, "");

/** The facts as the house reads them from a form: whatever it would refuse, the test refuses too. */
export function statementsOf({ facts }: Person): Statement[] {
  return facts.map(([kind, value, dates], index) => {
    const [from = null, to = null] = dates?.split("/").map((date) => date || null) ?? [];
    const reading = readStatement({ kind, value, period: { from, to } });
    if (!reading.ok) throw new Error(`${kind}: ${JSON.stringify(reading.findings)}`);
    return { ...reading.statement, id: String(index) } as Statement;
  });
}
