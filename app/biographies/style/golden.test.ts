import { describe, expect, it } from "vitest";
import { readStatement, type Gender, type Kind, type Statement } from "../statement";
import type { Language } from "~/i18n/language";
import { compose, type Composition } from "./compose";
import { galley } from "./galley";
import type { Inline } from "./inline";

type Fact = [kind: Kind, value: unknown, period?: string];
type Person = { gender: Gender; record: Language; checked: number[]; facts: Fact[] };

// Invented people of many trades. Issue 3 takes them to forty.
const people: Record<string, Person> = {
  glaciologist: {
    gender: "female",
    record: "fr",
    checked: [0, 1, 2, 5, 6, 7, 8, 9, 10, 12, 13, 14],
    facts: [
      ["name", { given: "Claire-Hélène", family: "Aubrespin", otherForenames: "Marie", birthFamily: "Vasserot" }],
      [
        "descriptor",
        {
          text: "glaciologue, directrice de recherche émérite au CNRS",
          translation: "glaciologist, emeritus director of research at the CNRS",
        },
      ],
      ["birth", { place: { text: "Briançon (Hautes-Alpes)" } }, "1951-03-03"],
      [
        "parents",
        {
          parents: [
            {
              given: "Jean-Marie",
              family: "Vasserot",
              role: "father",
              occupation: { text: "géomètre", translation: "surveyor" },
            },
            {
              given: "Élise",
              family: "Faure-Brac",
              role: "mother",
              occupation: { text: "institutrice", translation: "schoolteacher" },
            },
          ],
        },
      ],
      [
        "partner",
        {
          bond: "marriage",
          given: "Étienne",
          family: "Aubrespin",
          occupation: { text: "ingénieur des mines", translation: "mining engineer" },
        },
        "1976-06-12/",
      ],
      ["children_count", { count: 2 }],
      ["education", { school: { text: "École normale supérieure de jeunes filles" }, place: { text: "Sèvres" } }, "1971"],
      ["education", { degree: { text: "agrégation de sciences physiques" }, rank: 4 }, "1975"],
      [
        "education",
        {
          degree: { text: "doctorat d'État ès sciences" },
          school: { text: "université de Grenoble" },
          thesis: { title: "Bulles d'air et climats du XIXe siècle" },
        },
        "1982",
      ],
      ["position", { title: { text: "attachée, puis chargée de recherche" }, organisation: { text: "CNRS" } }, "1976/1990"],
      ["position", { title: { text: "directrice du laboratoire des glaces et des climats" } }, "1999-01-01/2006-12-31"],
      [
        "position",
        { title: { text: "conseillère du musée de la Montagne" }, place: { text: "Briançon" }, current: true },
        "2017/",
      ],
      ["work", { title: "La Mémoire des glaces", type: "book" }, "1994"],
      [
        "work",
        {
          title: "Carnets d'Adélie",
          type: "book",
          note: { text: "avec des dessins de l'auteur", translation: "with the author's drawings" },
        },
        "2019",
      ],
      ["decoration", { honour: { text: "Légion d'honneur" }, grade: "commander" }, "2019"],
      ["distinction", { honour: { text: "médaille d'argent du CNRS" } }, "1993"],
      [
        "membership",
        {
          organisation: { text: "Académie des sciences" },
          role: { text: "présidente", translation: "president" },
          current: true,
        },
        "2011/",
      ],
      ["language", { code: "de", level: "fluent" }],
      [
        "recreation",
        { text: "ski de randonnée, reliure, chant choral", translation: "ski touring, bookbinding, choral singing" },
      ],
      ["contact", { type: "address", text: "23, quai des Brumes, 75006 Paris" }],
      ["link", { url: "https://www.example.org/aubrespin", site: "website" }],
      ["life", { markdown: "Elle a passé **trois hivers** sur la glace." }],
    ],
  },
  luthier: {
    gender: "male",
    record: "fr",
    checked: [0],
    facts: [
      ["name", { given: "Baudouin", family: "Fontenoy", particle: "de" }],
      ["occupation", { occupation: { text: "luthier", translation: "violin maker" } }],
      ["occupation", { occupation: { text: "archetier", translation: "bow maker" } }],
      ["birth", { place: { text: "Le Vernay" } }, "1948"],
      ["partner", { bond: "marriage", given: "Odile", family: "Marchal", end: "divorce" }, "1972-09/1990"],
      [
        "position",
        { title: { text: "apprenti" }, organisation: { text: "atelier Brancourt" }, place: { text: "Mirecourt" } },
        "1964/1968",
      ],
      ["position", { title: { text: "maître luthier" }, organisation: { text: "atelier Fontenoy" }, current: true }, "1975/"],
      ["decoration", { honour: { text: "ordre des Arts et des Lettres" }, grade: "knight" }, "1998"],
      ["distinction", { honour: { text: "un des meilleurs ouvriers de France" }, rank: { text: "1er" } }, "1979"],
    ],
  },
  deputy: {
    gender: "female",
    record: "fr",
    checked: [],
    facts: [
      ["name", { given: "Inès", family: "de la Tour-Vernay" }],
      ["birth", {}, "1969-02"],
      ["country", { country: { text: "France", translation: "France" } }],
      [
        "mandate",
        {
          title: { text: "députée" },
          organisation: { text: "Assemblée nationale" },
          place: { text: "3e circonscription de la Creuse" },
          party: { text: "Alliance des plaines" },
        },
        "2012/2017",
      ],
      ["mandate", { title: { text: "maire" }, place: { text: "Vernay" }, current: true }, "2008-03-21/"],
      ["office", { title: { text: "secrétaire d'État aux Ports" } }, "2017/2017"],
      ["office", { title: { text: "conseillère" }, organisation: { text: "Conseil national des ports" } }, "/2004-03-03"],
      ["office", { title: { text: "membre" }, organisation: { text: "Commission du littoral" } }, "2001"],
    ],
  },
  novelist: {
    gender: null,
    record: "en",
    checked: [0, 1, 2, 3, 4, 5, 6],
    facts: [
      ["name", { given: "Orville T.", family: "Hask", suffix: "Jr.", birthFamily: "Haskowicz" }],
      ["other_name", { name: "O. T. Ember", type: "pen" }],
      ["descriptor", { text: "American novelist", translation: "romancier américain" }],
      ["birth", { place: { text: "Port Ambrose, Oregon" } }, "1925-11-30"],
      ["death", { place: { text: "Dublin" } }, "2004"],
      [
        "work",
        { title: "The Salt Clock", type: "novel", publisher: { text: "Harrow & Pike" }, place: { text: "London" } },
        "1961",
      ],
      [
        "work",
        {
          title: "L'Horloge de sel",
          lang: "fr",
          type: "translation",
          role: { text: "translated by the author", translation: "traduit par l'auteur" },
        },
        "1964",
      ],
      [
        "distinction",
        { honour: { text: "Ambrose Medal" }, reason: { text: "for The Salt Clock", translation: "pour The Salt Clock" } },
        "1962",
      ],
    ],
  },
  conductor: {
    gender: "female",
    record: "en",
    checked: [1],
    facts: [
      ["name", { given: "Sanne", family: "van der Elst" }],
      ["birth", { place: { text: "Ghent" } }, "1980-01-01"],
      ["children_count", { count: 1 }],
      [
        "position",
        { title: { text: "Dirigentin", lang: "de" }, organisation: { text: "Stadttheater Ebersdorff", lang: "de" } },
        "2009/2012",
      ],
      [
        "position",
        {
          title: { text: "music director", translation: "directrice musicale" },
          organisation: { text: "Northern Sinfonia of Hull" },
          current: true,
        },
        "2013/",
      ],
      ["decoration", { honour: { text: "Order of the Lantern" }, grade: "officer" }, "2020"],
      ["language", { code: "nl", level: "native" }],
      ["language", { code: "fr", level: "working" }],
    ],
  },
  surgeon: {
    gender: "male",
    record: "fr",
    checked: [0, 1, 2, 3],
    facts: [
      ["name", { given: "Jehan", family: "d'Ormes", prefix: "Dr" }],
      ["descriptor", { text: "chirurgien, professeur à l'université de Nantes" }],
      ["birth", { place: { text: "Les Aubettes (Loire-Atlantique)" } }, "1957-07-01"],
      ["parents", { parents: [{ given: "Hélène", family: "Ormes", birthFamily: "Yvernault", role: "mother" }] }],
      ["children_count", { count: 0 }],
      ["education", { degree: { text: "doctorat en médecine" }, rank: 1, school: { text: "université de Nantes" } }, "1984"],
      ["achievement", { text: "première greffe de l'appareil Lys, 12 000 opérées : « un soin simple »" }, "1999"],
      ["membership", { organisation: { text: "Société nantaise de chirurgie" }, current: true }],
    ],
  },
  gardener: {
    gender: "female",
    record: "en",
    checked: [],
    facts: [
      ["name", { given: "Ann", family: "MacOrrin" }],
      ["descriptor", { text: "head gardener" }],
      ["birth", { place: { text: "Skye" } }, "1962-04-23"],
      ["partner", { bond: "partnership", given: "Ruth", family: "Penhallow" }, "2006-02-01/"],
      ["children_count", { count: 3 }],
      ["work", { title: "Walled Garden at Corrie House", type: "garden" }, "1994/2001"],
      ["recreation", { text: 'bell-ringing, "slow" swimming' }],
      ["contact", { type: "telephone", text: "01 99 00 17 42" }],
    ],
  },
  singer: {
    gender: null,
    record: "fr",
    checked: [0],
    facts: [
      ["name", { family: "Yndra" }],
      ["other_name", { name: "Solène Kerbrat", type: "birth" }],
      ["birth", {}, "1991"],
      ["work", { title: "Marée basse", type: "recording", publisher: { text: "Disques du Môle" } }, "2015"],
    ],
  },
  bishop: {
    gender: "male",
    record: "fr",
    checked: [],
    facts: [
      ["name", { given: "Gaspard", family: "du Plessoir" }],
      ["birth", {}, "1931-12-01"],
      ["death", { place: { text: "Le Mas-Neuf" } }, "2019-05-01"],
      ["office", { title: { text: "préfet du Ve arrondissement maritime" } }, "1980"],
      ["decoration", { honour: { text: "Mérite agricole" }, rank: { text: "officier de 2ème classe" } }, "1977"],
      ["decoration", { honour: { text: "Étoile du Nord" }, grade: "grand_cross" }],
    ],
  },
  unnamed: {
    gender: null,
    record: "fr",
    checked: [],
    facts: [["position", { title: { text: "horlogère" }, place: { text: "Besançon" } }, "1988"]],
  },
};

