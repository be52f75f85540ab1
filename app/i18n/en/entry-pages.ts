import type { Relation } from "~/directory/facts.server";
import type { CheckMethod } from "~/biographies/check";
import { formatDate, formatPeriod } from "../dates";
import { formatNumber, plural } from "../numbers";

/** What a citation is made of. Texts may be marked as an editor's wording is: `*Title*` is italic. */
export type Cited = {
  /** "Aubrespin, Claire-Hélène". */
  name: string;
  /** "Aubrespin (Claire-Hélène)". */
  filed: string;
  house: string;
  url: string;
  /** The day of the text, where one is known. */
  revised: string | null;
  accessed: string;
  number: string | null;
  /** The number of the text, where an earlier or a certain one is cited. */
  version: number | null;
};

const date = (day: string) => formatDate("en", day);
/** "February 9, 2027". */
const american = (day: string) => date(day).replace(/^(\d+) (\S+) (\d+)$/, "$2 $1, $3");
/** "9 Feb. 2027", as the MLA shortens months. */
const short = (day: string) => date(day).replace(/ (\p{L}{3})\p{L}* /u, (all, month: string) => (/May|June|July/.test(all) ? all : all.includes("Sept") ? " Sept. " : ` ${month}. `));
const years = (from: number, to: number | null) => formatPeriod("en", String(from).padStart(4, "0"), to === null ? null : String(to).padStart(4, "0"));
const certificate = (number: string | null, after: string) => (number === null ? "" : `certificate no. ${number}${after}`);
const version = (number: number | null, after: string) => (number === null ? "" : `version ${number}${after}`);

const relations = {
  class: (what, from) => `Same class: ${what}, ${from}`,
  honour: (what, from) => `Same honour, same year: ${what}, ${from}`,
  body: (what, from, to) => `Same body: ${what}, ${years(from, to)}`,
  organisation: (what, from, to) => `Same organisation: ${what}, ${years(from, to)}`,
} satisfies Record<Relation, (what: string, from: number, to: number | null) => string>;

const methods = {
  document: "against a document",
  register: "against a register",
  second_source: "against a second source",
  telephone: "by telephone",
  previous_edition: "against a previous edition",
} satisfies Record<CheckMethod, string>;

