import { formatDate, type Language } from "~/i18n";
import { addDays } from "~/workflow/calendar";
import type { HouseRow } from "~/http/house.server";
import type { About } from "./about";
import { aboutFor } from "./about.server";
import type { Block } from "./blocks";
import { openLetter, type Opener } from "./open.server";
import { compose, kindOfTemplate, templateNamed, type TemplateName } from "./templates";
import type { Wordings } from "./wording";

export type ExampleLetter = { language: Language; subject: string; blocks: Block[] };

/** How a letter would read with these words, to somebody invented, in each language of the house. Nothing is written. */
export function exampleLetters(opener: Opener, name: TemplateName, wordings: Wordings): ExampleLetter[] {
  return opener.house.languages.map((language) => {
    const { subject, text, html } = compose(kindOfTemplate(name), exampleAbout(opener.house, name, language), wordings);
    const stored = { id: "", number: 0, language, made_at: new Date(), body: text, body_html: html, secret: null };
    return { language, subject, blocks: openLetter(opener, stored, { masked: true }).blocks };
  });
}

const invented = "Claire-Hélène Aubrespin";

function exampleAbout(house: HouseRow, name: TemplateName, language: Language): About {
  const reader = { key: "", accountId: null, personId: null, name: invented, initials: "A", address: "", channel: "mail", language, gender: "female", staff: false } as const;
  const occasion = {
    house,
    person: invented,
    number: "2026-0031",
    editor: "Jeanne Cordellier",
    first: true,
    origin: { kind: "nomination", edition: null, sources: ["Bulletin de glaciologie, 1998"], address: "nominator" },
  } as const;
  const about = aboutFor(occasion, reader, {
    note: language === "fr" ? "Double emploi avec une autre notice." : "The entry stands twice.",
    why: language === "fr" ? "Vous dirigez depuis 1994 le relevé des glaciers de l'Ancelle (Bulletin de glaciologie, 1998)." : "You have led the survey of the Ancelle glaciers since 1994 (Bulletin of Glaciology, 1998).",
  });
  const example = templateNamed(name).example ?? {};
  const until = formatDate(language, addDays(new Date().toISOString().slice(0, 10), 60));
  return { ...about, ...example, ...(example.reminder ? { reminder: { ...example.reminder, until } } : {}) };
}
