import { type Database, type Kysely, sql } from "~/db.server";
import { soughtKeysOf } from "~/names/keys";
import { type Compare, comparer, formsAbroad, type Way, ways } from "~/names/likeness";
import { borneName } from "~/names/borne";
import { matchPerson, meant, similar } from "~/names/match";
import { farNicknamesOf, nicknamesOf, translationsOf } from "~/names/nicknames";
import { isOtherScript, isSyllable, latinOf, syllablesOf } from "~/names/scripts";
import { withJoins } from "~/names/pairing";
import { slipsAllowed, withoutOne } from "~/names/slips";
import { isLeftOut } from "~/names/words";
import { type Asked, allOf, anyOf, quoted, whole } from "./asked";
import { type AlikeName, bearersOf, type Borne, namesakesByForename } from "./bearers";
import { madeFor, type Reader } from "./visible.server";

export type Alike = {
  /** Who is meant, from the best. */
  hits: AlikeName[];
  /** Others of similar names: shown apart, never as hits. */
  similar: AlikeName[];
};

const most = { words: 6, candidates: 60, alternatives: 40, people: 150, similar: 8, /** Up to this cost nobody likelier is looked for. */ sure: 0.9 };

/** People whose names are written, called, or sound like what was typed. What is found is weighed in `app/names/match.ts`. */
export async function lookAlike(db: Kysely<Database>, reader: Reader, asked: Asked, limit = meant): Promise<Alike> {
  const words = asked.needed.flatMap(syllablesOf).slice(0, most.words);
  const around = await readAround(db, words);
  const known = new Set(words.filter((word) => around.get(word)?.includes(word)));
  const compare = comparer(known);
  const groups = words.map((word) => alternatives(word, asked, around.get(word) ?? [], compare));
  const [found, seen] = [new Map<string, AlikeName>(), new Map<string, Borne>()];
  const weigh = async (query: string | null) => {
    const rows = query === null ? [] : (await readBorne(db, reader, query)).filter((row) => !seen.has(row.entry_id));
    for (const row of rows) seen.set(row.entry_id, row);
    for (const each of weighed(rows, asked, compare, known)) found.set(each.entryId, each);
  };
  await weigh(inFull(words, groups));
  const isFound = (sure: number) => [...found.values()].some(({ match }) => match.cost <= sure);
  if (!isFound(Math.min(limit, most.sure)) && words.length > 1) await weigh(inPart(words, groups));
  // What is too far from any word to be looked up is compared with the names of those who bear the other word.
  if (!isFound(Math.min(limit, most.sure)) && words.length > 1) for (const word of words) if (known.has(word) && !(await isCommon(db, reader, word))) await weigh(quoted(word));
  const further = isFound(limit) ? [] : [...namesakesByForename([...seen.values()], words, known), ...bearersOf([...seen.values()], words, asked)];
  for (const each of further) if (!((found.get(each.entryId)?.match.cost ?? similar) < each.match.cost)) found.set(each.entryId, each);
  return sorted([...found.values()], limit);
}

/** Only what needs no looking up: short forms, initials and umlauts written out. What stands behind a name found whole. */
export async function lookCalled(db: Kysely<Database>, reader: Reader, asked: Asked): Promise<Alike> {
  const words = asked.needed.slice(0, most.words);
  if (!words.some((word) => nicknamesOf(word).size > 0)) return { hits: [], similar: [] };
  const query = allOf(words.map((word) => anyOf([whole(word, asked), ...[...nicknamesOf(word)].map(quoted)])));
  const rows = query === null ? [] : await readBorne(db, reader, query);
  const { hits } = sorted(weighed(rows, asked, comparer(new Set()), new Set()), 0.95);
  return { hits: hits.filter(({ match }) => match.way === "nickname"), similar: [] };
}

function sorted(found: readonly AlikeName[], limit: number): Alike {
  const byCost = found.toSorted((one, other) => one.match.cost - other.match.cost);
  const least = byCost[0]?.match.cost ?? 0;
  const hits = byCost.filter(({ match }) => match.cost <= (limit > meant ? limit : Math.min(limit, least + 1)));
  const rest = hits.length > 0 ? [] : byCost.filter(({ match }) => match.cost <= similar).slice(0, most.similar);
  return { hits, similar: rest };
}

/** The place of a name among the hits: by the way in which it is alike, then by how much; what is much less likely than the best comes behind. */
export function rankOfAlike({ match }: AlikeName, least: number): number {
  const isBehind = match.cost > least + 0.5;
  return (isBehind ? 50_000 : 10_000) + ways.indexOf(match.way) * 8_000 + Math.min(7_999, Math.round(match.cost * 1_000));
}

export function wayOf({ hits }: Alike): Way | null {
  return hits.reduce<Way | null>((best, { match }) => (best === null || ways.indexOf(match.way) < ways.indexOf(best) ? match.way : best), null);
}

/**
 * The words of names near each typed one, in one go. A shared form that lacks one letter finds every word one slip away; trigrams add
 * long words that are further; keys, what sounds so.
 */
