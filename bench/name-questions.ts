import { sql, type Kysely } from "kysely";
import { withoutAccents } from "~/persons/name";
import type { Database } from "../db/schema";
import { withSlips } from "./slips";

/** Somebody of the directory, as a visitor finds them. `norm` is the same for namesakes, whom a name cannot tell apart. */
export type Listed = { norm: string; name: string; surname: string; forenames: string; publicId: string; slug: string };

/** What is typed, and the name of whoever is meant. */
export type NameQuestion = { q: string; norm: string };

/** People of every part of the alphabet: the same ones for the same file. */
export async function drawPeople(db: Kysely<Database>, count: number): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select s.use_norm as norm, s.card ->> 'name' as name, s.card ->> 'surname' as surname, s.card ->> 'forenames' as forenames, p.public_id as "publicId", e.slug
    from entry_search s join entry e on e.id = s.entry_id join person p on p.id = e.person_id
    where (s.readers & 1) <> 0 order by md5(s.use_norm || 'bench'), s.filing_key limit ${count}`.execute(db);
  return rows;
}

type Way = (person: Listed, roll: () => number) => string | null;

/** Ways to type somebody's name; null where the name is not one to be typed so. */
export const nameWays: Record<string, Way> = {
  "name, exact": ({ name }) => name,
  "name, reversed": ({ surname, forenames }) => (forenames ? `${surname} ${forenames}` : null),
  "name, accents and capitals left out": ({ name }) => (withoutAccents(name) === name.toLowerCase() ? null : withoutAccents(name)),
  "name, one slip": ({ name }, roll) => withSlips(name, 1, roll),
  "name, two slips": ({ name }, roll) => withSlips(name, 2, roll),
  "forename and four letters": ({ surname, forenames }) => ([...surname].length > 4 && forenames ? `${forenames} ${[...surname].slice(0, 4).join("")}` : null),
};

export function nameQuestions(way: Way, people: readonly Listed[], count: number, roll: () => number): NameQuestion[] {
  const questions: NameQuestion[] = [];
  for (const person of people) {
    const q = way(person, roll);
    if (q !== null && questions.push({ q, norm: person.norm }) === count) break;
  }
  return questions;
}
