import { paths } from "~/http/paths";
import { type Language, typeset, type Phrases } from "~/i18n";
import type { WhoWay } from "~/authorities/asked-who.server";
import { writeYears } from "~/authorities/years";
import { descriptorOf } from "./Finds";
import type { Subject, SuggestedPerson, Suggestions } from "./suggest.server";

/** One line that is offered: what it is called, what it is, and where it leads. `lang` where its name is in another language than the page. */
export type Offer = { text: string; note: string; href: string; lang?: Language; noteLang?: Language };

/** What the script is answered: lines ready to be shown, and what a screen reader hears of them. */
export function offersOf({ ways, people, subjects }: Suggestions, lang: Language, t: Phrases): { items: Offer[]; said: string } {
  const items = [...ways.map((way) => wayOffer(way, lang, t)), ...people.map((person) => personOffer(person, lang, t)), ...subjects.map((subject) => subjectOffer(subject, lang, t))];
  return { items, said: items.length === 0 ? t.suggest.none : t.suggest.count(items.length) };
}

function personOffer({ publicId, slug, card, certified }: SuggestedPerson, lang: Language, t: Phrases): Offer {
  const described = descriptorOf(card, lang);
  const years = card.died !== null || card.born !== null ? (card.died === null ? t.suggest.born(card.gender, card.born ?? 0) : t.suggest.lived(card.born, card.died)) : "";
  const note = [described?.text.replace(/\.$/, ""), years, certified ? t.suggest.certified : ""].filter(Boolean).join(" · ");
  return {
    text: typeset(lang, card.forenames ? `${card.surname} (${card.forenames})` : card.surname),
    note: typeset(lang, note),
    href: paths.entry(publicId, slug),
    ...(described?.lang ? { noteLang: described.lang } : {}),
  };
}

function subjectOffer(subject: Subject, lang: Language, t: Phrases): Offer {
  const { kind, label, count } = subject;
  return { text: typeset(lang, label), note: t.suggest.subject(t.suggest.kinds[kind], count), href: subjectHref(subject), ...(subject.lang ? { lang: subject.lang } : {}) };
}

function wayOffer(way: WhoWay, lang: Language, t: Phrases): Offer {
  return { text: typeset(lang, way.label), note: typeset(lang, t.inTime.way(way)), href: whoHref(way), ...(way.lang ? { lang: way.lang } : {}) };
}

/** The page that says who was there, then. */
export function whoHref({ kind, key, years, seat }: Pick<WhoWay, "kind" | "key" | "years" | "seat">): string {
  return paths.held(kind, key, { ...(years === null ? {} : { year: writeYears(years) }), ...(seat ? { as: "seat" } : {}) });
}

/** The directory narrowed to it: it shows as many people as stand beside it. */
export function subjectHref({ kind, key }: Pick<Subject, "kind" | "key">): string {
  return paths.directory(`?${new URLSearchParams({ [kind]: key })}`);
}
