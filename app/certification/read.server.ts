import { diffCompositions, type StatementChange } from "~/biographies/diff";
import { type PastCheck, readChecks, readSources } from "~/biographies/check.server";
import { printedById } from "~/biographies/draft-page.server";
import type { PrintedLine } from "~/biographies/printed";
import { composedFor, type FlagName, type Reading, readRevision } from "~/biographies/read.server";
import { type Section, sections } from "~/biographies/sections";
import { type Audience, type Kind, kinds } from "~/biographies/statement";
import type { Author, Version } from "~/biographies/versions.server";
import { type Database, type Kysely, sql } from "~/db.server";
import type { Language } from "~/i18n";
import { type Actor, accountOf } from "~/workflow/roles";
import type { Certifiable } from "./queue.server";

/** One statement beside what speaks for it. */
export type Evidenced = {
  id: string;
  number: number;
  kind: Kind;
  audience: Audience;
  flags: FlagName[];
  line: PrintedLine;
  checks: PastCheck[];
  /** Titles of the evidence that is kept beside it, and of the source that it was taken from. */
  sources: { title: string; note: string | null; /** Where there is a document to open. */ evidenceId: string | null }[];
  madeBy: string | null;
  madeAs: Author["as"];
  told: Version["told"];
  /** Not in the text that the last certificate covers. */
  fresh: boolean;
};

export type SignatureLine = { kind: "sign" | "countersign"; name: string; as: "nominee" | "heir" | "publisher"; at: Date; onThis: boolean };
export type CertifierLine = { name: string; at: Date | null; mine: boolean };
export type Bar = "subject" | "nominated" | "drafted" | "checked" | "certified";

export type RevisionPage = {
  number: number;
  hash: string;
  language: Language;
  groups: { section: Section; statements: Evidenced[] }[];
  scope: { statements: number; checked: number; declared: number };
  /** What the text changes: of the last certified one, or of the one that an erratum corrects. Null: there is none before it. */
  changes: { since: "certificate" | "public"; number: string | null; on: Date | null; statements: StatementChange[] } | null;
  signatures: SignatureLine[];
  certifiers: CertifierLine[];
  drafters: string[];
  /** Why this reader cannot certify it. */
  bars: Bar[];
};

/** Everything that a certifier reads before they vouch for a revision. */
export async function readRevisionPage(db: Kysely<Database>, actor: Actor, revisionId: string, about: Certifiable): Promise<RevisionPage | null> {
  const reading = await readRevision(db, revisionId);
  if (!reading?.revision) return null;
  const before = await readBefore(db, reading, about);
  const groups = await withEvidence(db, reading, new Set(before?.versions));
  const statements = reading.lines.length;
  const checked = reading.lines.filter((line) => line.ink === "checked").length;
  const full = { lang: reading.language, form: "full" } as const;
  return {
    number: reading.revision.number,
    hash: reading.revision.hash,
    language: reading.language,
    groups,
    scope: { statements, checked, declared: statements - checked },
    changes: before && {
      since: about.erratum ? "public" : "certificate",
      number: before.number,
      on: before.on,
      statements: diffCompositions(composedFor(before.reading, full), composedFor(reading, full)).filter(({ op }) => op !== "same"),
    },
    signatures: about.erratum || !about.dossierId ? [] : await readSignatures(db, about.dossierId, revisionId),
    certifiers: await readCertifiers(db, actor, revisionId, about),
    drafters: await readDrafters(db, revisionId),
    bars: await readBars(db, actor, revisionId),
  };
}

type Before = { reading: Reading; number: string | null; on: Date | null; versions: number[] };

/** The text of the last certificate that stands; for an erratum, the one that it corrects. */
async function readBefore(db: Kysely<Database>, { biographyId, revision }: Reading, { erratum }: Certifiable): Promise<Before | null> {
  const row = erratum
    ? await db.selectFrom("revision").select(["parent_id as id", sql<string | null>`null`.as("number"), sql<Date | null>`null`.as("on")]).where("branch", "=", erratum.id).orderBy("number").limit(1).executeTakeFirst()
    : await db
        .selectFrom("certificate")
        .innerJoin("revision", "revision.id", "certificate.revision_id")
        .select(["revision.id", "certificate.number", "certificate.issued_at as on"])
        .where("revision.biography_id", "=", biographyId)
        .where("revision.id", "<>", revision?.id ?? "")
        .where("certificate.voided_at", "is", null)
        .where("certificate.revoked_at", "is", null)
        .orderBy("certificate.issued_at", "desc")
        .limit(1)
        .executeTakeFirst();
  const reading = row?.id ? await readRevision(db, row.id) : null;
  return row && reading ? { reading, number: row.number, on: row.on, versions: reading.lines.map((line) => line.id) } : null;
}

