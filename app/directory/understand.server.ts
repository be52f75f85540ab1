import { type Database, given, type Kysely, plannedOnce, type RawBuilder, sql } from "~/db.server";
import { listOf, markOf, smallWords } from "~/words/fields";
import type { Question } from "~/words/question";
import { neighbours, phraseRun, type Run, type Term, termsOf, wordRun } from "~/words/terms";
import { type Asked, type Reading, readingsOf } from "./asked";
import { compile, type Looked } from "./compile";
import { end } from "./suggest-slips.server";
import { madeFor, type Reader } from "./visible.server";

/** What a question looks for, said as queries of the index of words (`entry_search.words`). */
export type Understood = Looked & {
  /** Queries of names by which somebody is found: who bear the name as it was typed; if nobody does, those whose names begin so. */
  borne: string | null;
  begun: string | null;
};

/** What the database knows of the words of a question. */
export type Known = {
  /** Each text as the French and the English stemmer have it, as a phrase; empty for words that say nothing. */
  stems: ReadonlyMap<string, { fr: string; en: string }>;
  /** Those of the words that somebody is called by. */
  names: ReadonlySet<string>;
  /** Authorities by the words that are their label: whole, or part of it. */
  whole: ReadonlyMap<string, readonly Labelled[]>;
  part: ReadonlyMap<string, readonly Labelled[]>;
};
export type Labelled = { id: number; kind: string; /** Its labels as phrases of the index, where it has two. */ ways: readonly string[] };

/** Everything that has to be asked about a question before it can be searched for, in one go. */
export async function understand(db: Kysely<Database>, reader: Reader, question: Question, asked: Asked): Promise<Understood> {
  const terms = termsOf(question);
  const wanted = wantedFor(terms);
  // As parts of their own: asked whether there is one at all, the planner would go through everybody until it meets one.
  const { rows: [row] } = await sql<Answer>`${plannedOnce} with exact as materialized (${readable(readingsOf(asked, "whole"), sql`n.word = said.word`, sql`said.lexeme`)}),
    beginning as materialized (${readable(readingsOf(asked, "begun"), begins, oneByOne)}),
    bearing as materialized (select readers from entry_search where names @@ (select query from exact)),
    beginner as materialized (select readers from entry_search where names @@ (select query from beginning))
    select case when exists (select from bearing where ${madeFor(reader, "bearing")}) then (select query::text from exact) end as borne,
    case when not exists (select from bearing where ${madeFor(reader, "bearing")}) and exists (select from beginner where ${madeFor(reader, "beginner")}) then (select query::text from beginning) end as begun,
    (select jsonb_agg(jsonb_build_array(way, phraseto_tsquery('vitae_french', way)::text, phraseto_tsquery('vitae_english', way)::text)) from unnest(${given(wanted.texts, "text[]")}) as way) as stems,
    (select array_agg(word) from name_word where word = any (${given(wanted.words, "text[]")})) as names,
    (select jsonb_agg(found) from (${wholeLabels(given(wanted.grams, "text[]"))}) found) as whole,
    (select jsonb_agg(found) from (${partLabels(given(JSON.stringify(wanted.parts), "jsonb"))}) found) as part`.execute(db);
  const known: Known = {
    stems: new Map((row?.stems ?? []).map(([way, fr, en]) => [way, { fr, en }])),
    names: new Set(row?.names ?? []),
    whole: grouped(row?.whole ?? []),
    part: grouped(row?.part ?? []),
  };
  return { ...compile(terms, known), borne: row?.borne ?? null, begun: row?.begun ?? null };
}

type Label = { said: string; id: number; kind: string; fr: string; en: string; merged: number | null };
type Answer = { borne: string | null; begun: string | null; stems: [string, string, string][] | null; names: string[] | null; whole: Label[] | null; part: Label[] | null };

/**
 * The readings each of whose words is in some name, as one query: of many readings, most hold a word that is in none. Words of names are known;
 * the index itself knows besides neighbours that are written as one, and is asked second, since everybody who bears a frequent word is a long list.
 */
function readable(readings: readonly Reading[], isIn: RawBuilder<unknown>, query: RawBuilder<unknown>) {
  return sql`select string_agg('(' || concat_ws(' & ', (select string_agg(${query}, ' & ') from unnest(reading.words, reading.lexemes) as said (word, lexeme)), reading.rest) || ')', ' | ')::tsquery as query
    from jsonb_to_recordset(${given(JSON.stringify(readings), "jsonb")}) as reading (words text[], lexemes text[], rest text)
    where not exists (select from unnest(reading.words, reading.lexemes) as said (word, lexeme) where not case when exists (select from name_word n where ${isIn}) then true
      else exists (with bearer as materialized (select from entry_search where names @@ said.lexeme::tsquery) select from bearer) end)`;
}

const begins = sql`n.word >= said.word and n.word < said.word || ${given(end, "text")}`;

