import type { Line } from "~/biographies/read.server";
import type { Kind } from "~/biographies/statement";
import { type Database, type Kysely, sql } from "~/db.server";
import { audiencesIn } from "~/directory/readers";
import { madeFor, type Reader } from "~/directory/visible.server";
import type { HeldKind } from "./authority";
import type { Years } from "./years";

/** Where an entry's line leads to whoever else was there, then. */
export type OthersThere = { kind: HeldKind; key: string; years: Years | null; as: "seat" | "post" | "studies" };

const ties: Partial<Record<Kind, { as: OthersThere["as"]; slot: "organisation" | "school" }>> = {
  mandate: { as: "seat", slot: "organisation" },
  office: { as: "seat", slot: "organisation" },
  membership: { as: "seat", slot: "organisation" },
  position: { as: "post", slot: "organisation" },
  education: { as: "studies", slot: "school" },
};

/** Of the lines that this reader sees in an entry, by statement: those that name an organisation or a school by which they find others too. */
export async function readOthersThere(db: Kysely<Database>, reader: Reader, { entryId, died, lines }: { entryId: string; died: string | null; lines: readonly Line[] }, today: string): Promise<Record<string, OthersThere>> {
  const tied = lines.flatMap(({ statementId, kind, value, period, audience }) => {
    const tie = ties[kind];
    // The page lists what the reader's group reads, not what somebody reads of their own entry alone.
    if (!tie || !audiencesIn[reader.group].includes(audience)) return [];
    const { authority } = ((value as Partial<Record<string, { authority?: number }>>)[tie.slot] ?? {}) as { authority?: number };
    if (authority === undefined) return [];
    return [{ id: String(statementId), authority, as: tie.as, years: yearsOf(period, tie.as === "studies" ? null : (died ?? today)) }];
  });
  if (tied.length === 0) return {};
  const ids = [...new Set(tied.map(({ authority }) => authority))];
  const { rows } = await sql<{ id: number; kind: HeldKind; key: string }>`
    select a.id, n.kind, n.key from authority a join authority n on n.id = coalesce(a.merged_into, a.id)
    where a.id = any(${ids}::bigint[])
      and exists (select from entry_search s where s.authorities && array[n.id] and s.entry_id <> ${entryId} and ${madeFor(reader, "s")})`.execute(db);
  const found = new Map(rows.map(({ id, ...row }) => [id, row]));
  return Object.fromEntries(tied.flatMap(({ id, authority, ...rest }) => (found.has(authority) ? [[id, { ...rest, ...found.get(authority) } as OthersThere]] : [])));
}

/** The years of a period. What lasts, and whose end nobody knows, may have gone on until the day that is given; where the beginning is not known, the year of the end. */
function yearsOf(period: Line["period"], until: string | null): Years | null {
  const year = (date: string | null | undefined) => (date ? Number(date.slice(0, 4)) : null);
  const from = year(period?.from);
  const to = year(period?.to) ?? (from === null ? null : year(until));
  const one = from ?? to;
  return one === null ? null : { from: one, to: Math.max(one, to ?? one) };
}
