import { type Database, type Kysely, sql } from "~/db.server";
import type { LookAgain } from "./grant";
import { isInner } from "./networks";
import type { GrantPage } from "./read.server";

/** Wider than this, a network is rarely one institution's: 65,536 addresses, or what a provider is given of IPv6. */
const wide = { four: 16, six: 32 } as const;

/** What looks like a slip in the doors of a grant. Nothing of it is forbidden: a house in its own network has inner addresses. */
export async function lookAgain(db: Kysely<Database>, { institutionId, networks, domains, seated, managers }: GrantPage): Promise<LookAgain[]> {
  if (!institutionId) return [];
  const found: LookAgain[] = networks.flatMap((network): LookAgain[] => (isInner(network) ? [{ kind: "inner", network }] : isWide(network) ? [{ kind: "wide", network }] : []));
  const { rows } = await sql<{ network: string; other: string }>`select own.network::text as network, i.name as other
    from institution_network own join institution_network theirs on theirs.network && own.network and theirs.institution_id <> own.institution_id
    join institution i on i.id = theirs.institution_id join access_grant g on g.institution_id = i.id and g.ended_at is null
    where own.institution_id = ${institutionId}::uuid order by own.network, i.name limit 20`.execute(db);
  for (const { network, other } of rows) found.push({ kind: "shared", network, other });
  if (networks.length === 0 && domains.length === 0 && seated === 0) found.push({ kind: "shut" });
  if (managers.length === 0) found.push({ kind: "alone" });
  return found;
}

function isWide(network: string): boolean {
  const [address = "", bits = ""] = network.split("/");
  return Number(bits) < (address.includes(":") ? wide.six : wide.four);
}
