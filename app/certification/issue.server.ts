import { type Database, sql, type Transaction } from "~/db.server";
import type { Keys } from "~/keys.server";
import { type CertificateDocument, keyId, signDocument } from "./document.server";

type Issue = { revisionId: string; keys: Keys; policyVersion: number };

/** Years for which a certificate is valid before the house looks again. */
const validYears = 5;

/**
 * Issues the certificate of a revision that has all its certifications: number, scope, who checked and certified, signed
 * with the house's key. Returns its id.
 */
export async function issueCertificate(trx: Transaction<Database>, { revisionId, keys, policyVersion }: Issue): Promise<string> {
  const row = await trx
    .selectFrom("revision")
    .innerJoin("biography", "biography.id", "revision.biography_id")
    .innerJoin("person", "person.id", "biography.person_id")
    .select([
      "revision.hash", "person.display_name",
      sql<string>`(select name->>'fr' from house)`.as("house"),
      sql<string>`to_char(now(), 'YYYY-MM-DD')`.as("today"),
      sql<string>`to_char(now(), 'YYYY-MM') || '-' || lpad(nextval('certificate_number')::text, 4, '0')`.as("number"),
      sql<string>`to_char(now() + make_interval(years => ${validYears}), 'YYYY-MM-DD')`.as("validUntil"),
      sql<number>`(select count(*)::int from revision_statement rs where rs.revision_id = revision.id)`.as("statements"),
      sql<number>`(select count(*)::int from revision_statement rs where rs.revision_id = revision.id and exists (select from statement_check c
        where c.version_id = rs.version_id and c.result = 'confirmed' and (c.valid_until is null or c.valid_until >= current_date)))`.as("checked"),
      sql<string[]>`array(select distinct a.name from revision_statement rs join statement_check c on c.version_id = rs.version_id join account a on a.id = c.by_account
        where rs.revision_id = revision.id order by a.name)`.as("checkers"),
      sql<string[]>`array(select a.name from certification c join account a on a.id = c.certifier where c.revision_id = revision.id and c.voided_at is null order by c.at)`.as("certifiers"),
      sql<string[]>`array(select signer_name from signature s where s.revision_id = revision.id and s.voided_at is null order by s.at)`.as("signedBy"),
    ])
    .where("revision.id", "=", revisionId)
    .executeTakeFirstOrThrow();
  const document: CertificateDocument = {
    number: row.number,
    house: row.house,
    person: row.display_name,
    issuedOn: row.today,
    revision: { id: revisionId, hash: row.hash },
    statements: row.statements,
    checked: row.checked,
    declared: row.statements - row.checked,
    checkers: row.checkers,
    certifiers: row.certifiers,
    signedBy: row.signedBy,
    policyVersion,
    validUntil: row.validUntil,
  };
  const made = await trx
    .insertInto("certificate")
    .values({
      number: row.number,
      revision_id: revisionId,
      revision_hash: row.hash,
      document: JSON.stringify(document),
      signature: signDocument(document, keys.signing),
      key_id: keyId(keys.signing),
      valid_until: row.validUntil,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return made.id;
}