/**
 * A word that is begun; where it is a frequent one itself, and few are longer, as each of these. The index gives everybody whose name begins so at ten times
 * the cost of everybody who bears a word.
 */
const oneByOne = sql`case when (select count(*) from (select from suggest_name bearer where bearer.word = said.word limit 151) some_bearers) > 150 and (select count(*) from (select from name_word n where ${begins} limit 21) longer) <= 20
  then (select '(' || string_agg('''' || replace(n.word, '''', '''''') || '''', ' | ') || ')' from name_word n where ${begins}) else said.lexeme end`;

const most = { grams: 60, parts: 16, labels: 8 };

type Wanted = { texts: string[]; words: string[]; grams: string[]; parts: { said: string; kind: string | null; mark: string | null }[] };

/** Every text, word and run of words that anything should be known of. */
function wantedFor(terms: readonly Term[]): Wanted {
  const words = terms.flatMap((term) => (term.kind === "words" ? term.words : []));
  const runs = neighbours(words);
  const phrases = runs.flatMap((run) => phraseRun(run.words) ?? []);
  const singles = [...new Set(words)].map(wordRun);
  const others = terms.flatMap((term) => (term.kind === "words" || term.kind === "years" ? [] : term.kind === "phrase" ? term.ways.map((way) => way.text) : [...term.ways, term.value]));
  const lists = terms.flatMap((term) => (term.kind === "field" ? [{ said: term.value, kind: listOf[term.field] as string, mark: markOf(term.field) }] : []));
  const grams = [...words, ...runs.map((run) => run.words.join(" ")), ...terms.flatMap((term) => (term.kind === "phrase" ? [term.words.join(" ")] : []))];
  return {
    texts: [...new Set([...[...phrases, ...singles].flatMap((run: Run) => run.ways.map((way) => way.text)), ...runs.slice(0, most.grams).map((run) => run.words.join(" ")), ...others])],
    words: [...new Set(words)],
    grams: [...new Set(grams)].filter((gram) => gram.length > 1).slice(0, most.grams),
    parts: [...[...new Set(words)].filter((word) => word.length > 2).map((said) => ({ said, kind: null, mark: null })), ...lists].slice(0, most.parts),
  };
}

const [french, english] = [sql`'vitae_french'`, sql`'vitae_english'`];

/** A label as a phrase of the index; with a mark, as the words of a field stand there. */
function phraseOf(stemmer: RawBuilder<unknown>, label: string, mark = sql`null::text`) {
  const marked = sql`regexp_replace(regexp_replace(fold(${sql.ref(label)}), ${`\\m(${[...smallWords].join("|")})\\M`}, '', 'g'), '(\\S+)', ${mark} || '\\1', 'g')`;
  return sql`case when a.label_fr <> a.label_en then phraseto_tsquery(${stemmer}, coalesce(${marked}, ${sql.ref(label)}))::text else '' end`;
}

const columns = sql`a.id, a.kind, a.merged_into as merged`;

function wholeLabels(grams: RawBuilder<unknown>) {
  const phrases = sql`${phraseOf(french, "a.label_fr")} as fr, ${phraseOf(english, "a.label_en")} as en`;
  return sql`select fold(a.label_fr) as said, ${columns}, ${phrases} from authority a where fold(a.label_fr) = any (${grams})
    union select fold(a.label_en) as said, ${columns}, ${phrases} from authority a where fold(a.label_en) = any (${grams})`;
}

/** The shortest labels that hold the words: what is more than these is found by its text, as is what has one label only. */
function partLabels(parts: RawBuilder<unknown>) {
  return sql`select given.said, near.* from jsonb_to_recordset(${parts}) as given (said text, kind text, mark text),
    lateral (select ${columns}, ${phraseOf(french, "a.label_fr", sql`given.mark`)} as fr, ${phraseOf(sql`case when given.mark is null then 'vitae_english' else 'vitae_french' end::regconfig`, "a.label_en", sql`given.mark`)} as en from authority a
      where authority_words(a.label_fr, a.label_en) @@ (phraseto_tsquery('vitae_french', given.said) || phraseto_tsquery('vitae_english', given.said))
        and case when given.kind is null then a.label_fr <> a.label_en else a.kind = given.kind end
      order by length(coalesce(a.label_fr, a.label_en)), a.id limit ${sql.lit(most.labels)}) near`;
}

/** By what was said. What was merged into another authority stands for that one too. */
function grouped(rows: readonly Label[]): Map<string, Labelled[]> {
  const found = new Map<string, Labelled[]>();
  for (const { said, id, kind, fr, en, merged } of rows) {
    const ways = [fr, en].filter(Boolean);
    found.set(said, [...(found.get(said) ?? []), ...[id, ...(merged === null ? [] : [merged])].map((each) => ({ id: each, kind, ways }))]);
  }
  return found;
}
