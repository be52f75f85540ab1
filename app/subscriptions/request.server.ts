import type { Database, Kysely } from "~/db.server";
import { networkOf } from "~/http/network.server";
import { once } from "~/http/operation.server";
import { type Limit, takeTurns, type Turn } from "~/http/throttle.server";
import type { Keys } from "~/keys.server";
import type { AccessRequest } from "./subscribe";

const day = 86_400;
const perNetwork: Limit = { name: "access request network", points: 5, seconds: day };
const perAddress: Limit = { name: "access request address", points: 3, seconds: day };
const everybody: Limit = { name: "access request everybody", points: 200, seconds: day };

type Asking = { db: Kysely<Database>; keys: Pick<Keys, "session">; address: string };

/** May this network ask for access again today? Counted alike whoever the address belongs to. */
export function turnToRequest({ address, ...desk }: Asking, mail: string): Promise<Turn> {
  return takeTurns(desk, [[perNetwork, networkOf(address)], [perAddress, mail], [everybody, "all"]]);
}

/**
 * Puts a request before the administrator. Nothing is looked up: the reply is the same whether or not the address has an
 * account or access (TRUST.md, A05). What a machine filled in is thanked for and dropped.
 */
export async function requestAccess(db: Kysely<Database>, { operation, kind, name, mail, institution, message, website }: AccessRequest): Promise<void> {
  if (website) return;
  const detail = [`${name} <${mail}>`, kind === "institution" ? (institution ?? "–") : null, message].filter(Boolean).join("\n");
  await once(db, { id: operation, kind: "request_access", accountId: null }, async (trx) => {
    await trx.insertInto("task").values({ kind: "access_request", role: "administrator", detail }).execute();
  });
}
