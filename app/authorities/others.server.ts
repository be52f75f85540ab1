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
export async function readOthersThere(db: Kysely<Database>, reader: Reader, entryId: string, lines: readonly Line[], today: string): Promise<Record<string, OthersThere>> {
  const tied = lines.flatMap(({ statementId, kind, value, period, audience }) => {
    const tie = ties[kind];
    // The page lists what the reader's group reads, not what somebody reads of their own entry alone.
    if (!tie || !audiencesIn[reader.group].includes(audience)) return [];
    const { authority } = ((value as Partial<Record<string, { authority?: number }>>)[tie.slot] ?? {}) as { authority?: number };
    if (authority === undefined) return [];
    return [{ id: String(statementId), authority, as: tie.as, years: yearsOf(period, (value as { current?: boolean }).current === true, today) }];
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

/** The years of a period; what goes on lasts until today. Where one end is not known, the year of the other. */
function yearsOf(period: Line["period"], current: boolean, today: string): Years | null {
  const year = (date: string | null | undefined) => (date ? Number(date.slice(0, 4)) : null);
  const [from, to] = [year(period?.from), year(period?.to) ?? (current ? year(today) : null)];
  const one = from ?? to;
  return one === null ? null : { from: one, to: Math.max(one, to ?? one) };
}
