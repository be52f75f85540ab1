import { type Database, given, type Kysely, plannedOnce, sql } from "~/db.server";
import { soughtKeysOf } from "~/names/keys";
import { type Compare, comparer, formsAbroad, type Way, ways } from "~/names/likeness";
import { borneName } from "~/names/borne";
import { matchPerson, meant, similar } from "~/names/match";
import { type Bearers, countedTo, isMeant, rarityOf } from "~/names/rarity";
import { farNicknamesOf, nicknamesOf, translationsOf } from "~/names/nicknames";
import { isOtherScript, isSyllable, isWithoutVowels, latinOf, syllablesOf } from "~/names/scripts";
import { withJoins } from "~/names/pairing";
import { slipsAllowed, withoutOne } from "~/names/slips";
import { isLeftOut } from "~/names/words";
import { type Asked, allOf, anyOf, quoted, whole } from "./asked";
import { type AlikeName, bearersOf, type Borne, namesakesByForename } from "./bearers";
import { end } from "./suggest-slips.server";
import { madeFor, type Reader } from "./visible.server";

export type Alike = {
  /** Who is meant, from the best. */
  hits: AlikeName[];
  /** Others of similar names: shown apart, never as hits. */
  similar: AlikeName[];
};

const most = { words: 6, candidates: 60, longer: 20, /** Consonants alone have many readings, none of them likelier. */ unvowelled: 400, alternatives: 40, people: 150, similar: 8, /** Up to this cost nobody likelier is looked for. */ sure: 0.9, sureVariant: 0.5 };

/** People whose names are written, called, or sound like what was typed. What is found is weighed in `app/names/match.ts`. */
export async function lookAlike(db: Kysely<Database>, reader: Reader, asked: Asked, limit = meant): Promise<Alike> {
  const words = asked.needed.flatMap(syllablesOf).slice(0, most.words);
  const { around, longer } = await readAround(db, words);
  const known = new Set(words.filter((word) => around.get(word)?.includes(word)));
  const compare = comparer(known);
  const groups = words.map((word) => alternatives(word, asked, around.get(word) ?? [], compare, longer.get(word) ?? null));
  const [found, seen] = [new Map<string, AlikeName>(), new Map<string, Borne>()];
  const weigh = (borne: readonly Borne[]) => {
    const rows = borne.filter((row) => !seen.has(row.entry_id));
    for (const row of rows) seen.set(row.entry_id, row);
    for (const each of weighed(rows, asked, compare, known)) found.set(each.entryId, each);
  };
  weigh(await readBorne(db, reader, inFull(words, groups)));
  const isFound = (cost: number) => [...found.values()].some(({ match }) => match.cost <= cost);
  // A name that is only written otherwise may be somebody else's, with all its letters.
  const isSurelyFound = () => [...found.values()].some(({ match }) => match.cost <= Math.min(limit, match.way === "variant" ? most.sureVariant : most.sure));
  if (!isSurelyFound() && words.length > 1) weigh(await readBorne(db, reader, inPart(words, groups)));
  if (isSurelyFound() || words.length < 2) return sorted([...found.values()], limit);
  // What is too far from any word to be looked up is compared with the names of those who bear the other word.
  const sought = words.filter((word) => known.has(word));
  const bearing = await readBearers(db, reader, sought);
  weigh(bearing);
  const further = isFound(limit) ? [] : [...namesakesByForename([...seen.values()], words, known), ...bearersOf([...seen.values()], words, asked)];
  for (const each of further) if (!((found.get(each.entryId)?.match.cost ?? similar) < each.match.cost)) found.set(each.entryId, each);
  const counted = new Set(bearing.map(({ word }) => word));
  const common = new Set(sought.filter((word) => !counted.has(word)));
  return limit === meant ? byRarity([...found.values()], seen, words, known, common) : sorted([...found.values()], limit);
}