async function withEvidence(db: Kysely<Database>, reading: Reading, known: ReadonlySet<number>): Promise<RevisionPage["groups"]> {
  const printed = printedById(reading);
  const versions = reading.lines.map((line) => line.id);
  const [checks, sources, taken] = [await readChecks(db, versions), await readSources(db, reading.lines.map((line) => line.statementId)), await readTaken(db, versions)];
  const statements = reading.lines.map((line): Omit<Evidenced, "number"> => {
    const id = String(line.statementId);
    return {
      id,
      kind: line.kind,
      audience: line.audience,
      flags: line.flags,
      line: printed.get(id) ?? { id, kind: line.kind, when: [], what: [], ink: line.ink },
      checks: checks.filter((check) => check.versionId === line.id),
      sources: [
        ...taken.filter(({ id: version }) => version === line.id).map(({ title, note }) => ({ title, note, evidenceId: null })),
        ...sources.filter((source) => source.statementId === line.statementId).map(({ id: evidenceId, title, note, file }) => ({ title, note, evidenceId: file ? evidenceId : null })),
      ],
      madeBy: line.madeBy,
      madeAs: line.madeAs,
      told: line.told,
      fresh: known.size > 0 && !known.has(line.id),
    };
  });
  let number = 0;
  return sections.flatMap((section) => {
    const own = statements.filter((statement) => kinds[statement.kind].section === section).map((statement) => ({ ...statement, number: (number += 1) }));
    return own.length > 0 ? [{ section, statements: own }] : [];
  });
}

/** What versions were taken from: a register, an earlier edition. */
function readTaken(db: Kysely<Database>, versions: readonly number[]): Promise<{ id: number; title: string; note: string | null }[]> {
  if (versions.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("statement_version")
    .innerJoin("source", "source.id", "statement_version.source_id")
    .select(["statement_version.id", "source.title", "source.note"])
    .where("statement_version.id", "in", [...versions])
    .execute();
}

/** Who approved the text: the signature that stands in the file, and what was countersigned since. */
async function readSignatures(db: Kysely<Database>, dossierId: string, revisionId: string): Promise<SignatureLine[]> {
  const rows = await db
    .selectFrom("signature")
    .select(["kind", "signer_name as name", "signer as as", "at", sql<boolean>`revision_id = ${revisionId}::uuid`.as("onThis")])
    .where("dossier_id", "=", dossierId)
    .where("voided_at", "is", null)
    .orderBy("at")
    .execute();
  return rows as SignatureLine[];
}

/** Who certifies: those who have, and those to whom the file was given. */
async function readCertifiers(db: Kysely<Database>, actor: Actor, revisionId: string, { dossierId }: Certifiable): Promise<CertifierLine[]> {
  const rows = await db
    .selectFrom("account")
    .leftJoin("certification as c", (join) => join.onRef("c.certifier", "=", "account.id").on("c.revision_id", "=", revisionId).on("c.voided_at", "is", null))
    .select(["account.name", "c.at", sql<boolean>`account.id = ${accountOf(actor)}::uuid`.as("mine")])
    .where((eb) =>
      eb.or([
        eb("c.id", "is not", null),
        eb.and([
          eb("account.disabled_at", "is", null),
          eb.exists(
            eb.selectFrom("assignment as a").select("a.id").whereRef("a.account_id", "=", "account.id").where("a.dossier_id", "=", dossierId).where("a.duty", "=", "certifier").where("a.until", "is", null),
          ),
        ]),
      ]),
    )
    .orderBy("c.at")
    .orderBy("account.name")
    .execute();
  return rows;
}

/** Who wrote what no earlier certificate covers: the editors, by name. */
async function readDrafters(db: Kysely<Database>, revisionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("account")
    .select("account.name")
    .distinct()
    .where(sql<boolean>`account.id in (select made_by from statement_version where made_as = 'editor' and id in (select uncovered_versions(${revisionId}::uuid)))`)
    .orderBy("account.name")
    .execute();
  return rows.map((row) => row.name);
}

/** The same questions as the database's own guard asks (migration 04), so that somebody barred reads why. */
async function readBars(db: Kysely<Database>, actor: Actor, revisionId: string): Promise<Bar[]> {
  const me = sql`${accountOf(actor)}::uuid`;
  const row = await db
    .selectFrom("revision")
    .innerJoin("biography", "biography.id", "revision.biography_id")
    .select([
      sql<boolean>`exists (select from account where id = ${me} and person_id = biography.person_id)`.as("subject"),
      sql<boolean>`exists (select from nomination n where n.person_id = biography.person_id and same_eyes(n.nominator_account, ${me}))`.as("nominated"),
      sql<boolean>`drafted(revision.id, ${me})`.as("drafted"),
      sql<boolean>`checked(revision.id, ${me})`.as("checked"),
      sql<boolean>`exists (select from certification c where c.revision_id = revision.id and c.voided_at is null and same_eyes(c.certifier, ${me}))`.as("certified"),
    ])
    .where("revision.id", "=", revisionId)
    .executeTakeFirstOrThrow();
  return (["subject", "nominated", "drafted", "checked", "certified"] as const).filter((bar) => row[bar]);
}
