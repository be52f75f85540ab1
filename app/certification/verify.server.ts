import { type Database, type Kysely, sql } from "~/db.server";
import type { Keys } from "~/keys.server";
import { type CertificateState, certificateState } from "./certificate";
import { type CertificateDocument, documentHolds, keyId } from "./document.server";

/** What anybody may learn of a certificate by its number. */
export type FoundCertificate = {
  number: string;
  state: CertificateState;
  document: CertificateDocument;
  /** The signature over the document holds, and the document covers the revision that the books name. */
  holds: true;
  signature: Buffer;
  keyId: string;
  /** The day of the revocation, where it was revoked. */
  revokedOn: string | null;
  /** The entry shows this very text; otherwise a later one has taken its place. */
  current: boolean;
  /** Where the entry stands: its public id and the readable part of its address. */
  entry: { publicId: string | null; slug: string };
};
export type Verified = FoundCertificate | { number: string; state: "unknown"; document: null; holds: false };

/**
 * Looks a certificate up for the public page and the API. A certificate may be known only while its entry is public, and
 * once its text was published: of any other, and of one whose signature does not hold, nothing is told. Changes nothing.
 */
export async function findCertificate(db: Kysely<Database>, keys: Pick<Keys, "signing">, typed: string): Promise<Verified> {
  const number = typed.trim().slice(0, 40);
  const unknown = { number, state: "unknown", document: null, holds: false } as const;
  const row = await known(db, number);
  if (!row) return unknown;
  const document = row.document as CertificateDocument;
  const covers = document.revision?.hash === row.revision_hash && document.number === row.number;
  if (!covers || row.key_id !== keyId(keys.signing) || !documentHolds(document, row.signature, keys.signing)) return unknown;
  return {
    number: row.number,
    state: certificateState({ voidedAt: row.voided_at, revokedAt: row.revoked_at, validUntil: row.valid_until }, row.today),
    document,
    holds: true,
    signature: row.signature,
    keyId: row.key_id,
    revokedOn: row.revokedOn,
    current: row.current,
    entry: { publicId: row.public_id, slug: row.slug },
  };
}

function known(db: Kysely<Database>, number: string) {
  return db
    .selectFrom("certificate as c")
    .innerJoin("revision", "revision.id", "c.revision_id")
    .innerJoin("biography", "biography.id", "revision.biography_id")
    .innerJoin("person", "person.id", "biography.person_id")
    .innerJoin("entry", "entry.person_id", "person.id")
    .select([
      "c.number", "c.document", "c.signature", "c.key_id", "c.revision_hash", "c.voided_at", "c.revoked_at", "c.valid_until", "person.public_id", "entry.slug",
      sql<string>`to_char(now() at time zone (select zone from house), 'YYYY-MM-DD')`.as("today"),
      sql<string | null>`to_char(c.revoked_at at time zone (select zone from house), 'YYYY-MM-DD')`.as("revokedOn"),
      sql<boolean>`entry.certificate_id is not distinct from c.id`.as("current"),
    ])
    .where("c.number", "=", number)
    .where("entry.standing", "in", ["public", "retired", "memorial"])
    // One that is younger than what the public reads covers a text that nobody has published yet.
    .where(sql<boolean>`(entry.certificate_id = c.id or c.issued_at < coalesce((select now_shown.issued_at from certificate now_shown where now_shown.id = entry.certificate_id),
      (select made_at from revision shown where shown.id = entry.revision_id)))`)
    .executeTakeFirst();
}