/** Where no name fits well: who is meant in spite of it, since few people bear the words that fit. */
function byRarity(found: readonly AlikeName[], seen: ReadonlyMap<string, Borne>, words: readonly string[], known: ReadonlySet<string>, common: ReadonlySet<string>): Alike {
  const rows = [...seen.values()];
  const counted = new Map(words.map((word) => [word, common.has(word) ? { surname: countedTo, any: countedTo } : { surname: rows.filter((row) => row.surname_words.includes(word)).length, any: rows.filter((row) => row.use_words.includes(word)).length }]));
  const bearers: Bearers = (word) => counted.get(word) ?? { surname: 0, any: 0 };
  const weighed = found.map((one) => {
    const { use_words = [], surname_words = [] } = seen.get(one.entryId) ?? {};
    const [surname, forenames] = [new Set(surname_words), new Set(use_words.filter((word) => !surname_words.includes(word)))];
    const speaks = rarityOf(words, { match: one.match, surname, forenames }, bearers);
    return { one, cost: one.match.cost - speaks, is: isMeant(words, one, speaks, known) };
  });
  const hits = weighed.filter(({ is }) => is).toSorted((one, other) => one.cost - other.cost);
  const least = hits[0]?.cost ?? 0;
  // From here on, costs only put the hits in order.
  if (hits.length > 0) return { hits: hits.map(({ one, cost }) => ({ ...one, match: { ...one.match, cost: most.sure + cost - least } })), similar: [] };
  return { hits: [], similar: nearest(found) };
}

/** Only what needs no looking up: short forms, initials and umlauts written out. What stands behind a name found whole. */
export async function lookCalled(db: Kysely<Database>, reader: Reader, asked: Asked): Promise<Alike> {
  const words = asked.needed.slice(0, most.words);
  if (!words.some((word) => nicknamesOf(word).size > 0)) return { hits: [], similar: [] };
  const query = allOf(words.map((word) => anyOf([whole(word, asked), ...[...nicknamesOf(word)].map(quoted)])));
  const rows = await readBorne(db, reader, query);
  const { hits } = sorted(weighed(rows, asked, comparer(new Set()), new Set()), 0.95);
  return { hits: hits.filter(({ match }) => match.way === "nickname"), similar: [] };
}

function sorted(found: readonly AlikeName[], limit: number): Alike {
  const byCost = found.toSorted((one, other) => one.match.cost - other.match.cost);
  const least = byCost[0]?.match.cost ?? 0;
  const hits = byCost.filter(({ match }) => match.cost <= (limit > meant ? limit : Math.min(limit, least + 1)));
  return { hits, similar: hits.length > 0 ? [] : nearest(found) };
}

/** Who is shown apart, from the nearest. */
function nearest(found: readonly AlikeName[]): AlikeName[] {
  return found.filter(({ match }) => match.cost <= similar).toSorted((one, other) => one.match.cost - other.match.cost).slice(0, most.similar);
}

/** The place of a name among the hits: by the way in which it is alike, then by how much; what is much less likely than the best comes behind. */
export function rankOfAlike({ match }: AlikeName, least: number): number {
  const isBehind = match.cost > least + 0.5;
  return (isBehind ? 50_000 : 10_000) + ways.indexOf(match.way) * 8_000 + Math.min(7_999, Math.round(match.cost * 1_000));
}

export function wayOf({ hits }: Alike): Way | null {
  return hits.reduce<Way | null>((best, { match }) => (best === null || ways.indexOf(match.way) < ways.indexOf(best) ? match.way : best), null);
}

type Around = { around: Map<string, string[]>; /** Of a word that is in names itself: the longer ones that begin so, where they are few. */ longer: Map<string, string[]> };

/**
 * The words of names near each typed one, in one go. A shared form that lacks one letter finds every word one slip away; trigrams add
 * long words that are further; keys, what sounds so.
 */
async function readAround(db: Kysely<Database>, words: readonly string[]): Promise<Around> {
  const asked = [...new Set(words)].filter((word) => [...word].length > 1 || isSyllable(word));
  if (asked.length === 0) return { around: new Map(), longer: new Map() };
  const wanted = asked.map((typed) => ({ typed, forms: formsOf(typed), keys: soughtKeysOf(typed), far: isFarAllowed(typed) ? typed : null, most: isWithoutVowels(typed) ? most.unvowelled : most.candidates * 2 }));
  const { rows } = await sql<{ typed: string; word: string; longer: boolean }>`${plannedOnce}
    with wanted as materialized (select * from jsonb_to_recordset(${given(JSON.stringify(wanted), "jsonb")}) as wanted (typed text, forms text[], keys text[], far text, most int))
    (select wanted.typed, near.word, false as longer from wanted, lateral (select word from name_word
      where without_one && wanted.forms or keys && wanted.keys or word % wanted.far order by word <-> wanted.typed limit wanted.most) near)
    union all (select wanted.typed, long.word, true from wanted join name_word n on n.word = wanted.typed, lateral (select word from name_word
      where word > wanted.typed and word < wanted.typed || ${given(end, "text")} order by word limit ${sql.lit(most.longer + 1)}) long)`.execute(db);
  const of = (word: string, longer: boolean) => rows.filter((row) => row.typed === word && row.longer === longer).map((row) => row.word);
  const around = new Map(asked.map((word) => [word, of(word, false)]));
  const known = asked.filter((word) => around.get(word)?.includes(word));
  return { around, longer: new Map(known.map((word): [string, string[]] => [word, of(word, true)]).filter(([, longer]) => longer.length <= most.longer)) };
}

