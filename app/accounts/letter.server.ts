import type { Database, Kysely } from "~/db.server";
import type { HouseRow } from "~/http/house.server";
import type { Keys } from "~/keys.server";
import { aboutFor, houseOccasion } from "~/letters/about.server";
import { queueLetter } from "~/letters/queue.server";
import { accountAddressee } from "~/letters/recipients.server";
import type { Asked } from "./sign-in.server";

/** Writes the letter with the code, in its reader's language. The code itself is sealed, and stands in no table. */
export async function writeCodeLetter(
  { db, keys, house }: { db: Kysely<Database>; keys: Keys; house: HouseRow },
  { codeId, accountId, code }: NonNullable<Asked["letter"]>,
): Promise<void> {
  const account = await db.selectFrom("account").select(["id", "mail", "name", "language"]).where("id", "=", accountId).executeTakeFirst();
  if (!account) return;
  const to = accountAddressee(house, account, false);
  const about = aboutFor(houseOccasion(house), to);
  await queueLetter(db, { house, keys }, { kind: "sign_in_code", idem: `sign_in_code:${codeId}`, to, about, digits: code });
}
