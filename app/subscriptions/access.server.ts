import { isIP } from "node:net";
import { type Database, type Kysely, sql } from "~/db.server";
import { plainAddress } from "~/http/network.server";
import type { Grant } from "~/workflow/roles";

type Comer = { accountId: string | null; /** The network address of the request; null where there is none, as for an alert. */ address: string | null };

/**
 * What lets somebody read as a subscriber today: access of their own before a seat, a seat before an address of their
 * institution's, and of several networks the narrowest. Asked at each request, so that an end is an end from the next one on.
 */
export async function findAccess(db: Kysely<Database>, { accountId, address }: Comer): Promise<Grant | null> {
  const plain = address && plainAddress(address);
  const network = plain && isIP(plain) ? plain : null;
  if (accountId === null && network === null) return null;
  const { rows } = await sql<{ way: Grant["way"]; id: string | null; name: string | null; until: string | null; trial: boolean; dailyEntries: number | null }>`
    select found.way, found.id, institution.name, found.until, found.trial, found."dailyEntries" from (
      select 0 as rank, 0 as bits, 'own' as way, null::uuid as id, g.to_on as until, g.trial, null::int as "dailyEntries"
        from account a join access_grant g on g.mail = a.mail where a.id = ${accountId}::uuid and is_live(g)
      union all
      select 1, 0, 'seat', g.institution_id, g.to_on, g.trial, g.daily_entries
        from account a join seat s on s.mail = a.mail join access_grant g on g.institution_id = s.institution_id where a.id = ${accountId}::uuid and is_live(g)
      union all
      select 2, masklen(n.network), 'network', g.institution_id, g.to_on, g.trial, g.daily_entries
        from institution_network n join access_grant g on g.institution_id = n.institution_id where n.network >>= ${network}::inet and is_live(g)) found
    left join institution on institution.id = found.id order by found.rank, found.bits desc, found.id limit 1`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const { way, id, name, until, trial, dailyEntries } = row;
  return { way, institution: id && name ? { id, name } : null, until, trial, dailyEntries };
}

/**
 * May this address open an account by itself? Those that access or a seat was given to, those that look after an
 * institution, and any of the domain of an institution that has access. The code that is sent to it proves that it is
 * theirs. An address has one account: one that was closed does not come back by this door.
 */
export async function mayJoin(db: Kysely<Database>, mail: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select
    not exists (select from account a where a.mail = ${mail}) and (exists (select from access_grant g where g.mail = ${mail} and g.ended_at is null)
    or exists (select from institution_manager m where m.mail = ${mail})
    or exists (select from seat s join access_grant g on g.institution_id = s.institution_id where s.mail = ${mail} and is_live(g))
    or exists (select from institution_domain d join access_grant g on g.institution_id = d.institution_id where d.domain = ${domainOf(mail)} and is_live(g))) as may`.execute(db);
  return rows[0]?.may ?? false;
}

export function domainOf(mail: string): string {
  return mail.slice(mail.lastIndexOf("@") + 1);
}