/** The pages of an entry beside the entry itself, and what is taken along of it. */
export const entryPages = {
  taken: {
    certified: (number: string) => `certified entry, no. ${number}`,
    takenOver: (from: string) => `taken over from ${from}, not certified`,
    uncertified: "entry not certified",
  },

  back: "Back to the entry",
  print: "Print",
  history: "History",
  certificate: "Certificate",

  cite: {
    titleOf: (name: string) => `Cite: ${name}`,
    title: "Cite this entry",
    lead: "Each citation names the text that was read: its day, its certificate and an address that lasts.",
    styles: { house: "The house's own", iso690: "ISO 690", mla: "MLA 9", apa: "APA 7", chicago: "Chicago (notes)" },
    inLanguage: { fr: "In French", en: "In English" },
    which: "Which text",
    today: "The text of today",
    versionOf: (number: number, day: string) => `Version ${number}, of ${day}`,
    choose: "Choose this text",
    files: "For reference managers",
    copy: "Copy",
    copied: "Copied",
    house: ({ filed, house, url, revised, accessed, number, version: of }: Cited) =>
      `"${filed}", *${house}*, ${version(of, ", ")}${certificate(number, ", ")}${revised ? `text of ${date(revised)}, ` : ""}consulted on ${date(accessed)}, ${url}`,
    iso690: ({ name, house, url, revised, accessed, number, version: of }: Cited) =>
      `${name}. In: *${house}* [online]. ${of === null ? "" : `Version ${of}, `}${revised ? date(revised) : "n.d."}${number ? `, ${certificate(number, "")}` : ""} [viewed ${date(accessed)}]. Available from: ${url}`,
    mla: ({ name, house, url, revised, accessed, number, version: of }: Cited) =>
      `"${name}." *${house}*, ${version(of, ", ")}${revised ? `${short(revised)}, ` : ""}${certificate(number, ", ")}${url}. Accessed ${short(accessed)}.`,
    apa: ({ name, house, url, revised, accessed, number, version: of }: Cited) =>
      `${house}. (${revised ? american(revised).replace(/^(\S+ \d+), (\d+)$/, "$2, $1") : "n.d."}). ${name}. In *${house}*${of !== null || number ? ` (${[version(of, ""), certificate(number, "")].filter(Boolean).join(", ")})` : ""}. Retrieved ${american(accessed)}, from ${url}`,
    chicago: ({ name, house, url, revised, accessed, number, version: of }: Cited) =>
      `*${house}*, s.v. "${name}," ${version(of, ", ")}${revised ? `revised ${american(revised)}, ` : ""}${certificate(number, ", ")}accessed ${american(accessed)}, ${url}.`,
  },

  paper: {
    titleOf: (name: string) => `Printed entry: ${name}`,
    how: "This is the entry as it is set on paper. Your browser's menu prints it or keeps it as a PDF.",
    foot: (day: string) => `Text of ${day}`,
    asPublic: "What you may read of it.",
    printedOn: (day: string) => `printed on ${day}`,
    uncertified: "Not certified",
    declared: "grey: declared, not checked",
    no: (number: string) => `Certificate no. ${number}`,
  },

  past: {
    titleOf: (name: string) => `History: ${name}`,
    title: "History of this entry",
    lead: "Each text that the public has read, with what it changed. What was taken out at somebody's wish is not shown again.",
    kinds: { taken_over: "Taken over", published: "Published", erratum: "Erratum" },
    takenOverFrom: (from: string) => `Taken over from ${from}. Nothing of it had been checked here.`,
    version: (number: number) => `Version ${number}`,
    on: (kind: string, day: string) => `${kind} on ${day}`,
    current: "what the entry shows today",
    first: "The first text.",
    nothing: "No word that you may read was changed.",
    changed: (added: number, changed: number) =>
      [added > 0 && plural("en", added, { one: "# statement new", other: "# statements new" }), changed > 0 && plural("en", changed, { one: "# changed", other: "# changed" })].filter(Boolean).join(", "),
    left: (count: number) => plural("en", count, { one: "# statement was taken out.", other: "# statements were taken out." }),
    ops: { added: "new", changed: "changed", removed: "taken out" },
    read: "Read this text",
    cite: "Cite this text",
    none: "Nothing has been published yet.",
    textOf: (number: number, name: string) => `Version ${number} of the entry of ${name}`,
    notCurrent: (day: string) => `An earlier text of this entry, as it stood from ${day}.`,
    isCurrent: "This is the text that the entry shows today.",
    hidden: (count: number) => plural("en", count, { one: "# statement of it has been taken out since and is not shown.", other: "# statements of it have been taken out since and are not shown." }),
    goToday: "Read the entry of today",
    states: { valid: "in force", expired: "ran out", revoked: "revoked", void: "void" },
  },

  statement: {
    titleOf: (name: string) => `Statement: ${name}`,
    title: "One statement",
    of: (name: string) => `From the entry of ${name}`,
    checked: (method: string, day: string) => `Checked on ${day}, ${method}.`,
    stale: (method: string, day: string, until: string) => `Checked on ${day}, ${method}. The check ran out on ${until}.`,
    checkedShort: (method: string, day: string) => `checked on ${day} ${method}`,
    until: (day: string) => `The check holds until ${day}.`,
    declared: "Declared by the person. The house has not checked it.",
    takenOver: (from: string) => `Taken over from ${from}. The house has not checked it.`,
    contested: "This statement is contested. The house is looking into it.",
    methods,
    since: (number: number, day: string) => `In these words since version ${number}, of ${day}.`,
    address: "Lasting address of this statement",
    inEntry: "Read it in the entry",
    report: "Report an error in it",
    link: (state: string) => `${state}: lasting address`,
    gone: "This statement is no longer in the entry",
    goneText: (day: string) => `The entry held it at one time, for the last time in the text that appeared on ${day}. It has been taken out or replaced since.`,
  },

  certificatePage: {
    titleOf: (name: string) => `Certificate: ${name}`,
    lead: "What the certificate covers, who answers for it, and how anybody can check it.",
    none: "This entry carries no certificate",
    noneText: "Its text was taken over, or published by a house that certifies otherwise. Each statement says whether it was checked.",
    verify: "Check it on the house's page",
    offline: "The signed document, for a check without the house",
    earlier: "Earlier certificates",
  },

  related: {
    title: "Shared with others",
    relations,
    text: "From checked facts of both entries.",
  },

  report: {
    titleOf: (name: string) => `Report an error: ${name}`,
    title: "Report an error",
    lead: "The desk reads every report. The person is not told of it, and nothing is changed because of a report alone: it is checked first.",
    which: "Which statement",
    whole: "Something else, or something that is missing",
    wrong: "What is wrong",
    wrongHint: "In your own words. Please nothing about health, religion, opinions or children.",
    source: "How you know",
    sourceHint: "A document, a register, a publication, an address.",
    address: "Your mail address, for an answer",
    addressHint: "Kept sealed, read only to answer you, and erased afterwards.",
    send: "Send the report",
    leaveEmpty: "Leave this field empty",
    sent: "Thank you. The desk has your report and will look into it.",
    tooQuick: "That was very quick. Please read it over and send it once more.",
    stale: "This page had been open for too long. Your words are still here: please send them once more.",
    about: "It is about me",
  },

  signals: {
    menu: "Error reports",
    title: "Error reports",
    lead: "What readers say is wrong in entries. The person listed is not told by a report.",
    caption: "Error reports",
    open: (count: number) => plural("en", count, { zero: "None waits", one: "# waits", other: "# wait" }),
    person: "Entry",
    wrong: "What is said to be wrong",
    since: "Since",
    state: "State",
    tabs: { open: "Waiting", settled: "Settled" },
    empty: "No report waits",
    emptyText: "Readers find the form on every entry.",
    wants: "An answer is wanted",
    titleOf: (name: string) => `Error report: ${name}`,
    statement: "The statement",
    now: "as it reads today",
    gone: "It is no longer in the entry.",
    wholeEntry: "No statement was named.",
    source: "How the reader knows",
    noSource: "No source was given.",
    address: "Address for an answer",
    noAddress: "None was left.",
    addressGone: "Erased after answering.",
    erratum: "Open an erratum",
    erratumText: "An erratum corrects the entry without a new signature; a checker and the certifiers look at it.",
    settle: "Settle this report",
    outcome: "What came of it",
    outcomes: { corrected: "It is right: the entry is or will be corrected", kept: "The entry stands as it is", unclear: "It could not be decided" },
    outcomeShort: { corrected: "corrected", kept: "kept", unclear: "undecided" },
    answer: "Answer to the reader",
    answerHint: "Leaves by mail where an address was left; otherwise kept as a note.",
    settleButton: "Settle it",
    done: "The report is settled.",
    doneAnswered: "The report is settled, and the answer leaves by mail. The address is erased here.",
    already: "Somebody has settled this report meanwhile.",
    settledOn: (day: string, by: string) => `Settled on ${day} by ${by}.`,
    somebody: "somebody",
    answerWanted: "Write an answer: the reader left an address for one.",
    count: (count: number) => formatNumber("en", count),
  },

  card: { of: (name: string, house: string) => `${name}, in ${house}` },
};
