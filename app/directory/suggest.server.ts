import { readWhoWays, type WhoWay } from "~/authorities/asked-who.server";
import { type Database, given, type Kysely, plannedOnce, type RawBuilder, sql, type SqlBool } from "~/db.server";
import type { Language } from "~/i18n/language";
import { normaliseName } from "~/persons/name";
import { type Asked, asked, beginningQuery } from "./asked";
import type { Card } from "./card";
import { facetCode, facetNumbers, listed, type ListedFacet } from "./filter";
import { readCounts } from "./lists.server";
import { remembered } from "./remembered.server";
import { alternatives, end } from "./suggest-slips.server";
import { madeFor, type Reader } from "./visible.server";

/** Somebody who may be meant by what is typed so far. */
export type SuggestedPerson = { publicId: string; slug: string; card: Card; certified: boolean };

/** Something that the house has a list of (a school, a place …), and how many people this reader finds by it. */
export type Subject = { kind: ListedFacet; key: string; label: string; lang: Language | null; count: number };

/** `ways`: where a question for who was somewhere, and when, is answered. */
export type Suggestions = { ways: WhoWay[]; people: SuggestedPerson[]; subjects: Subject[] };

export const most = { people: 6, subjects: 4 };

/** So short a beginning is typed by everybody, and what it leads to is remembered until something is published. */
const short = 2;

/** Who and what may be meant by what is typed so far, from the first letter on; any text has an answer. */
export async function suggest(db: Kysely<Database>, reader: Reader, text: string, lang: Language): Promise<Suggestions> {
  if ([...text].length > short) return readSuggestions(db, reader, text, lang);
  return remembered(db, ["suggested", reader.group, lang, text.toLowerCase()], () => readSuggestions(db, reader, text, lang));
}

async function readSuggestions(db: Kysely<Database>, reader: Reader, text: string, lang: Language): Promise<Suggestions> {
  const [people, subjects] = [await suggestPeople(db, reader, text), await suggestSubjects(db, reader, text, lang)];
  // A slip is thought of only where what was typed leads nowhere.
  const ways = await readWhoWays(db, reader, text, lang);
  return { ways, people: people.length + subjects.length + ways.length > 0 ? people : await suggestDespiteSlip(db, reader, text), subjects };
}

/** The words of a name; the one that is still being typed counts, though it may look like a particle so far. */
function nameWords(question: Asked, text: string): string[] {
  const last = question.words.at(-1);
  const isBeingTyped = last !== undefined && !question.needed.includes(last) && !/\s$/u.test(text);
  return (isBeingTyped ? [...question.needed, last] : question.needed).slice(0, 6);
}

/** People each of whose typed words begins a word of their names; if there are none, those whose words are written as one. */
async function suggestPeople(db: Kysely<Database>, reader: Reader, text: string): Promise<SuggestedPerson[]> {
  const question = asked(text);
  const words = nameWords(question, text);
  if (words.length === 0) return [];
  const found = await readPeople(db, begun(reader, words, await rarest(db, words)));
  const together = found.length > 0 || words.every((word) => [...word].length < 4) ? null : beginningQuery(question);
  if (together === null) return found;
  // As a part of its own, the index is asked whatever the planner expects.
  return readPeople(db, sql`(with bearer as materialized (select entry_id, readers from entry_search where names @@ ${given(together, "tsquery")})
    select entry_id, readers, 0 as place from bearer where ${madeFor(reader, "bearer")} limit ${sql.lit(most.people)})`);
}

async function suggestDespiteSlip(db: Kysely<Database>, reader: Reader, text: string): Promise<SuggestedPerson[]> {
  const words = asked(text).needed.slice(0, 6);
  const meant = await alternatives(db, words);
  return meant === null ? [] : readPeople(db, slipped(reader, words, meant));
}

/** More names than these are very many: which of two such words is the rarer one does not matter. */
const veryMany = 4_000;

/** Of several words, the one that begins fewest words of names; null where there is no choice. */
async function rarest(db: Kysely<Database>, words: readonly string[]): Promise<string | null> {
  if (words.length < 2) return null;
  const { rows } = await sql<{ word: string; names: number }>`${plannedOnce} select word, (select count(*)::int from (select from suggest_name
      where suggest_name.word >= typed.word and suggest_name.word < typed.word || ${given(end, "text")} limit ${sql.lit(veryMany)}) begun) as names
    from unnest(${given([...words], "text[]")}) as typed (word)`.execute(db);
  return rows.reduce((best, row) => (row.names < best.names || (row.names === best.names && row.word.length >= best.word.length) ? row : best), rows[0] ?? { word: "", names: 0 }).word;
}

/** The word that leaves fewest leads the way into the index; the others are looked for in the row that it finds. */
function leading(words: readonly string[], among = words): { lead: string; others: string[] } {
  const lead = among.reduce((best, word) => (word.length >= best.length ? word : best));
  const at = words.lastIndexOf(lead);
  return { lead, others: words.filter((_, index) => index !== at) };
}

