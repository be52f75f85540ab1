import type { AuthorityKind, HeldKind } from "~/authorities/authority";
import type { HolderState } from "~/authorities/holder-states";
import type { Show } from "~/authorities/shows";
import type { Years } from "~/authorities/years";
import { plural } from "../numbers";
import { capitalised, during } from "./in-time";

const entries = (count: number) => plural("en", count, { zero: "no entry", one: "# entry", other: "# entries" });
const people = (count: number) => plural("en", count, { zero: "nobody", one: "# person", other: "# people" });

const kinds = {
  sector: "Sectors",
  occupation: "Occupations",
  organisation: "Organisations",
  school: "Schools",
  honour: "Honours",
  place: "Places",
  country: "Countries",
} satisfies Record<AuthorityKind, string>;

const one = {
  sector: "Sector",
  occupation: "Occupation",
  organisation: "Organisation",
  school: "School",
  honour: "Honour",
  place: "Place",
  country: "Country",
} satisfies Record<AuthorityKind, string>;

const shows = {
  all: "All",
  untranslated: "Without a label in a language",
  doubles: "Likely doubles",
  unused: "Named by no entry",
} satisfies Record<Show, string>;

const states = { current: "In post today", former: "Former", open: "End not known" } satisfies Record<HolderState, string>;

const heldLead = {
  organisation: "Who held which office or post here, and when.",
  school: "Who studied here, and when.",
  honour: "Who received it, and when.",
  place: "Who was born, studied, worked or held office here.",
} satisfies Record<HeldKind, string>;

