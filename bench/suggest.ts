import { sql } from "kysely";
import { countUses, suggest } from "~/directory/suggest.server";
import { readerOf } from "~/directory/visible.server";
import { normaliseName } from "~/persons/name";
import { visitor } from "~/workflow/roles";
import { dice } from "../db/seed/records";
import type { House } from "./house";
import { cpuOf } from "./meter";
import { drawPeople } from "./name-questions";
import { withSlips } from "./slips";
import { median, p99, shareOf } from "./statistics";
import { type Cell, percent, table } from "./table";

type Question = { text: string; /** The name that is being typed, folded. */ norm?: string };
type Answer = { milliseconds: number; found: boolean; offered: number };
type Kind = { name: string; questions: Question[]; answers: Answer[]; cpuSeconds: number };

const perKind = 400;
const warmUp = 20;

/** Suggestions as the search box asks for them, people and subjects, one after another on one connection; the kinds take turns. */
export async function measureSuggestions(house: House): Promise<string> {
  await countUses(house.db);
  await house.settle();
  const reader = await readerOf(house.db, house.policy, visitor);
  const ask = async ({ text, norm }: Question): Promise<Answer> => {
    const began = performance.now();
    const { people, subjects } = await suggest(house.db, reader, text, "en");
    const milliseconds = performance.now() - began;
    return { milliseconds, found: people.some(({ card }) => normaliseName(card.name) === norm), offered: people.length + subjects.length };
  };
  const kinds = await drawKinds(house);
  const { rows: [own] } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(house.db);
  for (const { questions } of kinds) for (const question of questions.slice(0, warmUp)) await ask(question);
  // In turns of some length: the system counts processor time in hundredths of a second.
  for (let at = 0; at < perKind; at += 50) {
    for (const kind of kinds) {
      const before = cpuOf(own?.pid ?? 0);
      for (const question of kind.questions.slice(at, at + 50)) kind.answers.push(await ask(question));
      kind.cpuSeconds += cpuOf(own?.pid ?? 0) - before;
    }
  }
  return table(["typed", "questions", "median ms", "p99 ms", "database CPU ms, mean", "offered, median", "the one meant is there"], kinds.map(row));
}

async function drawKinds({ db }: House): Promise<Kind[]> {
  const roll = dice(5);
  const people = (await drawPeople(db, perKind * 8)).map(({ name }) => name);
  const { rows: labels } = await sql<{ label: string }>`select coalesce(label_en, label_fr) as label from authority where merged_into is null order by md5(id::text) limit ${perKind}`.execute(db);
  const begun = (size: number) => (name: string) => {
    const surname = normaliseName(name).split(" ").at(-1) ?? "";
    return surname.length > size ? surname.slice(0, size) : null;
  };
  const written = (way: (name: string) => string | null): Question[] => people.flatMap((name) => {
    const text = way(name);
    return text ? [{ text, norm: normaliseName(name) }] : [];
  }).slice(0, perKind);
  const both = (name: string) => {
    const words = normaliseName(name).split(" ");
    return words.length > 1 ? `${words[0]} ${words.at(-1)?.slice(0, 3)}` : null;
  };
  const kinds: [string, Question[]][] = [
    ...[1, 2, 3, 4, 6].map((size): [string, Question[]] => [`${size} letter${size > 1 ? "s" : ""} of a surname`, written(begun(size))]),
    ["a forename and 3 letters", written(both)],
    ["a whole name", written((name) => name)],
    ["a whole name, one slip", written((name) => withSlips(name, 1, roll))],
    ["5 letters of a list's name", labels.map(({ label }) => ({ text: label.slice(0, 5) }))],
  ];
  return kinds.map(([name, questions]) => ({ name, questions, answers: [], cpuSeconds: 0 }));
}

function row({ name, questions, answers, cpuSeconds }: Kind): Cell[] {
  const times = answers.map(({ milliseconds }) => milliseconds);
  const isWhole = name.startsWith("a ");
  return [name, answers.length, median(times), p99(times), (cpuSeconds * 1000) / answers.length, median(answers.map(({ offered }) => offered)), isWhole && questions[0]?.norm !== undefined ? percent(shareOf(answers, ({ found }) => found)) : null];
}
