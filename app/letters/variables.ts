import type { About } from "./about";
import { type Block, blanks } from "./blocks";
import { accessTerms } from "./templates/access";
import { foundSince } from "./templates/alert";
import { myLink, rightsLink, roomLink, searchesLink } from "./templates/frame";
import { appearsOn, follows, laidAside, ofFile, outcomeSentence, readByTwo, reasonGiven, saidSentence, whyYou } from "./templates/sentences";
import { sourceOfData } from "./templates/source";
import { changeSentence } from "./templates/standing";

/**
 * What a letter's text may name in braces, by type. A text stands anywhere; an address stands alone on its line, so that
 * every link reads as it leads; a passage is written by the house's rules and stands alone too.
 */
export type Variable =
  | { type: "text"; of: (about: About) => string }
  | { type: "link"; of: (about: About) => string }
  | { type: "passage"; of: (about: About) => readonly Block[] };

export const variables = {
  house: { type: "text", of: ({ house }) => house.name },
  telephone: { type: "text", of: ({ house }) => house.telephone },
  domain: { type: "text", of: () => blanks.domain },
  recipient: { type: "text", of: ({ recipient }) => recipient },
  person: { type: "text", of: ({ person }) => person },
  editor: { type: "text", of: ({ editor }) => editor },
  of_file: { type: "text", of: ofFile },
  round: { type: "text", of: ({ round }) => String(round) },
  digits: { type: "text", of: () => blanks.digits },
  outcome: { type: "text", of: outcomeSentence },
  appears: { type: "text", of: appearsOn },
  follows: { type: "text", of: follows },
  laid_aside: { type: "text", of: laidAside },
  said: { type: "text", of: saidSentence },
  read_by_two: { type: "text", of: readByTwo },
  change: { type: "text", of: changeSentence },
  link_room: { type: "link", of: () => roomLink },
  link_my: { type: "link", of: () => myLink },
  link_rights: { type: "link", of: () => rightsLink },
  access_name: { type: "text", of: ({ access }) => access?.name ?? "" },
  link_access: { type: "link", of: () => `${blanks.site}/access` },
  link_institution: { type: "link", of: ({ access }) => blanks.site + (access?.institution ?? "/access") },
  link_stop: { type: "link", of: () => `${blanks.site}/unsubscribe/${blanks.stop}` },
  link_searches: { type: "link", of: () => searchesLink },
  access_terms: { type: "passage", of: accessTerms },
  found_since: { type: "passage", of: foundSince },
  why_you: { type: "passage", of: whyYou },
  reason: { type: "passage", of: reasonGiven },
  answer: { type: "passage", of: ({ note }) => (note ? note.split(/\n{2,}/) : []) },
  source_of_data: { type: "passage", of: sourceOfData },
  source_if_first: { type: "passage", of: (about) => (about.first ? sourceOfData(about) : []) },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof variables;
export const variableNames = Object.keys(variables) as VariableName[];

export function variableNamed(name: string): Variable | null {
  return name in variables ? variables[name as VariableName] : null;
}

