import { wishOf } from "~/directory/filter";
import { search } from "~/directory/search.server";
import { readerOf } from "~/directory/visible.server";
import { normaliseName } from "~/persons/name";
import { visitor } from "~/workflow/roles";
import { dice } from "../db/seed/records";
import type { House } from "./house";
import type { NameMaterial, Subject } from "./name-material";
import { openPeers, type Peer } from "./name-peers";
import { typedWays } from "./name-variants";
import { median, p99, shareOf } from "./statistics";
import { type Cell, percent, table } from "./table";

/** What is typed, and the name of whoever is meant; null for somebody who is not listed. */
export type Question = { q: string; norm: string | null };
export type Asked = { name: string; questions: Question[] };
export type Answer = { place: number; none: boolean; milliseconds: number };
type Searcher = { name: string; slow?: boolean; ask(q: string): Promise<{ norms: string[]; none: boolean }> };

const perKind = 150;
/** The others are asked fewer of them: some take a hundred times as long. */
const forPeers = 60;
const forSlow = 15;

/** Every kind of question: real other names, known to the directory and not; names typed by rule; people who are not listed. */
export function nameKinds({ listed, unlisted }: NameMaterial, count = perKind): Asked[] {
  const roll = dice(5);
  const people = shuffled(listed, roll);
  const norms = new Set(listed.map(({ norm }) => norm));
  const real = (stripped: boolean, type?: RegExp) => people.filter((one) => one.stripped === stripped).flatMap((one) => one.others.flatMap((q, at) => {
    // Where the variant is another listed person's very name, nobody can tell who was meant.
    const isTaken = norms.has(normaliseName(q));
    return isTaken || (type && !type.test(one.kinds[at] ?? "")) ? [] : [{ q, norm: one.norm }];
  }));
  const byRule = Object.entries(typedWays).map(([name, way]) => ({ name, questions: first(people, count, (one) => typedBy(one, way(one, roll))) }));
  return [
    { name: "real variant, indexed", questions: real(false).slice(0, count * 4) },
    { name: "real variant, held out", questions: real(true).slice(0, count * 4) },
    { name: "held out: nicknames", questions: real(true, /nickname/).slice(0, count) },
    { name: "held out: other scripts", questions: real(true, /native/).slice(0, count) },
    { name: "held out: maiden, married, pen", questions: real(true, /maiden|married|birth|original/).slice(0, count) },
    ...byRule,
    { name: "not listed", questions: shuffled(unlisted, roll).slice(0, count * 4).map(({ said }) => ({ q: said, norm: null })) },
    { name: "not listed, typed without accents", questions: shuffled(unlisted, roll).slice(0, count).map(({ norm }) => ({ q: norm, norm: null })) },
  ];

  function typedBy({ norm }: Subject, q: string | null): Question | null {
    return q === null || (normaliseName(q) !== norm && norms.has(normaliseName(q))) ? null : { q, norm };
  }
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

/** The house's own search, as the result page makes it. Hits by words of a text are not hits by name. */
export async function ownSearch({ db, policy }: Pick<House, "db" | "policy">): Promise<Searcher> {
  const reader = await readerOf(db, policy, visitor);
  return {
    name: "Vitae",
    ask: async (q) => {
      const found = await search(db, reader, wishOf(new URLSearchParams({ q })), "en");
      const none = found.named === "no";
      return { norms: none ? [] : found.hits.map(({ norm }) => norm), none };
    },
  };
}

export async function askAll({ ask, slow }: Searcher, questions: readonly Question[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const { q, norm } of slow ? questions.slice(0, forSlow) : questions) {
    const began = performance.now();
    const { norms, none } = await ask(q);
    answers.push({ milliseconds: performance.now() - began, place: norm === null ? -1 : norms.indexOf(norm), none });
  }
  return answers;
}

export async function measureNames(house: House, material: NameMaterial): Promise<string> {
  const kinds = nameKinds(material);
  const own = await ownSearch(house);
  for (const { questions } of kinds) await askAll(own, questions.slice(0, 5));
  const peers = (await openPeers(material.listed)).map(asSearcher);
  const rows: Cell[][] = [];
  for (const { name, questions } of kinds) {
    if (questions.length === 0) continue;
    const answers = await askAll(own, questions);
    const others: string[] = [];
    for (const peer of peers) others.push(shares(await askAll(peer, questions.slice(0, forPeers)), questions) ?? "–");
    const times = answers.map(({ milliseconds }) => milliseconds);
    rows.push([name, questions.length, median(times), p99(times), shares(answers, questions), ...others]);
  }
  return table(["typed", "questions", "median ms", "p99 ms", "Vitae", ...peers.map((peer) => peer.name)], rows);
}

function asSearcher({ name, slow, find }: Peer): Searcher {
  return { name, slow, ask: async (q) => find(q).then((norms) => ({ norms, none: norms.length === 0 })) };
}

/** "97.3 % / 99.1 %": found first, and in ten; of people who are not listed, how many were recognised as such. */
function shares(answers: readonly Answer[], questions: readonly Question[]): string | null {
  if (questions[0]?.norm === null) return `${percent(shareOf(answers, ({ none }) => none))} said so`;
  return [1, 10].map((places) => percent(shareOf(answers, ({ place }) => place >= 0 && place < places))).join(" / ");
}
