import { randomUUID } from "node:crypto";
import { periodSortDate } from "~/biographies/partial-date";
import { revisionHash, statementHash } from "~/biographies/revision.server";
import { type NewStatement, slotsOf, type Statement, withAuthorities } from "~/biographies/statement";
import { filedName, filingKey } from "~/persons/filing";
import { displayName, normaliseName, slug } from "~/persons/name";
import type { Authorities } from "./authorities.server";
import { authorityKey, type ImportedPerson } from "./map";
import type { Reserved } from "./write.server";

/** Everything that one record becomes, as rows. Ids of persons are made here, ids of statements were reserved in the database. */
export type Prepared = {
  externalId: string;
  personId: string;
  biographyId: string;
  revisionId: string;
  slug: string;
  died: boolean;
  source: string;
  person: Record<string, string | number | boolean | null>;
  names: Record<string, string | number | null>[];
  identifiers: { scheme: string; value: string }[];
  language: string;
  hash: string;
  statements: { id: number; kind: string }[];
  versions: Record<string, unknown>[];
  authorities: { version_id: number; slot: string; authority_id: number }[];
};

/** Turns an imported person into rows. Takes as many of the reserved ids as the person has statements; `sourceId` is the source's row. */
export function prepare(imported: ImportedPerson, lists: Authorities, reserved: Reserved, sourceId: number): Prepared {
  const ids = reserved.statements.splice(0, imported.statements.length);
  const versionIds = reserved.versions.splice(0, imported.statements.length);
  const { person, languageOfRecord: language } = imported;
  const personId = randomUUID();
  const tied = imported.statements.map((statement) => withAuthorities(statement, (kind, words) => lists.idOf({ kind, key: authorityKey(kind, words.text) })));
  const statements = tied.map((statement, at) => ({ ...statement, id: String(ids[at]) }) as Statement);
  const source = imported.sources[0]?.name ?? "import";
  const display = person.displayName || displayName(person.name);
  return {
    externalId: imported.externalId,
    personId,
    biographyId: randomUUID(),
    revisionId: randomUUID(),
    slug: slug(display),
    died: person.died !== null,
    source,
    language,
    hash: revisionHash({ language, statements, wording: {} }),
    person: {
      id: personId,
      given_name: person.name.given,
      family_name: person.name.family,
      particle: person.name.particle,
      name_prefix: person.name.prefix,
      name_suffix: person.name.suffix,
      display_name: display,
      filed_name: filedName(person.name),
      filing_key: filingKey(person.name, person.born),
      name_norm: normaliseName(display),
      gender: person.gender,
      born: person.born,
      died: person.died,
      living: person.living,
      death_source: person.died ? source : null,
      language,
      sector_id: person.sector ? lists.idOf(person.sector) : null,
    },
    names: person.otherNames.map(({ kind, name, lang }, position) => ({ person_id: personId, kind, name, name_norm: normaliseName(name), lang, position })),
    identifiers: [{ scheme: "import", value: imported.externalId }, ...person.identifiers],
    statements: statements.map(({ id, kind }) => ({ id: Number(id), kind })),
    versions: statements.map((statement, at) => versionRow(statement, versionIds[at] ?? 0, sourceId)),
    authorities: tied.flatMap((statement, at) => slotRows(statement, versionIds[at] ?? 0)),
  };
}

function versionRow(statement: Statement, id: number, sourceId: number): Record<string, unknown> {
  const { value, period, audience } = statement;
  const hash = statementHash(statement);
  return { id, statement_id: Number(statement.id), value, period_from: period?.from ?? null, period_to: period?.to ?? null, sort_date: periodSortDate(period), audience, hash, source_id: sourceId };
}

function slotRows(statement: NewStatement, versionId: number) {
  return slotsOf(statement).flatMap(({ slot, words }) => (words.authority ? [{ version_id: versionId, slot, authority_id: words.authority }] : []));
}