/** Rows (entry, readers, place) whose names hold words that begin so: first those whose word it is. Short beginnings have an index each that is in order already. */
function begun(reader: Reader, words: readonly string[], rarest: string | null): RawBuilder<unknown> {
  const { lead, others } = leading(words, rarest === null ? words : [rarest]);
  const length = [...lead].length;
  const rest = sql.join([madeFor(reader, "suggest_name"), ...others.map(hasWord)], sql` and `);
  const typed = given(lead, "text");
  const begins = length > 3 ? sql`word > ${typed} and word < ${given(lead + end, "text")}` : sql`"left"(word, ${sql.lit(length)}) = ${typed}`;
  const whole = sql`(select entry_id, readers, place - 10000 as place from suggest_name where word = ${typed} and ${rest} order by suggest_name.place limit ${sql.lit(length > 3 ? most.people * 3 : 3)}) union all`;
  return sql`${length > 1 ? whole : sql``} (select entry_id, readers, place from suggest_name where ${begins} and ${rest} order by suggest_name.place limit ${sql.lit(most.people * 3)})`;
}

const hasWord = (word: string): RawBuilder<SqlBool> => sql<SqlBool>`suggest_name.words like ${given(`% ${word}%`, "text")}`;

function slipped(reader: Reader, words: readonly string[], meant: ReadonlyMap<string, readonly string[]>): RawBuilder<unknown> {
  const { lead, others } = leading(words, words.filter((word) => (meant.get(word)?.length ?? 0) > 1 || !meant.get(word)?.includes(word)));
  const rest = others.map((word) => sql`suggest_name.words like any (${given([word, ...(meant.get(word) ?? [])].map((each) => `% ${each}%`), "text[]")})`);
  return sql`select entry_id, readers, place from suggest_name
    where word = any (${given([...(meant.get(lead) ?? [])], "text[]")}) and ${sql.join([madeFor(reader, "suggest_name"), ...rest], sql` and `)} order by place limit ${sql.lit(most.people * 3)}`;
}

async function readPeople(db: Kysely<Database>, rows: RawBuilder<unknown>): Promise<SuggestedPerson[]> {
  const { rows: people } = await sql<SuggestedPerson>`${plannedOnce}
    select p.public_id as "publicId", e.slug, s.card, c.id is not null as certified
    from (select entry_id, readers, min(place) as place from (${rows}) found group by entry_id, readers order by min(place), entry_id limit ${sql.lit(most.people)}) hit
    join entry_search s on s.entry_id = hit.entry_id and s.readers = hit.readers
    join entry e on e.id = hit.entry_id join person p on p.id = e.person_id
    left join certificate c on c.id = e.certificate_id and c.voided_at is null and c.revoked_at is null and (c.valid_until is null or c.valid_until >= current_date)
    order by hit.place, s.filing_key, hit.entry_id`.execute(db);
  return people;
}

const kinds = [...listed];
const numbers = kinds.map((kind) => facetNumbers[kind]);

/** Names on the house's lists whose words begin so, the much used first, each with how many people this reader finds by it. */
export async function suggestSubjects(db: Kysely<Database>, reader: Reader, text: string, lang: Language): Promise<Subject[]> {
  const words = normaliseName(asked(text).text).split(" ").filter(Boolean).slice(0, 6);
  if (words.length === 0) return [];
  const { lead, others } = leading(words);
  const length = [...lead].length;
  const typed = given(lead, "text");
  const begins = length > 3 ? sql`word >= ${typed} and word < ${given(lead + end, "text")}` : sql`"left"(word, ${sql.lit(length)}) = ${typed}`;
  const rest = others.map((word) => sql`and words like ${given(`% ${word}%`, "text")}`);
  const { rows } = await sql<Listed>`${plannedOnce}
    select a.id, a.kind, a.key, a.label_fr as fr, a.label_en as en from (
      select authority_id, max(uses) as uses from (
        select authority_id, uses from suggest_label where ${begins} ${sql.join(rest, sql` `)} order by suggest_label.uses desc limit ${sql.lit(most.subjects * 4)}) begun
      group by authority_id) likely
    join authority a on a.id = likely.authority_id where a.kind = any (${given(kinds, "text[]")}) order by likely.uses desc, a.id limit ${sql.lit(most.subjects + 2)}`.execute(db);
  const counts = rows.length === 0 ? new Map<number, number>() : await readCounts(db, reader);
  return rows.flatMap(({ id, fr, en, ...row }) => {
    const [own, other] = lang === "fr" ? [fr, en] : [en, fr];
    const subject: Subject = { ...row, label: own ?? other ?? row.key, lang: own !== null ? null : lang === "fr" ? "en" : "fr", count: counts.get(facetCode(row.kind, id)) ?? 0 };
    return subject.count === 0 ? [] : [subject];
  }).slice(0, most.subjects);
}

type Listed = { id: number; kind: ListedFacet; key: string; fr: string | null; en: string | null };

/** Counts how much each name on the lists is used, which puts suggestions in order. Nothing else is told by it. */
export async function countUses(db: Kysely<Database>): Promise<void> {
  await sql`with counted as (select code / 16 as id, count(*)::int as uses from entry_search, unnest(facets) as code where code % 16 = any (${numbers}::int[]) group by 1)
    update suggest_label set uses = now_used.uses
    from (select l.authority_id as id, coalesce(max(counted.uses), 0) as uses from suggest_label l left join counted on counted.id = l.authority_id group by 1) now_used
    where suggest_label.authority_id = now_used.id and suggest_label.uses <> now_used.uses`.execute(db);
}
