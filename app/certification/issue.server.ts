import type { ValueOf } from "~/biographies/statement";
import { type Database, sql, type Transaction } from "~/db.server";
import type { Keys } from "~/keys.server";
import { displayName } from "~/persons/name";
import type { Policy } from "~/workflow/presets";
import { type CertificateDocument, keyId, signDocument, type Signed } from "./document.server";

type Issue = {
  revisionId: string;
  /** The dossier that was signed; none for an erratum. */
  dossierId: string | null;
  keys: Pick<Keys, "signing">;
  policy: { version: number } & Pick<Policy, "certifiers" | "drafterMayCheck">;
};

/** Years for which a certificate is valid before the house looks again. */
const validYears = 5;

/**
 * Issues the certificate of a revision that has all its certifications: number, scope, who checked and certified, signed
 * with the house's key. Returns its id.
 */
export async function issueCertificate(trx: Transaction<Database>, { revisionId, dossierId, keys, policy }: Issue): Promise<string> {
  const { number, house, issuedOn, validUntil } = await readDay(trx);
  const covered = await readCovered(trx, revisionId);
  const document: CertificateDocument = {
    format: "vitae-certificate/1",
    number,
    house,
    person: covered.name ? displayName(covered.name) : covered.display_name,
    issuedOn,
    revision: { id: revisionId, hash: covered.hash },
    scope: { statements: covered.statements, checked: covered.checked, declared: covered.statements - covered.checked },
    checkers: covered.checkers,
    certifiers: covered.certifiers,
    signatures: dossierId ? await readSignatures(trx, dossierId, revisionId) : [],
    policy: { version: policy.version, certifiers: policy.certifiers, drafterMayCheck: policy.drafterMayCheck },
    validUntil,
  };
  const made = await trx
    .insertInto("certificate")
    .values({
      number,
      revision_id: revisionId,
      revision_hash: covered.hash,
      document: JSON.stringify(document),
      signature: signDocument(document, keys.signing),
      key_id: keyId(keys.signing),
      valid_until: validUntil,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Days begin and end where the house is. */
function readDay(trx: Transaction<Database>) {
  return trx
    .selectFrom("house")
    .select([
      sql<string>`coalesce(name ->> 'fr', name ->> 'en')`.as("house"),
      sql<string>`to_char(now() at time zone zone, 'YYYY-MM-DD')`.as("issuedOn"),
      sql<string>`to_char(now() at time zone zone, 'YYYY-MM') || '-' || lpad(nextval('certificate_number')::text, 4, '0')`.as("number"),
      sql<string>`to_char(now() at time zone zone + make_interval(years => ${validYears}), 'YYYY-MM-DD')`.as("validUntil"),
    ])
    .executeTakeFirstOrThrow();
}

const confirms = sql`c.result = 'confirmed' and (c.valid_until is null or c.valid_until >= current_date)`;

/** What the revision holds, how much of it is checked, and by whom; whose certifications stand. */
function readCovered(trx: Transaction<Database>, revisionId: string) {
  return trx
    .selectFrom("revision")
    .innerJoin("biography", "biography.id", "revision.biography_id")
    .innerJoin("person", "person.id", "biography.person_id")
    .select([
      "revision.hash", "person.display_name",
      sql<ValueOf<"name"> | null>`(select v.value from revision_statement rs join statement_version v on v.id = rs.version_id join statement s on s.id = v.statement_id
        where rs.revision_id = revision.id and s.kind = 'name' limit 1)`.as("name"),
      sql<number>`(select count(*)::int from revision_statement rs where rs.revision_id = revision.id)`.as("statements"),
      sql<number>`(select count(*)::int from revision_statement rs where rs.revision_id = revision.id
        and exists (select from statement_check c where c.version_id = rs.version_id and ${confirms}))`.as("checked"),
      sql<string[]>`array(select distinct a.name from revision_statement rs join statement_check c on c.version_id = rs.version_id join account a on a.id = c.by_account
        where rs.revision_id = revision.id and ${confirms} order by a.name)`.as("checkers"),
      sql<string[]>`array(select a.name from certification c join account a on a.id = c.certifier where c.revision_id = revision.id and c.voided_at is null order by c.at, a.name)`.as("certifiers"),
    ])
    .where("revision.id", "=", revisionId)
    .executeTakeFirstOrThrow();
}

/** The signature that stands in the dossier, and who approved exactly this revision after the checker's changes. */
async function readSignatures(trx: Transaction<Database>, dossierId: string, revisionId: string): Promise<Signed[]> {
  const rows = await trx
    .selectFrom("signature")
    .select(["kind", "signer_name as name", "signer as as", sql<string>`to_char(at at time zone (select zone from house), 'YYYY-MM-DD')`.as("on")])
    .where("dossier_id", "=", dossierId)
    .where("voided_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("revision_id", "=", revisionId),
        eb("id", "=", eb.selectFrom("signature as last").select("last.id").where("last.dossier_id", "=", dossierId).where("last.kind", "=", "sign").where("last.voided_at", "is", null).orderBy("last.at", "desc").limit(1)),
      ]),
    )
    .orderBy("at")
    .execute();
  return rows as Signed[];
}
