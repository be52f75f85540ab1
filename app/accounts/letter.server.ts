import type { Database, Kysely } from "~/db.server";
import type { HouseRow } from "~/http/house.server";
import type { Language } from "~/i18n";
import type { Keys } from "~/keys.server";
import { aboutFor, houseOccasion } from "~/letters/about.server";
import { queueLetter } from "~/letters/queue.server";
import { accountAddressee } from "~/letters/recipients.server";
import type { Asked } from "./sign-in.server";

/** Writes the letter with the code, in its reader's language. The code itself is sealed, and stands in no table. */
export async function writeCodeLetter(
  { db, keys, house }: { db: Kysely<Database>; keys: Keys; house: HouseRow },
  { codeId, accountId, mail, code }: NonNullable<Asked["letter"]>,
  lang: Language,
): Promise<void> {
  const account = await db.selectFrom("account").select(["id", "mail", "name", "language"]).where("mail", "=", mail).executeTakeFirst();
  if (accountId && !account) return;
  const known = accountAddressee(house, account ?? { id: mail, mail, name: mail, language: lang }, false);
  const to = account ? known : { ...known, accountId: null };
  const about = aboutFor(houseOccasion(house), to);
  await queueLetter(db, { house, keys }, { kind: "sign_in_code", idem: `sign_in_code:${codeId}`, to, about, digits: code });
}
