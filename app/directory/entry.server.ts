import { type CertificateState, certificateState } from "~/certification/certificate";
import type { PrintedEntry } from "~/biographies/printed";
import { print } from "~/biographies/printed.server";
import { type Line, readRevision, type Reading } from "~/biographies/read.server";
import type { Section } from "~/biographies/sections";
import { kinds } from "~/biographies/statement";
import { text } from "~/biographies/style/inline";
import { withYearOfBirth } from "~/biographies/year-of-birth";
import { type Database, type Kysely, sql } from "~/db.server";
import type { Language } from "~/i18n/language";
import { displayName } from "~/persons/name";
import type { Audience } from "~/workflow/capabilities";
import type { Standing } from "~/workflow/stages";
import type { Card } from "./card";
import { type CheckNote, readCheckNotes } from "./check-notes.server";
import { isPublicId } from "./public-id.server";
import { audiencesFor, madeFor, mayOpen, type Reader } from "./visible.server";

export type CertificateMark = { number: string; state: CertificateState; issuedOn: string; revokedOn: string | null; validUntil: string | null; certifiers: string[] };

export type EntryView = {
  entryId: string;
  publicId: string;
  slug: string;
  standing: Standing;
  name: string;
  card: Card | null;
  died: string | null;
  sector: Partial<Record<Language, string>> & { key: string | null };
  printed: PrintedEntry;
  /** What the reader does not see and a subscriber would, by section. */
  withheld: { section: Section; count: number }[];
  /** Statements that any subscriber sees, and how many of them are checked. */
  statements: number;
  checked: number;
  certificate: CertificateMark | null;
  /** From whom the text that is shown was taken over; null where it is the house's own. */
  importedFrom: string | null;
  /** From whom the entry was first taken over, whatever it shows today. */
  origin: string | null;
  noindex: boolean;
  firstListed: string | null;
  revised: string | null;
  promotion: number | null;
  language: Language;
  /** When and how the checked lines were last checked, by statement. */
  checks: Record<string, CheckNote>;
  /** The lines that the reader sees, for exports. */
  lines: Line[];
  /** The audiences whose statements the reader sees in it. */
  seen: readonly Audience[];
};

/** What a page needs of it; lines and audiences stay on the server. */
export type ShownEntry = Omit<EntryView, "lines" | "seen">;

export function shownOf({ lines: _lines, seen: _seen, ...shown }: EntryView): ShownEntry {
  return shown;
}

/** What stands at an address: an entry, another address, or the place of one that is gone. Null where nothing ever stood. */
export type Found = { kind: "entry"; entry: EntryView } | { kind: "moved"; publicId: string; slug: string } | { kind: "gone"; suspended: boolean } | null;

export async function readEntry(db: Kysely<Database>, reader: Reader, publicId: string, lang: Language): Promise<Found> {
  if (!isPublicId(publicId)) return null;
  const row = await findRow(db, publicId);
  if (!row) return readRedirect(db, publicId);
  if (row.mergedInto) return readMerged(db, row.mergedInto);
  const standing = row.standing as Standing;
  if (standing === "withdrawn") return { kind: "gone", suspended: false };
  if (!row.revisionId || standing === "none") return null;
  if (!mayOpen(reader, { personId: row.personId, standing })) return { kind: "gone", suspended: true };
  const reading = await readRevision(db, row.revisionId);
  if (!reading) return null;
  return { kind: "entry", entry: await viewOf(db, reader, { ...row, standing, publicId }, reading, lang) };
}

type EntryRow = NonNullable<Awaited<ReturnType<typeof findRow>>>;

function findRow(db: Kysely<Database>, publicId: string) {
  return db
    .selectFrom("person")
    .innerJoin("entry", "entry.person_id", "person.id")
    .leftJoin("authority as sector", "sector.id", "person.sector_id")
    .leftJoin("certificate", "certificate.id", "entry.certificate_id")
    .select([
      "person.id as personId", "person.merged_into as mergedInto", "person.display_name as recordName", "person.died", "entry.id as entryId", "entry.slug", "entry.standing",
      "entry.revision_id as revisionId", "entry.imported_from as importedFrom", "entry.noindex", "entry.first_listed_on as firstListed", "entry.revised_on as revised",
      "entry.promotion", "sector.key as sectorKey", "sector.label_fr as sectorFr", "sector.label_en as sectorEn", "certificate.number", "certificate.document",
      "certificate.voided_at as voidedAt", "certificate.revoked_at as revokedAt", "certificate.valid_until as validUntil",
      sql<string | null>`to_char(certificate.issued_at at time zone (select zone from house), 'YYYY-MM-DD')`.as("issuedOn"),
      sql<string | null>`to_char(certificate.revoked_at at time zone (select zone from house), 'YYYY-MM-DD')`.as("revokedOn"),
      sql<string>`to_char(now() at time zone (select zone from house), 'YYYY-MM-DD')`.as("today"),
    ])
    .where("person.public_id", "=", publicId)
    .executeTakeFirst();
}