function statementsOf(person: Person): Statement[] {
  return person.facts.map(([kind, value, dates], index) => {
    const [from = null, to = null] = dates?.split("/").map((date) => date || null) ?? [];
    const reading = readStatement({ kind, value, period: { from, to } });
    if (!reading.ok) throw new Error(`${kind}: ${JSON.stringify(reading.findings)}`);
    return { ...reading.statement, id: String(index) } as Statement;
  });
}

function composed(person: Person, lang: Language, form: "full" | "short" | "line"): Composition {
  const checked = new Set(person.checked.map(String));
  return compose(statementsOf(person), { lang, form, gender: person.gender, languageOfRecord: person.record, checked });
}

/** A composition as it can be read in a file: _small capitals_, *italic*, ^raised^, [other language: …], ~ for a space that does not break, ' for a fine one. */
function readable(inlines: readonly Inline[]): string {
  const marks = { text: "", italic: "*", small_caps: "_", sup: "^" };
  return inlines
    .map(({ kind, text, lang, all }) => {
      const dressed = `${marks[kind]}${text}${marks[kind]}${all ? "!" : ""}`;
      return lang ? `[${lang}: ${dressed}]` : dressed;
    })
    .join("")
    .replaceAll("\u00A0", "~")
    .replaceAll("\u202F", "¦");
}