/** The words of names near each of these. */
export async function readNear(db: Kysely<Database>, words: readonly string[]): Promise<string[]> {
  return [...(await readAround(db, words)).around.values()].flat();
}

/** The word itself where it is too short to lack a letter. */
function formsOf(word: string): string[] {
  const forms = withoutOne(word);
  return forms.length > 0 ? forms : [word];
}

/** Trigrams of other scripts are not to be had everywhere; their words are found by keys. */
function isFarAllowed(word: string): boolean {
  return slipsAllowed(word) > 1 && withoutOne(word).length > 0 && !isOtherScript(word);
}

/** What a typed word may stand for in the index, from the likeliest. */
function alternatives(word: string, asked: Asked, around: readonly string[], compare: Compare, longer: readonly string[] | null): string[] {
  if (isSyllable(word)) return [word, ...latinOf(word)].map(quoted);
  if ([...word].length === 1) return [`(${quoted(word)} | ${quoted(`${word}.`)})`];
  const called = [...new Set([...around, ...nicknamesOf(word), ...translationsOf(word), ...farNicknamesOf(word), ...formsAbroad(word)])];
  const near = called.flatMap((own) => {
    const like = own === word ? null : compare(word, own);
    return like && like.cost <= similar ? [{ own, cost: like.cost }] : [];
  });
  const nearest = near.sort((one, other) => one.cost - other.cost).slice(0, isWithoutVowels(word) ? most.unvowelled : most.alternatives).map(({ own }) => quoted(own));
  const initials = asked.initials.has(word) ? [`(${[...word].map((letter) => quoted(`${letter}.`)).join(" & ")})`] : [];
  // One by one, since the index gives everybody whose name begins so at ten times the cost of everybody who bears the word.
  const begun = word.length < 3 ? [quoted(word)] : longer === null ? [`${quoted(word)}:*`] : [word, ...longer].map(quoted);
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
  const group = (at: number) => anyOf((groups[at] ?? []).slice(0, isWithoutVowels(words[at] ?? "") ? 100 : 12));
  if (firm.length === 1) return group(firm[0] ?? 0);
  if (firm.length === words.length && firm.length === 2) return null;
  const pairs = firm.flatMap((one, index) => firm.slice(index + 1).map((other) => allOf([group(one), group(other)])));
  return anyOf(pairs.slice(0, 10));
}

const borne = sql`entry_id, card ->> 'name' as name, use_words, surname_words, card ->> 'gender' as gender, card -> 'names' as names`;

/** As a part of its own, the index is asked: of a query that the planner takes for a frequent one, it would go through everybody to find some. */
async function readBorne(db: Kysely<Database>, reader: Reader, query: string | null): Promise<Borne[]> {
  if (query === null) return [];
  const { rows } = await sql<Borne>`${plannedOnce}
    with hit as materialized (select readers, entry_id, card, use_words, surname_words from entry_search where names @@ ${given(query, "tsquery")})
    select ${borne} from hit where ${madeFor(reader, "hit")} limit ${sql.lit(most.people)}`.execute(db);
  return rows;
}

/** Who bears one of these words. Of a word that more bear than are read, nobody: any of them would be as good as another. */
async function readBearers(db: Kysely<Database>, reader: Reader, words: readonly string[]): Promise<(Borne & { word: string })[]> {
  if (words.length === 0) return [];
  const { rows } = await sql<Borne & { word: string }>`${plannedOnce}
    select said.word, bearer.* from unnest(${given([...new Set(words)], "text[]")}, ${given([...new Set(words)].map(quoted), "tsquery[]")}) as said (word, query),
    lateral (select count(*) as people from (select from suggest_name where suggest_name.word = said.word and ${madeFor(reader, "suggest_name")} limit ${sql.lit(most.people + 1)}) bearing) counted,
    lateral (select ${borne} from entry_search where counted.people <= ${sql.lit(most.people)} and ${madeFor(reader)} and names @@ said.query) bearer`.execute(db);
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
