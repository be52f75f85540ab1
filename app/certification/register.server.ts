import { type Database, type Kysely, sql } from "~/db.server";
import { mayKnow } from "~/dossiers/visible.server";
import { type Actor, accountOf, holds } from "~/workflow/roles";
import { type CertificateState, certificateState } from "./certificate";
import type { CertificateDocument } from "./document.server";

export type RegisterLine = {
  id: string;
  number: string;
  filedName: string;
  issuedAt: Date;
  state: CertificateState;
  endedAt: Date | null;
  reason: string | null;
  certifiers: string[];
  scope: CertificateDocument["scope"];
  erratum: boolean;
  publicId: string | null;
  slug: string | null;
  /** The entry whose mark it is, where this reader may ask for its revocation. */
  revocable: string | null;
};
export type RegisterPage = { rows: RegisterLine[]; counts: Record<CertificateState, number>; next: string | null };

export const registerSize = 40;

/** Every certificate that was ever issued, latest first; `after` is the number of the last one shown. Files in conflict are left out. */
export async function readRegister(db: Kysely<Database>, actor: Actor, { after, state }: { after?: string; state?: CertificateState }): Promise<RegisterPage> {
  const today = await db.selectFrom("house").select(sql<string>`to_char(now() at time zone zone, 'YYYY-MM-DD')`.as("day")).executeTakeFirstOrThrow();
  const rows = await registered(db, actor)
    .leftJoin("entry", "entry.person_id", "person.id")
    .select([
      "c.id", "c.number", "person.filed_name as filedName", "c.issued_at as issuedAt", "c.voided_at", "c.revoked_at", "c.revoked_reason", "c.valid_until", "c.document", "person.public_id as publicId",
      "entry.slug", "entry.standing", "revision.origin",
      sql<string | null>`case when entry.certificate_id = c.id and entry.standing = 'public' and c.revoked_at is null and (${holds(actor, "publisher")}::boolean
        or exists (select from certification mine where mine.revision_id = c.revision_id and mine.voided_at is null and mine.certifier = ${accountOf(actor)}::uuid)) then entry.id::text end`.as("revocable"),
      sql<string | null>`(select void_reason from certification x where x.revision_id = c.revision_id and x.voided_at is not null order by x.voided_at desc limit 1)`.as("voidReason"),
    ])
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(c.issued_at, c.id) < (select l.issued_at, l.id from certificate l where l.number = ${after ?? ""})`))
    .$if(state !== undefined, (query) => query.where(sql<boolean>`${stateOf(today.day)} = ${state ?? ""}`))
    .orderBy("c.issued_at", "desc")
    .orderBy("c.id", "desc")
    .limit(registerSize + 1)
    .execute();
  const shown = rows.slice(0, registerSize);
  return {
    rows: shown.map((row) => lineOf(row, today.day)),
    counts: await countStates(db, actor, today.day),
    next: rows.length > registerSize ? (shown.at(-1)?.number ?? null) : null,
  };
}

type Row = Omit<RegisterLine, "state" | "endedAt" | "reason" | "certifiers" | "scope" | "erratum"> & {
  voided_at: Date | null;
  revoked_at: Date | null;
  revoked_reason: string | null;
  valid_until: string | null;
  document: unknown;
  standing: string | null;
  origin: string;
  voidReason: string | null;
};

function lineOf({ voided_at, revoked_at, revoked_reason, valid_until, document, standing, origin, voidReason, ...row }: Row, today: string): RegisterLine {
  const { certifiers, scope } = document as CertificateDocument;
  const listed = standing !== null && standing !== "none" && standing !== "withdrawn";
  return {
    ...row,
    state: certificateState({ voidedAt: voided_at, revokedAt: revoked_at, validUntil: valid_until }, today),
    endedAt: revoked_at ?? voided_at,
    reason: revoked_reason ?? (voided_at ? voidReason : null),
    certifiers,
    scope,
    erratum: origin === "erratum",
    publicId: listed ? row.publicId : null,
  };
}

function registered(db: Kysely<Database>, actor: Actor) {
  return db
    .selectFrom("certificate as c")
    .innerJoin("revision", "revision.id", "c.revision_id")
    .innerJoin("biography", "biography.id", "revision.biography_id")
    .innerJoin("person", "person.id", "biography.person_id")
    .where(mayKnow(actor, sql.ref("person.id")));
}

/** As `certificateState`, in the database: lists are filtered and counted by it. */
const stateOf = (today: string) =>
  sql<CertificateState>`case when c.revoked_at is not null then 'revoked' when c.voided_at is not null then 'void' when c.valid_until < ${today}::date then 'expired' else 'valid' end`;

async function countStates(db: Kysely<Database>, actor: Actor, today: string): Promise<Record<CertificateState, number>> {
  const rows = await registered(db, actor)
    .select([stateOf(today).as("state"), sql<number>`count(*)::int`.as("count")])
    .groupBy("state")
    .execute();
  const count = (state: CertificateState) => rows.find((row) => row.state === state)?.count ?? 0;
  return { valid: count("valid"), expired: count("expired"), revoked: count("revoked"), void: count("void") };
}