function printed(composition: Composition): string {
  const { headword, descriptor, sections, line } = composition;
  const rows = [
    headword &&
      `${readable(headword.surname)} | ${readable(headword.forenames)} | ${readable(headword.bornAs)}${headword.declared ? " (declared)" : ""}`,
    descriptor && `${readable(descriptor.what)}${descriptor.declared ? " (declared)" : ""}`,
    ...sections.flatMap(({ section, lines }) => [
      `-- ${section}`,
      ...lines.map(
        (each) =>
          `${readable(each.when)} | ${each.prose ? `[${each.prose.lang}] ${each.prose.markdown}` : readable(each.what)}${each.declared ? " (declared)" : ""}`,
      ),
    ]),
    `-- in one line: ${readable(line)}`,
  ];
  return rows.filter((row) => row !== null).join("\n");
}

describe("the house style", () => {
  for (const [who, person] of Object.entries(people)) {
    for (const lang of ["fr", "en"] as const) {
      it(`writes the ${who} in ${lang}`, async () => {
        await expect(printed(composed(person, lang, "full"))).toMatchFileSnapshot(`golden/${who}.${lang}.txt`);
      });
    }
  }

  it("writes the short form and the printed column", async () => {
    const { glaciologist, deputy } = people as { glaciologist: Person; deputy: Person };
    const texts = [glaciologist, deputy].flatMap((person) =>
      (["fr", "en"] as const).flatMap((lang) => [
        printed(composed(person, lang, "short")),
        galley(composed(person, lang, "full"))
          .map(({ what }) => readable(what))
          .join("\n"),
      ]),
    );
    await expect(texts.join("\n\n=====\n\n")).toMatchFileSnapshot("golden/short-and-column.txt");
  });
});
