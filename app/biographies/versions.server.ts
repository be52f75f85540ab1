import { readLabels } from "~/authorities/labels.server";
import { authoritiesNamed, wordsKey } from "~/authorities/named.server";
import type { Database, Kysely, Transaction } from "~/db.server";
import { periodSortDate, type Period } from "./partial-date";
import { statementHash } from "./revision.server";
import type { Audience, Kind, NewStatement, Statement } from "./statement";
import { slotsOf, withAuthorities } from "./statement";
import type { Labels } from "./words";

/** Who wrote a version, and on which side of the table: the rule of several pairs of eyes reads `as`. */
export type Author = { accountId: string | null; as: "nominee" | "delegate" | "editor" | "checker" | "import" | "paper" };

/** On which the person said it, and when: an editor only wrote it down. */
export type Told = { by: "paper" | "telephone"; on: string };

/** One immutable version as the database keeps it. */
export type Version = {
  id: number;
  statementId: number;
  kind: Kind;
  value: NewStatement["value"];
  period: Period | null;
  audience: Audience;
  hash: string;
  madeBy: string | null;
  madeAs: Author["as"];
  madeAt: Date;
  told: Told | null;
};

const columns = [
  "statement_version.id",
  "statement_version.statement_id as statementId",
  "statement.kind",
  "statement_version.value",
  "statement_version.period_from",
  "statement_version.period_to",
  "statement_version.audience",
  "statement_version.hash",
  "account.name as madeBy",
  "statement_version.made_as as madeAs",
  "statement_version.made_at as madeAt",
  "statement_version.told_by",
  "statement_version.told_on",
] as const;

/** Versions with what belongs to them; the caller says which. `madeBy` is the author's name. */
export function versionsFrom(db: Kysely<Database>) {
  return db
    .selectFrom("statement_version")
    .innerJoin("statement", "statement.id", "statement_version.statement_id")
    .leftJoin("account", "account.id", "statement_version.made_by")
    .select(columns);
}

type Row = Omit<Version, "kind" | "value" | "period" | "audience" | "madeAs" | "told"> & {
  kind: string;
  value: unknown;
  period_from: string | null;
  period_to: string | null;
  audience: string;
  madeAs: string;
  told_by: string | null;
  told_on: string | null;
};

/** Values were read through `readStatement` before they were stored, so the row is what its kind says. */
export function versionOf({ period_from: from, period_to: to, told_by: by, told_on: on, ...row }: Row): Version {
  return { ...row, period: from || to ? { from, to } : null, told: by && on ? { by, on } : null } as Version;
}

/** As the house style and the hash take it: with the statement's lasting id. */
export function statementOf({
  statementId,
  kind,
  value,
  period,
  audience,
}: Pick<Version, "statementId" | "kind" | "value" | "period" | "audience">): Statement {
  return { id: String(statementId), kind, value, period, audience } as Statement;
}

/** A version by its id, if it belongs to this biography. */
export async function findVersion(db: Kysely<Database>, biographyId: string, id: number | null): Promise<Version | null> {
  if (id === null) return null;
  const row = await versionsFrom(db)
    .where("statement_version.id", "=", id)
    .where("statement.biography_id", "=", biographyId)
    .executeTakeFirst();
  return row ? versionOf(row) : null;
}

/** The last version that was written of a statement, whether the draft holds it or not. */
export async function latestVersion(db: Kysely<Database>, biographyId: string, statementId: number): Promise<Version | null> {
  const row = await db
    .selectFrom("statement_version")
    .select("id")
    .where("statement_id", "=", statementId)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? findVersion(db, biographyId, row.id) : null;
}

type First = { statement: NewStatement; author: Author; sourceId?: number | null; told?: Told | null };

/** A new statement with its first version; what holds it is the caller's to say. */
export async function insertStatement(
  trx: Transaction<Database>,
  biographyId: string,
  first: First
): Promise<{ statementId: number; versionId: number }> {
  const { id: statementId } = await trx
    .insertInto("statement")
    .values({ biography_id: biographyId, kind: first.statement.kind })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { statementId, versionId: await insertVersion(trx, { ...first, statementId, previousId: null }) };
}

type Writing = {
  statementId: number;
  previousId: number | null;
  statement: NewStatement;
  author: Author;
  sourceId?: number | null;
  note?: string | null;
  told?: Told | null;
};

/** Writes one more version of a statement and ties it to the authorities that its slots name. Returns its id. */
export async function insertVersion(
  trx: Transaction<Database>,
  { statementId, previousId, statement, author, sourceId, note, told }: Writing
): Promise<number> {
  const { value, period, audience } = statement;
  const { id } = await trx
    .insertInto("statement_version")
    .values({
      statement_id: statementId,
      previous_id: previousId,
      value: JSON.stringify(value),
      period_from: period?.from ?? null,
      period_to: period?.to ?? null,
      sort_date: periodSortDate(period),
      audience,
      hash: statementHash({ ...statement, id: String(statementId) } as Statement),
      source_id: sourceId ?? null,
      note: note ?? null,
      made_by: author.accountId,
      made_as: author.as,
      told_by: told?.by ?? null,
      told_on: told?.on ?? null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const named = slotsOf(statement).flatMap(({ slot, words }) =>
    words.authority ? [{ version_id: id, slot, authority_id: words.authority }] : []
  );
  if (named.length > 0) await trx.insertInto("statement_authority").values(named).execute();
  return id;
}

/** Slots whose words are those of the version before keep what they were tied to; picked ones keep what was picked. */
export function keepTies(statement: NewStatement, before: Version | null): NewStatement {
  const kept = new Map(before ? slotsOf(statementOf(before)).map(({ kind, words }) => [`${kind} ${words.text}`, words.authority]) : []);
  return withAuthorities(statement, (kind, words) => words.authority ?? kept.get(`${kind} ${words.text}`) ?? null);
}

/** Ties what is still free to the house's authority lists, by the words; what the lists do not know stays free. */
export async function tieAuthorities(db: Kysely<Database>, statement: NewStatement): Promise<NewStatement> {
  const free = slotsOf(statement).flatMap(({ kind, words }) => (words.authority ? [] : [{ kind, text: words.text }]));
  const found = await authoritiesNamed(db, free);
  return withAuthorities(statement, (kind, words) => words.authority ?? found.get(wordsKey({ kind, text: words.text })) ?? null);
}

/** The labels of every authority that these statements name. */
export function labelsOf(db: Kysely<Database>, statements: readonly NewStatement[]): Promise<Labels> {
  return readLabels(db, statements.flatMap((statement) => slotsOf(statement).flatMap(({ words }) => words.authority ?? [])));
}