async function readAround(db: Kysely<Database>, words: readonly string[]): Promise<Map<string, string[]>> {
  const asked = [...new Set(words)].filter((word) => [...word].length > 1 || isSyllable(word));
  if (asked.length === 0) return new Map();
  const { rows } = await sql<{ typed: string; word: string }>`${sql.join(asked.map(near), sql` union all `)}`.execute(db);
  return new Map(asked.map((word) => [word, rows.filter(({ typed }) => typed === word).map((row) => row.word)]));
}

/** A word that more people bear than are read: any of them would be as good as another. */
async function isCommon(db: Kysely<Database>, reader: Reader, word: string): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select from entry_search where ${madeFor(reader)} and names @@ ${quoted(word)}::tsquery limit ${most.people + 1}) bearers`.execute(db);
  return (rows[0]?.count ?? 0) > most.people;
}

/** The words of names near one typed word. */
export async function readNear(db: Kysely<Database>, word: string): Promise<string[]> {
  const { rows } = await near(word).execute(db);
  return rows.map((row) => row.word);
}

function near(word: string) {
  const [forms, keys] = [withoutOne(word), soughtKeysOf(word)];
  // Trigrams of other scripts are not to be had everywhere; their words are found by keys.
  const far = slipsAllowed(word) > 1 && forms.length > 0 && !isOtherScript(word) ? sql`or word % ${word}` : sql``;
  return sql<{ typed: string; word: string }>`(select ${word}::text as typed, word from name_word where without_one && ${forms.length > 0 ? forms : [word]}::text[] or keys && ${keys}::text[] ${far}
    order by word <-> ${word} limit ${most.candidates * 2})`;
}

/** What a typed word may stand for in the index, from the likeliest. */
function alternatives(word: string, asked: Asked, around: readonly string[], compare: Compare): string[] {
  if (isSyllable(word)) return [word, ...latinOf(word)].map(quoted);
  if ([...word].length === 1) return [`(${quoted(word)} | ${quoted(`${word}.`)})`];
  const called = [...new Set([...around, ...nicknamesOf(word), ...translationsOf(word), ...farNicknamesOf(word), ...formsAbroad(word)])];
  const near = called.flatMap((own) => {
    const like = own === word ? null : compare(word, own);
    return like && like.cost <= similar ? [{ own, cost: like.cost }] : [];
  });
  const nearest = near.sort((one, other) => one.cost - other.cost).slice(0, most.alternatives).map(({ own }) => quoted(own));
  const initials = asked.initials.has(word) ? [`(${[...word].map((letter) => quoted(`${letter}.`)).join(" & ")})`] : [];
  const begun = word.length >= 3 ? [`${quoted(word)}:*`] : [quoted(word)];
  return [...begun, ...nearest, ...initials];
}

/** Every word of those typed; one of them may be an initial in the name. */
function inFull(words: readonly string[], groups: readonly string[][]): string | null {
  if (words.length < 2) return allOf(groups.map(anyOf));
  return anyOf(words.map((word, at) => allOf(groups.map((group, other) => anyOf(other === at ? [...group, quoted([...word][0] ?? "")] : group)))));
}

/** Two words of those typed, where no name holds all: a middle name too many, a second surname, a title. */
function inPart(words: readonly string[], groups: readonly string[][]): string | null {
  const firm = words.flatMap((word, at) => ([...word].length > 1 && !isLeftOut(words, at) ? [at] : []));
  const group = (at: number) => anyOf((groups[at] ?? []).slice(0, 12));
  if (firm.length === 1) return group(firm[0] ?? 0);
  if (firm.length === words.length && firm.length === 2) return null;
  const pairs = firm.flatMap((one, index) => firm.slice(index + 1).map((other) => allOf([group(one), group(other)])));
  return anyOf(pairs.slice(0, 10));
}

async function readBorne(db: Kysely<Database>, reader: Reader, query: string): Promise<Borne[]> {
  const { rows } = await sql<Borne>`
    select entry_id, card ->> 'name' as name, use_words, surname_words, card ->> 'gender' as gender, card -> 'names' as names from entry_search
    where ${madeFor(reader)} and names @@ ${query}::tsquery limit ${most.people}`.execute(db);
  return rows;
}

function weighed(rows: readonly Borne[], asked: Asked, compare: Compare, known: ReadonlySet<string>): AlikeName[] {
  const typed = { words: asked.needed.flatMap(syllablesOf), initials: asked.initials, compare, known, tied: asked.tied, generation: asked.generation };
  return rows.flatMap((row) => {
    const use = borneName(row.name, new Set(row.surname_words));
    // All forenames of somebody who uses some of them.
    const whole = row.use_words.length > use.words.length ? [{ ...use, words: row.use_words, own: withJoins(row.use_words) }] : [];
    const found = matchPerson(typed, [use, ...whole, ...row.names.map(({ name }) => borneName(name, null))]);
    return found ? [{ entryId: row.entry_id, match: found.match, text: found.name.name }] : [];
  });
}
