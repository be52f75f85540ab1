import type { Wording } from "~/biographies/revision";
import { kinds, type Gender, type Kind, type Statement } from "~/biographies/statement";
import { compose, type ComposedLine, type Composition } from "~/biographies/style/compose";
import { plain } from "~/biographies/style/inline";
import { labelsOf } from "~/biographies/versions.server";
import type { Section } from "~/biographies/sections";
import { type Database, given, type Kysely, plannedOnce, sql } from "~/db.server";
import type { Language } from "~/i18n/language";
import type { Row } from "./details.server";
import { type Reader } from "./visible.server";
import { audiencesIn } from "./readers";
import { searchable } from "./rows.server";

/** A line of an entry as its reader reads it, of which a snippet may be cut. */
export type EntryLine = { id: string; section: Section; line: string };

type Own = Statement & { audience: string };
type Read = { id: string; full: Composition | null; statements: Own[]; language: Language; wording: Wording; gender: Gender };

/** What the list shows of each already. */
export function descriptorsOf(rows: readonly Row[], lang: Language): EntryLine[] {
  return rows.flatMap(({ entryId: id, card }) => (card.descriptor[lang] ? [{ id, section: "descriptor" as const, line: searchable(card.descriptor[lang]) }] : []));
}

/**
 * The lines of these entries that the reader may read, in the reader's language. A signed text says them as it was stored;
 * a text that was taken over was stored by nobody, and is composed here as its page would be.
 * @param sections only lines of these, where no others can answer
 */
export async function readEntryLines(db: Kysely<Database>, reader: Reader, rows: readonly Row[], { lang, sections }: { lang: Language; sections: readonly Section[] | null }): Promise<EntryLine[]> {
  if (rows.length === 0 || sections?.length === 0) return [];
  const wanted = (Object.keys(kinds) as Kind[]).filter((kind) => sections === null || sections.includes(kinds[kind].section));
  const stored = sql`(r.composed #> ${given(`{${lang},full}`, "text[]")})`;
  const { rows: read } = await sql<Read>`${plannedOnce}
    select e.id, ${stored} as full, r.language, r.wording, p.gender,
      coalesce((select jsonb_agg(jsonb_build_object('id', v.statement_id::text, 'kind', s.kind, 'audience', v.audience) || case when ${stored} is not null then '{}' else jsonb_build_object('value', v.value,
          'period', case when v.period_from is null and v.period_to is null then null else jsonb_build_object('from', v.period_from, 'to', v.period_to) end) end order by rs.position)
        from revision_statement rs join statement_version v on v.id = rs.version_id join statement s on s.id = v.statement_id
        where rs.revision_id = r.id and s.kind = any (${given(wanted, "text[]")}) and v.audience = any (${given([...audiencesIn[reader.group]], "text[]")})), '[]') as statements
    from entry e join person p on p.id = e.person_id join revision r on r.id = e.revision_id where e.id = any (${given(rows.map(({ entryId }) => entryId), "uuid[]")})`.execute(db);
  const labels = await labelsOf(db, read.flatMap(({ full, statements }) => (full ? [] : statements)));
  return read.flatMap(({ id, full, statements, language, wording, gender }) => {
    const composed = full ?? compose(statements, { lang, form: "full", gender, languageOfRecord: language, wording, labels });
    const shown = new Set(statements.map((statement) => statement.id));
    const lines = composed.sections.flatMap((section) => section.lines).filter(({ statementId }) => shown.has(statementId));
    return lines.map((line) => ({ id, section: kinds[line.kind].section, line: searchable(said(line)) }));
  });
}

function said({ prose, when, what }: ComposedLine): string {
  return prose ? prose.markdown.replace(/[*_`#>~]+/gu, "") : [plain(when), plain(what)].filter(Boolean).join(" : ");
}
