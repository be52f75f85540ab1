import type { HouseRow } from "~/http/house.server";
import type { Database, Kysely } from "~/db.server";
import { phrases } from "~/i18n";
import type { Keys } from "~/keys.server";
import { blanks } from "~/letters/blocks";
import { queueLetter } from "~/letters/queue.server";
import type { Asked } from "./sign-in.server";

/** Writes the letter with the code, in its reader's language. The code itself is sealed, and stands in no table. */
export async function writeCodeLetter(
  { db, keys, house }: { db: Kysely<Database>; keys: Pick<Keys, "seal">; house: HouseRow },
  { codeId, accountId, name, address, language, code }: NonNullable<Asked["letter"]>,
): Promise<void> {
  const words = phrases(language).accounts.letter;
  await queueLetter(db, { keys, domain: house.domain }, {
    kind: "sign_in_code",
    idem: `sign_in_code:${codeId}`,
    accountId,
    recipient: name,
    address,
    language,
    subject: words.subject(house.name[language]),
    body: words.body(house.name[language], blanks.digits),
    secret: { digits: code },
  });
}