/** The authority lists: the desk that keeps them, the step that picks from them, the pages of what is on them. */
export const authorities = {
  menu: "Lists",
  kinds,
  one,
  shows,
  entries,

  desk: {
    title: "Authority lists",
    lead: "What entries name and the directory counts: one entry of the list for one thing, with a label in each language.",
    lists: "Lists",
    search: "Search this list",
    searchHint: "Any label, or one that it had before",
    show: "Show",
    submit: "Search",
    caption: (list: string) => `${list} on the list`,
    french: "French label",
    english: "English label",
    noOwn: "no English label yet",
    uses: "Named by",
    none: "not translated",
    empty: "Nothing on this list answers to that",
    emptyText: "Leave out a word, or show the whole list.",
    showAll: "Show the whole list",
    more: "Next",
    before: "Previous",
    page: (page: number) => `Page ${page}`,
  },

  entry: {
    named: (count: number, statements: number) =>
      `Named by ${entries(count)} of the directory, and by ${plural("en", statements, { zero: "no statement", one: "# statement", other: "# statements" })} in all, drafts and earlier versions included.`,
    renewing: (left: number) => `The directory is being renewed: ${plural("en", left, { zero: "nearly done", one: "# entry is left", other: "# entries are left" })}. Until then some may still be counted under an older name.`,
    publicPage: "Its page in the directory",
    examples: "For instance",
    labels: "Labels",
    french: "Label in French",
    english: "Label in English",
    labelHint: "As the house writes it. Of an occupation, the man's word and the woman's may be parted by “ / ”.",
    signed: "Texts that were signed keep the words they were signed with. Texts that nobody signed, lists, facets and search follow.",
    save: "Save the labels",
    saved: "The labels were saved.",
    unchanged: "Nothing was changed.",
    oneNeeded: "Write a label in one language at least",

    near: "May be the same",
    nearText: "Made of the same words, or spelt nearly so.",
    noNear: "Nothing on the list is spelt nearly so.",
    compare: "Compare and merge",
    compareWith: (label: string) => `Compare and merge with ${label}`,
    other: "Merge with another",
    otherLabel: "Look for it on this list",
    find: "Look up",

    names: "Also known as",
    namesText: "Words that mean this entry when a file is imported or a statement is saved: its labels, former ones, and those of what was merged into it.",
    ownName: "label of today",
    split: "Take away",
    splitOf: (label: string) => `Take “${label}” away from this entry`,
    splitText: "It stands for itself again: as the entry that it was, if it was merged, or as a new one.",
    splitDone: (label: string) => `“${label}” stands for itself again.`,

    past: "What was done",
    noPast: "Nobody has changed this entry yet.",
    renamed: (before: string, after: string) => `renamed from ${before} to ${after}`,
    mergedIn: (label: string) => `${label} was merged into this one`,
    mergedAway: (label: string) => `merged into ${label}`,
    splitPast: (name: string) => `“${name}” was taken away`,
    splitFrom: (name: string) => `“${name}” stood for itself again`,
    by: (name: string | null) => name ?? "somebody",
  },

  merge: {
    title: (kind: AuthorityKind) => `Merge: ${one[kind].toLowerCase()}`,
    lead: "What names the one will be counted as the other. Look at what changes before you press.",
    gone: "Goes",
    kept: "Stays",
    swap: "The other way round",
    effects: "What changes",
    counted: "Counted otherwise",
    countedText: (count: number) => `${entries(count)} of the directory`,
    labels: "Labels from then on",
    words: "Known by",
    wordsText: "every label of both, so that later imports and forms still find it",
    address: "Old address",
    addressText: "leads to the one that stays, on pages, in facets and for programs",
    texts: "Signed texts",
    textsText: "stay word for word; certificates and checks too",
    undo: "Taken back",
    undoText: "by taking its name away again on the page of the one that stays",
    examples: "Entries that change, for instance",
    noExamples: "No entry of the directory names it.",
    seats: "The seats of both in each cycle are added up. A merge of sectors cannot be taken back.",
    press: "Merge",
    back: "Do not merge",
    done: (label: string) => `Merged into ${label}.`,
    later: (count: number) => `Merged. The directory is being renewed for ${entries(count)}; this page says how far it is.`,
    none: "Nothing on this list answers to that.",
    results: (text: string) => `On the list for “${text}”`,
  },

  pick: {
    lookUp: "Look up",
    lookUpIn: (field: string) => `Look up what the house's list has for: ${field}`,
    legend: (field: string) => `${field}: which one do you mean?`,
    hint: (text: string) => `On the house's list, for “${text}”. Choose one, then save.`,
    keep: (text: string) => `None of these: keep “${text}” as I wrote it`,
    nothing: (text: string) => `The list has nothing for “${text}”. Your words are kept as you wrote them.`,
    empty: "Type a few letters of it first, then look it up.",
    also: (names: string) => `also: ${names}`,
    used: (count: number) => plural("en", count, { zero: "named by no entry yet", one: "named by # entry", other: "named by # entries" }),
  },

  held: {
    people,
    lead: heldLead,
    total: (count: number) => `${people(count)} in the directory`,
    year: "In the year",
    yearHint: "Such as 2015, or 2012-2018",
    state: "Which",
    everyState: "All",
    states,
    role: "As what",
    everyRole: "Everything",
    roles: { seat: "Seats: boards, offices, memberships", post: "Posts" },
    submit: "Show",
    whole: "Show everything",
    badYear: "Write a year in four figures, such as 2015, or two of them, such as 2012-2018",
    inYears: (years: Years, certain: number) => `${people(certain)} for certain ${during(years)}`,
    perhaps: (possible: number) => plural("en", possible, { zero: "", one: "and # perhaps", other: "and # perhaps" }),
    maybe: {
      to: (years: Years) => `Perhaps still ${during(years)}: the end is not known.`,
      from: (years: Years) => `Perhaps already ${during(years)}: the beginning is not known.`,
      both: (years: Years) => `Perhaps ${during(years)}: no dates are known.`,
    },
    certainHead: (years: Years) => capitalised(during(years)),
    possibleHead: (years: Years) => `Perhaps ${during(years)}`,
    nobody: "Nobody in the directory, as far as you may read",
    nobodyIn: (years: Years) => `Nobody, by the dates that are known, ${during(years)}`,
    nobodyText: "There may be statements that only subscribers read, or people who are not listed.",
    honest: "Dates are as precise as they are known, and no more. Where a beginning or an end is missing, the page says “perhaps”.",
    browse: "As a list of the directory",
    whoAndWhen: (label: string) => `${label}: who, and when`,
    link: "Who, and when",
  },
};
