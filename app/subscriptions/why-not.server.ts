import { isIP } from "node:net";
import { type Database, type Kysely, sql } from "~/db.server";
import { plainAddress } from "~/http/network.server";
import { domainOf } from "./access.server";
import type { Tried, WhyNot } from "./grant";
import { isInner } from "./networks";
import { stateOf } from "./read.server";
import { institutionOf } from "./seats.server";

type Comer = { mail: string | null; address: string };

/**
 * Why somebody who may expect it does not read everything: a grant that would open to this address or account and is not
 * open today, an institution without a seat left, or an address that no institution has named.
 */
export async function whyNot(db: Kysely<Database>, { mail, address }: Comer): Promise<WhyNot> {
  const plain = plainAddress(address);
  const closed = await closedGrant(db, mail, isIP(plain) ? plain : null);
  if (closed) return closed;
  const institution = mail && (await institutionOf(db, mail));
  if (institution) {
    const { taken, seats } = await seatsOf(db, institution.id);
    if (seats !== null && taken >= seats) return { kind: "full", name: institution.name, seats };
  }
  return { kind: isInner(plain) ? "inner" : "unknown" };
}

/** The latest grant that would open to them, and is over or to come. */
async function closedGrant(db: Kysely<Database>, mail: string | null, network: string | null): Promise<WhyNot | null> {
  const { rows } = await sql<{ way: "network" | "domain" | "own"; name: string; state: "coming" | "over" | "ended"; day: string }>`
    select found.way, found.name, found.state, found.day from (
      select 'network' as way, i.name, g.made_at, ${stateOf("g")} as state, ${dayOfState} as day
        from institution_network n join institution i on i.id = n.institution_id join access_grant g on g.institution_id = i.id where n.network >>= ${network}::inet
      union all
      select 'domain', i.name, g.made_at, ${stateOf("g")}, ${dayOfState}
        from institution_domain d join institution i on i.id = d.institution_id join access_grant g on g.institution_id = i.id where d.domain = ${mail && domainOf(mail)}
      union all
      select 'own', g.name, g.made_at, ${stateOf("g")}, ${dayOfState} from access_grant g where g.mail = ${mail}) found
    where found.state <> 'live' order by found.state <> 'coming', found.made_at desc limit 1`.execute(db);
  const [row] = rows;
  return row ? { kind: "closed", ...row } : null;
}

/** The first day of one to come, the last of one that ran out, the day on which one was ended. */
const dayOfState = sql<string>`case ${stateOf("g")} when 'coming' then g.from_on when 'over' then g.to_on
  else (g.ended_at at time zone (select zone from house))::date end::text`;

/** How many seats an institution has today, and how many are taken; null for as many as come. */
export async function seatsOf(db: Kysely<Database>, institutionId: string): Promise<{ taken: number; seats: number | null }> {
  const { rows } = await sql<{ taken: number; seats: number | null }>`select (select count(*)::int from seat s where s.institution_id = ${institutionId}::uuid) as taken,
    (select g.seats from access_grant g where g.institution_id = ${institutionId}::uuid and is_live(g)) as seats`.execute(db);
  return rows[0] ?? { taken: 0, seats: null };
}

/** The network of an institution in which an address lies, the narrowest of several; null where it lies in none. */
export async function networkAt(db: Kysely<Database>, institutionId: string, address: string): Promise<string | null> {
  const plain = plainAddress(address);
  if (!isIP(plain)) return null;
  const { rows } = await sql<{ network: string }>`select n.network::text as network from institution_network n
    where n.institution_id = ${institutionId}::uuid and n.network >>= ${plain}::inet order by masklen(n.network) desc limit 1`.execute(db);
  return rows[0]?.network ?? null;
}

/** Does an address that somebody types lie within an institution's networks? */
export async function tryAddress(db: Kysely<Database>, institutionId: string, address: string): Promise<Tried> {
  const plain = plainAddress(address);
  if (!isIP(plain)) return { kind: "none" };
  const network = await networkAt(db, institutionId, plain);
  return network ? { kind: "inside", network } : { kind: isInner(plain) ? "inner" : "outside" };
}
