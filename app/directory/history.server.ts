import { certificateState, type CertificateState } from "~/certification/certificate";
import { diffCompositions, type Change } from "~/biographies/diff";
import { composedFor, type Line, type Reading, readRevision } from "~/biographies/read.server";
import type { Kind } from "~/biographies/statement";
import { type Database, type Kysely, sql } from "~/db.server";
import type { Language } from "~/i18n/language";
import type { Audience } from "~/workflow/capabilities";

/** One text that the public has read. */
export type Publication = {
  number: number;
  revisionId: string;
  /** The day on which it appeared. */
  on: string;
  kind: "taken_over" | "published" | "erratum";
  certificate: { number: string; state: CertificateState } | null;
};

/** Every text of an entry that the public has read, the first one first. */
export async function readPublications(db: Kysely<Database>, entryId: string): Promise<Publication[]> {
  const rows = await db
    .selectFrom("publication as p")
    .innerJoin("revision as r", "r.id", "p.revision_id")
    .leftJoin("certificate as c", "c.id", "p.certificate_id")
    .select([
      "p.number", "p.revision_id as revisionId", "r.origin", "c.number as certificateNumber", "c.voided_at as voidedAt", "c.revoked_at as revokedAt", "c.valid_until as validUntil",
      sql<string>`to_char(p.at at time zone (select zone from house), 'YYYY-MM-DD')`.as("on"),
      sql<string>`to_char(now() at time zone (select zone from house), 'YYYY-MM-DD')`.as("today"),
    ])
    .where("p.entry_id", "=", entryId)
    .orderBy("p.number")
    .execute();
  return rows.map(({ number, revisionId, origin, certificateNumber, on, today, ...ends }) => ({
    number,
    revisionId,
    on,
    kind: origin === "import" ? "taken_over" : origin === "erratum" ? "erratum" : "published",
    certificate: certificateNumber === null ? null : { number: certificateNumber, state: certificateState(ends, today) },
  }));
}

/** A statement that an earlier text holds may be shown again only while the entry still holds it, and to whom it is shown there. */
export type StillShown = ReadonlySet<number>;

export function stillShown(lines: readonly Line[]): StillShown {
  return new Set(lines.filter(({ flags }) => !flags.includes("vetoed") && !flags.includes("deprecated")).map(({ statementId }) => statementId));
}

/**
 * An earlier text as it may be read today: without what was taken out since, vetoed, or is kept from this reader by the
 * audience of then or of now. The name is always today's.
 */
export async function readPast(db: Kysely<Database>, revisionId: string, still: StillShown, seen: readonly Audience[]): Promise<Past | null> {
  const reading = await readRevision(db, revisionId, { audiences: seen });
  if (!reading) return null;
  const lines = reading.lines.filter(({ statementId }) => still.has(statementId));
  return { reading: { ...reading, lines }, held: new Set(reading.lines.map(({ statementId }) => statementId)) };
}

/** `held` are the statements that this reader could have read in it then; some may not be shown again. */
export type Past = { reading: Reading; held: StillShown };

/** What a text changed of the one before it; `words` are empty where only that it changed may be said. */
export type PastChange = { statementId: string; kind: Kind; op: "added" | "changed" | "removed"; words: Change[] };
export type PastText = Publication & { lang: Language; changes: PastChange[]; /** How many statements it no longer held of the text before it. */ left: number };

/** The history of an entry, the latest text first, each beside the one before it. */
export async function readHistory(db: Kysely<Database>, publications: readonly Publication[], still: StillShown, seen: readonly Audience[]): Promise<PastText[]> {
  const texts: PastText[] = [];
  let before: Past | null = null;
  for (const publication of publications.slice(-longest)) {
    const past = await readPast(db, publication.revisionId, still, seen);
    if (!past) continue;
    const left = before ? [...before.held].filter((id) => !past.held.has(id)).length : 0;
    texts.unshift({ ...publication, lang: past.reading.language, changes: before ? changesBetween(before.reading, past.reading) : [], left });
    before = past;
  }
  return texts;
}

/** More texts than these no page can show; the older ones are reached by their own addresses. */
const longest = 60;

function changesBetween(before: Reading, after: Reading): PastChange[] {
  const [was, is] = [kindsIn(before), kindsIn(after)];
  const full = { lang: after.language, form: "full" } as const;
  return diffCompositions(composedFor(before, full), composedFor(after, full)).flatMap(({ statementId, op, words }) => {
    const kind = is.get(statementId) ?? was.get(statementId);
    if (op === "same" || kind === undefined) return [];
    // A name that somebody no longer bears is not told (DECISIONS.md).
    return [{ statementId, kind, op, words: kind === "name" ? [] : words }];
  });
}

function kindsIn({ lines }: Reading): ReadonlyMap<string, Kind> {
  return new Map(lines.map(({ statementId, kind }) => [String(statementId), kind]));
}
