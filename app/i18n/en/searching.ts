import { plural } from "../numbers";

const entries = (count: number) => plural("en", count, { one: "# entry", other: "# entries" });

/** How the search was understood, what it offers where nobody answers, and how to ask it. */
export const searching = {
  unknownField: (names: string, count: number) => `${count === 1 ? "There is no field called" : "There are no fields called"} ${names}: the words were looked for in the whole entry. Fields are school:, born:, place:, occupation:, organisation:, honour:, country: and sector:.`,
  cut: "The question is long: only its beginning was looked for.",
  meant: "Did you mean",
  broaden: "Ask for less",
  count: entries,
  without: (said: string) => `without ${said}`,
  withoutFacet: (facet: string) => `whatever the ${facet.toLowerCase()}`,
  withoutFacets: "without any of the conditions",
  help: {
    title: "How to search",
    words: "A name, words of the entry, or both: Martin cardiologist Lyon. Every form of a word is found, in French and in English.",
    phrase: "Words in quotes stand together:",
    phraseExample: "\"court of appeal\"",
    without: "A dash leaves out whoever has the word:",
    withoutExample: "lawyer -Paris",
    field: "A word and a colon look in one place only:",
    fieldExample: "school:polytechnique born:1940-1950",
    fields: "The fields: school, born (a year, 1940-1950, 1940s, or a town), place, occupation, organisation, honour, country, sector.",
  },
};
