import type { Database, Kysely } from "~/db.server";
import type { HouseRow } from "~/http/house.server";
import { networkOf } from "~/http/network.server";
import { once } from "~/http/operation.server";
import { type Limit, takeTurns, type Turn } from "~/http/throttle.server";
import type { Language } from "~/i18n";
import type { Keys } from "~/keys.server";
import { aboutFor, occasionOf } from "~/letters/about.server";
import { queueLetter } from "~/letters/queue.server";
import { recipientsOf } from "~/letters/recipients.server";

const perPerson: Limit = { name: "code again person", points: 3, seconds: 86_400 };
const perNetwork: Limit = { name: "code again network", points: 10, seconds: 3600 };

type Office = { db: Kysely<Database>; keys: Keys; house: HouseRow };

export function turnToAskAgain(office: Office, personId: string, address: string): Promise<Turn> {
  return takeTurns(office, [[perNetwork, networkOf(address)], [perPerson, personId]]);
}

type Asked = { letterId: string; personId: string; language: Language; operationId: string };

/**
 * Writes to the person once more, with a code and a link that open the same room: whoever holds a letter's link alone cannot
 * read its code, and has lost it or cannot make it out. It goes to the address on file and nowhere else; where there is
 * none, nothing happens, and whoever asked is told the same.
 */
export async function writeAgain({ db, keys, house }: Office, { letterId, personId, language, operationId }: Asked): Promise<void> {
  await once(db, { id: operationId, kind: "code_again", accountId: null }, async (trx) => {
    const { dossier_id: dossierId } = await trx.selectFrom("letter").select("dossier_id").where("id", "=", letterId).executeTakeFirstOrThrow();
    const [to] = await recipientsOf(trx, "nominee", { house, personId, dossierId, language, assigneeId: null, otherSide: "nominee" });
    if (!to) return true;
    const about = aboutFor(await occasionOf(trx, house, { personId, dossierId }), to);
    await queueLetter(trx, { house, keys }, { kind: "code_again", idem: `code_again:${operationId}`, to, about, dossierId });
    return true;
  });
}
