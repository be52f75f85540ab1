import type { Database, Kysely } from "~/db.server";
import type { HouseRow } from "~/http/house.server";
import { administer, type Administered, type AdministrationRequest } from "./event.server";
import type { HouseWords } from "./words";

/** The house's words as its form shows them. */
export function houseWords(house: HouseRow): Record<keyof HouseWords, string> {
  return {
    nameFr: house.name.fr,
    nameEn: house.name.en,
    shortName: house.shortName,
    colour: house.colour,
    postalAddress: house.postalAddress,
    telephone: house.telephone,
    foundInFr: house.telephoneFoundIn.fr,
    foundInEn: house.telephoneFoundIn.en,
    senderMail: house.senderMail,
    domain: house.domain,
    codePrefix: house.codePrefix,
    headName: house.headName,
    headTitleFr: house.headTitle.fr,
    headTitleEn: house.headTitle.en,
    zone: house.zone,
    colophon: house.colophon ? "on" : "",
  };
}

/** Writes the house's words; the log names what was changed. Codes of letters that have left stay good under another prefix. */
export function saveHouseWords(db: Kysely<Database>, request: AdministrationRequest, house: HouseRow, words: HouseWords): Promise<Administered<{ changed: string[] }>> {
  return administer(db, request, "save_house", async ({ trx, record }) => {
    const before = houseWords(house);
    const after: Record<string, string> = { ...words, colophon: words.colophon ?? "" };
    const changed = Object.keys(after).filter((key) => after[key] !== before[key as keyof HouseWords]);
    if (changed.length === 0) return { changed };
    await trx
      .updateTable("house")
      .set({
        name: JSON.stringify({ fr: words.nameFr, en: words.nameEn }),
        short_name: words.shortName,
        colour: words.colour,
        postal_address: words.postalAddress,
        telephone: words.telephone,
        telephone_found_in: JSON.stringify({ fr: words.foundInFr, en: words.foundInEn }),
        sender_mail: words.senderMail,
        domain: words.domain,
        code_prefix: words.codePrefix,
        head_name: words.headName,
        head_title: JSON.stringify({ fr: words.headTitleFr, en: words.headTitleEn }),
        zone: words.zone,
        colophon: words.colophon === "on",
      })
      .execute();
    await record({ kind: "house_changed", detail: { fields: changed } });
    return { changed };
  });
}
