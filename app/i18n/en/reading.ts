import { plural } from "../numbers";

/** What readers are told about how they search and what they read. */
export const reading = {
  apart: (said: string) => `${said}, the words wherever they stand`,
  only: (said: string) => `only ${said}`,
  /** Where nobody answers to words and the reader is not one who reads everything. */
  teasersOnly: "Only what everybody may read was looked in. Whoever reads entries whole also finds people by the rest of them.",
  readWhole: "Reading everything",
  besides: {
    title: "By birth, by marriage or as an author",
    lead: (count: number, surname: string) => plural("en", count, { one: `One person is or was called ${surname} besides another name.`, other: `# people are or were called ${surname} besides another name.` }),
  },
  keyTakenOver: "grey ink: taken over, not checked",
  takenOverIn: (language: string) => `The entry was taken over in ${language}. This text is made from the same facts.`,
  readTakenOver: (language: string) => `Read it in ${language}`,
  yearsKnown: (from: string, to: string) => (from === to ? `The dates known here are of ${from}.` : `The dates known here go from ${from} to ${to}.`),
  noOneListed: "There may be people without an entry.",
  front: "Portrait and certificate",
  toList: "Past the letters and filters, to the list",
  inLatin: "In Latin letters:",
  noFiles: "No shelf of yours has anybody on it yet",
  toDirectory: "To the directory",
  sections: "On this page",
};
