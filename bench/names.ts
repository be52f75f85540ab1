import { wishOf } from "~/directory/filter";
import { search } from "~/directory/search.server";
import { readerOf } from "~/directory/visible.server";
import { normaliseName } from "~/persons/name";
import { visitor } from "~/workflow/roles";
import { dice } from "../db/seed/records";
import type { House } from "./house";
import type { NameMaterial, Subject } from "./name-material";
import { openPeers } from "./name-peers";
import { typedWays } from "./name-variants";
import { median, p99, shareOf } from "./statistics";
import { type Cell, figure, percent, table } from "./table";

/** What is typed, and the name of whoever is meant; null for somebody who is not listed. */
export type Question = { q: string; norm: string | null };
export type Asked = { name: string; questions: Question[] };
/** `none`: it was said that nobody is called so; `apart`: whoever was meant is shown beside that, as somebody of a similar name. */
export type Answer = { place: number; apart: boolean; none: boolean; milliseconds: number };
type Searcher = { name: string; ask(q: string): Promise<{ norms: string[]; apart?: string[]; none: boolean }> };

/** Every kind of question: real other names, known to the directory and not; names typed by rule; people who are not listed. */
export function nameKinds({ listed, unlisted }: NameMaterial, count: number): Asked[] {
  const roll = dice(5);
  const people = shuffled(listed, roll);
  const norms = new Set(listed.map(({ norm }) => norm));
  const real = (stripped: boolean, type?: RegExp) => people.filter((one) => one.stripped === stripped).flatMap((one) => one.others.flatMap((q, at) => {
    // Where the variant is another listed person's very name, nobody can tell who was meant.
    const isTaken = norms.has(normaliseName(q));
    return isTaken || (type && !type.test(one.kinds[at] ?? "")) ? [] : [{ q, norm: one.norm }];
  }));
  const held = real(true).slice(0, count * 5);
  const byRule = Object.entries(typedWays).map(([name, way]) => ({ name, questions: first(people, count, (one) => typedBy(one, way(one, roll))) }));
  const surnames = onlyOnes(listed);
  const strangers = shuffled(unlisted, roll).slice(0, count * 5);
  return [
    { name: "real variant, stored", questions: real(false).slice(0, count * 5) },
    { name: "real variant, held out", questions: held },
    { name: "of these: those that share a word with the name", questions: held.filter(({ q, norm }) => sharesWord(q, norm)) },
    { name: "held out: nicknames", questions: real(true, /nickname/).slice(0, count) },
    { name: "held out: other scripts", questions: real(true, /native/).slice(0, count) },
    { name: "held out: maiden, married, pen", questions: real(true, /maiden|married|birth|original/).slice(0, count) },
    ...byRule,
    { name: "surname alone, of one person", questions: first(people, count, (one) => (surnames.has(one.name.family) && one.name.given ? { q: one.name.family, norm: one.norm } : null)) },
    { name: "not listed", questions: strangers.map(({ said }) => ({ q: said, norm: null })) },
    { name: "not listed, typed without accents", questions: strangers.map(({ norm }) => ({ q: norm, norm: null })) },
  ];

  function typedBy({ norm }: Subject, q: string | null): Question | null {
    return q === null || (normaliseName(q) !== norm && norms.has(normaliseName(q))) ? null : { q, norm };
  }
}

/** Family names that one listed person bears, and that are nobody's word besides. */
function onlyOnes(listed: readonly Subject[]): ReadonlySet<string> {
  const bearers = new Map<string, number>();
  for (const { norm, others } of listed) for (const word of new Set([norm, ...others.map(normaliseName)].flatMap((name) => name.split(" ")))) bearers.set(word, (bearers.get(word) ?? 0) + 1);
  return new Set(listed.map(({ name }) => name.family).filter((family) => bearers.get(normaliseName(family)) === 1));
}

/** A pen name or a married name has nothing by which anybody could tell whose it is. */
function sharesWord(q: string, norm: string | null): boolean {
  const own = norm?.split(" ") ?? [];
  return normaliseName(q).split(" ").some((word) => word.length > 2 && own.includes(word));
}

function first(people: readonly Subject[], count: number, make: (one: Subject) => Question | null): Question[] {
  const made: Question[] = [];
  for (const one of people) {
    const question = make(one);
    if (question !== null && made.push(question) === count) break;
  }
  return made;
}

function shuffled<T>(list: readonly T[], roll: () => number): T[] {
  return list.map((value) => ({ value, at: roll() })).sort((one, other) => one.at - other.at).map(({ value }) => value);
}

/** The house's own search, as the result page makes it, facets and all. Hits by words of a text are not hits by name. */
export async function ownSearch({ db, policy }: Pick<House, "db" | "policy">): Promise<Searcher> {
  const reader = await readerOf(db, policy, visitor);
  return {
    name: "Vitae",
    ask: async (q) => {
      const found = await search(db, reader, wishOf(new URLSearchParams({ q })), "en");
      return { norms: found.hits.map(({ norm }) => norm), apart: found.similar.map(({ card }) => normaliseName(card.name)), none: found.named === "no" || found.named === "words" };
    },
  };
}

export async function askAll({ ask }: Searcher, questions: readonly Question[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const { q, norm } of questions) {
    const began = performance.now();
    const { norms, apart, none } = await ask(q);
    answers.push({ milliseconds: performance.now() - began, place: norm === null ? -1 : norms.indexOf(norm), apart: norm !== null && apart?.includes(norm) === true, none });
  }
  return answers;
}

/** One row for each kind of question and a column for each search; the searches are asked the same questions in turns, a kind at a time. */
export async function measureNames(house: House, material: NameMaterial, count = 60): Promise<string> {
  const kinds = nameKinds(material, count).filter(({ questions }) => questions.length > 0);
  const searchers: Searcher[] = [await ownSearch(house), ...(await openPeers(material.listed)).map(({ name, find }) => ({ name, ask: find }))];
  for (const searcher of searchers) for (const { questions } of kinds) await askAll(searcher, questions.slice(0, 2));
  const times = searchers.map((): number[] => []);
  const rows: Cell[][] = [];
  for (const { name, questions } of kinds) {
    const cells: (string | null)[] = [];
    for (const [at, searcher] of searchers.entries()) {
      const answers = await askAll(searcher, questions);
      times[at]?.push(...answers.map(({ milliseconds }) => milliseconds));
      cells.push(shares(answers, questions));
    }
    rows.push([name, questions.length, ...cells]);
  }
  rows.push(["time of an answer, median / p99 ms", times[0]?.length ?? 0, ...times.map((each) => `${figure(median(each))} / ${figure(p99(each))}`)]);
  return table(["typed", "questions", ...searchers.map(({ name }) => name)], rows);
}

/** "97.3 / 99.1 %": found first, and in ten, and in brackets with who is shown apart; of people who are not listed, how many were recognised as such. */
function shares(answers: readonly Answer[], questions: readonly Question[]): string | null {
  if (questions[0]?.norm === null) return `${percent(shareOf(answers, ({ none }) => none))} said so`;
  const within = (places: number) => ({ place }: Answer) => place >= 0 && place < places;
  const found = [1, 10].map((places) => percent(shareOf(answers, within(places)))).join(" / ");
  // What others list whether or not they found every word, this search shows apart.
  return answers.some(({ apart }) => apart) ? `${found} (${percent(shareOf(answers, (answer) => answer.apart || within(10)(answer)))})` : found;
}