/** Of two records that were one person, the older address leads to the one that is left. */
async function readMerged(db: Kysely<Database>, personId: string): Promise<Found> {
  const row = await db.selectFrom("person").innerJoin("entry", "entry.person_id", "person.id").select(["public_id", "slug"]).where("person.id", "=", personId).executeTakeFirst();
  return row?.public_id ? { kind: "moved", publicId: row.public_id, slug: row.slug } : { kind: "gone", suspended: false };
}

async function readRedirect(db: Kysely<Database>, publicId: string): Promise<Found> {
  const row = await db
    .selectFrom("entry_redirect")
    .leftJoin("entry", "entry.id", "entry_redirect.entry_id")
    .leftJoin("person", "person.id", "entry.person_id")
    .select(["person.public_id as to", "entry.slug"])
    .where("entry_redirect.public_id", "=", publicId)
    .executeTakeFirst();
  if (!row) return null;
  return row.to && row.slug ? { kind: "moved", publicId: row.to, slug: row.slug } : { kind: "gone", suspended: false };
}

async function viewOf(db: Kysely<Database>, reader: Reader, row: EntryRow & { publicId: string; standing: Standing }, reading: Reading, lang: Language): Promise<EntryView> {
  const seen = audiencesFor(reader, row.personId);
  const lines = reading.lines.filter((line) => sees(reader, row.personId, seen, line));
  const card = await readCard(db, reader, row.entryId);
  const known = reading.lines.filter(({ audience }) => audience === "public" || audience === "subscribers");
  return {
    entryId: row.entryId,
    publicId: row.publicId,
    slug: row.slug,
    standing: row.standing,
    name: nameIn(reading.lines) ?? row.recordName,
    card,
    died: row.died,
    sector: { key: row.sectorKey, ...(row.sectorFr ? { fr: row.sectorFr } : {}), ...(row.sectorEn ? { en: row.sectorEn } : {}) },
    printed: withTeaser(print({ ...reading, lines }, { lang }), card, reading, lang),
    withheld: withheld(known.filter(({ audience }) => !seen.includes(audience))),
    statements: known.length,
    checked: known.filter(({ ink }) => ink === "checked").length,
    checks: await readCheckNotes(db, lines),
    certificate: markOf(row),
    importedFrom: reading.revision?.origin === "import" ? row.importedFrom : null,
    origin: row.importedFrom,
    noindex: row.noindex,
    firstListed: row.firstListed,
    revised: row.revised,
    promotion: row.promotion,
    language: reading.language,
    lines,
    seen,
  };
}

/** Contact details that only the house holds are read at the desk, where reading them is noted. */
function sees(reader: Reader, personId: string, seen: readonly Audience[], { audience, kind }: Line): boolean {
  if (audience === "house" && kind === "contact") return reader.personId === personId;
  return seen.includes(audience);
}

async function readCard(db: Kysely<Database>, reader: Reader, entryId: string): Promise<Card | null> {
  const row = await db.selectFrom("entry_search").select("card").where("entry_id", "=", entryId).where(madeFor(reader)).executeTakeFirst();
  return (row?.card as Card | undefined) ?? null;
}

/** The teaser is everybody's, whoever may read the statements that it is made of: the descriptor, and of the birth its year. */
function withTeaser(printed: PrintedEntry, card: Card | null, { lines }: Reading, lang: Language): PrintedEntry {
  const words = card?.descriptor[lang];
  const described: PrintedEntry = printed.descriptor || !words ? printed : { ...printed, descriptor: { what: text(words), ink: "declared" } };
  const birth = lines.find(({ kind }) => kind === "birth");
  return withYearOfBirth(described, birth && card?.born != null ? { ...birth, year: card.born } : null, lang);
}

function withheld(lines: readonly Line[]): EntryView["withheld"] {
  const counts = new Map<Section, number>();
  for (const { kind } of lines) {
    const { section } = kinds[kind];
    if (section !== "heading" && section !== "descriptor") counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  return [...counts].map(([section, count]) => ({ section, count }));
}

function nameIn(lines: readonly Line[]): string | null {
  const line = lines.find(({ kind }) => kind === "name");
  return line && "family" in line.value && "given" in line.value && "suffix" in line.value ? displayName(line.value) : null;
}

function markOf({ number, document, issuedOn, revokedOn, today, ...ends }: EntryRow): CertificateMark | null {
  if (number === null || issuedOn === null) return null;
  const { certifiers } = document as { certifiers?: string[] };
  return { number, state: certificateState(ends, today), issuedOn, revokedOn, validUntil: ends.validUntil, certifiers: certifiers ?? [] };
}
