import { type Database, type Kysely, sql } from "~/db.server";
import { administer, type Administered, type AdministrationRequest, NotAdministered } from "~/house/event.server";
import type { HouseRow } from "~/http/house.server";
import { paths } from "~/http/paths";
import type { Language } from "~/i18n/language";
import type { Keys } from "~/keys.server";
import { aboutFor, houseOccasion } from "~/letters/about.server";
import { type Addressee, queueLetter } from "~/letters/queue.server";
import { accountAddressee } from "~/letters/recipients.server";
import { type GrantPage, readGrant } from "./read.server";

type Office = { house: HouseRow; keys: Keys };

/**
 * Writes to whoever looks after an institution's access, or to the person who was given it: what opens, and where it can be
 * tested. In the language of their account, or in `language` where they have none yet. How many letters were put in line.
 */
export function tellReaders(db: Kysely<Database>, request: AdministrationRequest, { house, keys }: Office, { id, language }: { id: string; language: Language }): Promise<Administered<{ told: number }>> {
  return administer(db, request, "tell_access", async ({ trx, by }) => {
    const grant = await readGrant(trx, id);
    if (!grant || grant.state === "ended" || grant.state === "over") throw new NotAdministered("not_found");
    let told = 0;
    for (const mail of grant.mail ? [grant.mail] : grant.managers) {
      const to = await addresseeOf(trx, house, { mail, name: grant.name, language });
      const about = aboutFor(houseOccasion(house), to, { access: toldOf(grant) });
      if (await queueLetter(trx, { house, keys }, { kind: "access_opened", idem: `access_opened:${id}:${mail}:${request.operationId}`, to, about, preparedBy: by })) told += 1;
    }
    return { told };
  });
}

function toldOf({ name, institutionId, from, to, trial, networks, domains, seats }: GrantPage) {
  return { name, institution: institutionId && paths.institution(institutionId), from, to, trial, networks, domains, seats };
}

/** Somebody with an account is known by it. Of others the house knows an address: any initial fits where the letter is checked. */
async function addresseeOf(db: Kysely<Database>, house: HouseRow, { mail, name, language }: { mail: string; name: string; language: Language }): Promise<Addressee> {
  const account = await db.selectFrom("account").select(["id", "mail", "name", "language"]).where("mail", "=", mail).where("disabled_at", "is", null).executeTakeFirst();
  if (account) return accountAddressee(house, account, false);
  return { key: mail, accountId: null, personId: null, name, initials: "ABCDEFGHIJKLMNOPQRSTUVWXYZ", address: mail, channel: "mail", language, gender: null, staff: false };
}

/** When the letters about a grant were last put in line; null where there is none yet. */
export async function toldAt(db: Kysely<Database>, id: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`select max(made_at) as at from letter where kind = 'access_opened' and idem like ${`access_opened:${id}:%`}`.execute(db);
  return rows[0]?.at ?? null;
}
