import { sql } from "kysely";
import { nothingChosen, type Wish, wishOf } from "~/directory/filter";
import { search } from "~/directory/search.server";
import { learnRows } from "~/directory/tally.server";
import { readerOf } from "~/directory/visible.server";
import { visitor } from "~/workflow/roles";
import { dice } from "../db/seed/records";
import type { House } from "./house";
import { cpuOf } from "./meter";
import { drawPeople, nameQuestions, nameWays } from "./name-questions";
import { median, p99, shareOf } from "./statistics";
import { type Cell, percent, table } from "./table";
import { drawMixed, drawWords, translated } from "./word-questions";

type Question = { q: string; norm?: string; chosen?: Wish["chosen"] };
type Answer = { milliseconds: number; /** Of the database, for this question. */ cpuSeconds: number; total: number; /** Where in the list the one stands who was meant; -1 for nowhere. */ place: number };
type Kind = { name: string; questions: readonly Question[]; answers: Answer[] };

const warmUp = 15;

/** Searches as the result page does, with facets and counts, one after another on one connection; the kinds take turns. */
export async function measureSearch(house: House, perKind: number): Promise<string> {
  const reader = await readerOf(house.db, house.policy, visitor);
  const { rows: [own] } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(house.db);
  const cpu = () => cpuOf(own?.pid ?? 0);
  const ask = async ({ q, norm, chosen = nothingChosen }: Question): Promise<Answer> => {
    const [began, before] = [performance.now(), cpu()];
    const found = await search(house.db, reader, { ...wishOf(new URLSearchParams({ q })), chosen }, "en");
    const milliseconds = performance.now() - began;
    return { milliseconds, cpuSeconds: cpu() - before, total: found.total, place: found.hits.findIndex((hit) => hit.norm === norm) };
  };
  const kinds = await drawKinds(house, perKind);
  // As a server does when it starts.
  await learnRows(house.db);
  for (const { questions } of kinds) for (const question of questions.slice(0, warmUp)) await ask(question);
  for (let at = 0; at < perKind; at += 1) {
    for (const { questions, answers } of kinds) {
      const question = questions[at];
      if (question) answers.push(await ask(question));
    }
  }
  return table(["search", "queries", "median ms", "p99 ms", "database CPU ms, median", "p99", "found first", "in ten", "hits, median"], kinds.map(row));
}

async function drawKinds({ db }: House, perKind: number): Promise<Kind[]> {
  const roll = dice(3);
  const people = await drawPeople(db, perKind * 20);
  const words = await drawWords(db, perKind, roll);
  const countries = await largestCountries(db);
  const inCountry = words.common.map((q, at) => ({ q, chosen: { ...nothingChosen, country: [countries[at % countries.length] ?? ""] } }));
  const asked = (questions: readonly string[]): Question[] => questions.map((q) => ({ q }));
  return [
    ...Object.entries(nameWays).map(([name, way]) => ({ name, questions: nameQuestions(way, people, perKind, roll) })),
    { name: "one common word", questions: asked(words.common) },
    { name: "one common word, a country chosen", questions: inCountry },
    { name: "one rare word", questions: asked(words.rare) },
    { name: "two words", questions: asked(words.pairs) },
    { name: "a trade, in the other language", questions: asked(Array.from({ length: perKind }, (_, at) => translated[at % translated.length] ?? "")) },
    { name: "surname and a word of the descriptor", questions: await drawMixed(db, perKind, roll) },
    { name: "a common word without another", questions: asked(words.common.map((word, at) => `${word} -${words.pairs[at]?.split(" ")[0] ?? "x"}`)) },
    { name: "a common word, as an occupation", questions: asked(words.common.map((word) => `occupation:${word}`)) },
  ].map((kind) => ({ ...kind, answers: [] }));
}

async function largestCountries(db: House["db"]): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select a.key from entry_search, unnest(authorities) as tied join authority a on a.id = tied
    where (readers & 1) <> 0 and a.kind = 'country' group by a.key order by count(*) desc, a.key limit 5`.execute(db);
  return rows.map(({ key }) => key);
}

function row({ name, questions, answers }: Kind): Cell[] {
  const times = answers.map(({ milliseconds }) => milliseconds);
  const cpu = answers.map(({ cpuSeconds }) => cpuSeconds * 1000);
  const isAboutSomebody = questions.some(({ norm }) => norm !== undefined);
  const within = (places: number) => (isAboutSomebody ? percent(shareOf(answers, ({ place }) => place >= 0 && place < places)) : null);
  return [name, answers.length, median(times), p99(times), median(cpu), p99(cpu), within(1), within(10), median(answers.map(({ total }) => total))];
}
