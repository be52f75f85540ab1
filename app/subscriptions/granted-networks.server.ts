import { BlockList, isIP } from "node:net";
import { type Database, type Kysely, sql } from "~/db.server";
import { plainAddress } from "~/http/network.server";

/**
 * Tells whether an address lies inside a network that has access, without asking the database each time: what was read
 * holds as long as the version of what the public sees, which every grant and every new day changes.
 */
export function networksByVersion(db: Kysely<Database>): (version: string, address: string) => Promise<boolean> {
  let known: { version: string; networks: Promise<BlockList> } | null = null;
  return async (version, address) => {
    if (known?.version !== version) {
      const networks = readNetworks(db);
      known = { version, networks };
      networks.catch(() => (known = null));
    }
    const plain = plainAddress(address);
    const family = isIP(plain);
    return family !== 0 && (await known.networks).check(plain, family === 6 ? "ipv6" : "ipv4");
  };
}

async function readNetworks(db: Kysely<Database>): Promise<BlockList> {
  const { rows } = await sql<{ address: string; bits: number }>`select host(n.network) as address, masklen(n.network) as bits
    from institution_network n join access_grant g on g.institution_id = n.institution_id where is_live(g)`.execute(db);
  const list = new BlockList();
  for (const { address, bits } of rows) list.addSubnet(address, bits, isIP(address) === 6 ? "ipv6" : "ipv4");
  return list;
}
