import type { HouseRow } from "~/http/house.server";
import { type Phrases, typeset } from "~/i18n";
import type { Language } from "~/i18n/language";
import type { EntryView } from "../entry.server";
import type { CardText } from "./card-image.server";

/** What the card of an entry says, in one language. */
export function cardTextOf({ card, name, certificate }: Pick<EntryView, "card" | "name" | "certificate">, { lang, t, house }: { lang: Language; t: Phrases; house: Pick<HouseRow, "name" | "shortName"> }): CardText {
  return {
    house: house.name[lang],
    surname: typeset(lang, card?.surname ?? name),
    forenames: typeset(lang, card?.forenames ?? ""),
    descriptor: typeset(lang, card?.descriptor[lang] ?? card?.descriptor.fr ?? card?.descriptor.en ?? ""),
    mark: certificate?.state === "valid" ? t.shell.mark.certified : "",
    letter: house.shortName.charAt(0),
  };
}
