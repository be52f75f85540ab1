import { plural } from "../numbers";

const entries = (count: number) => plural("en", count, { zero: "no entry", one: "# entry", other: "# entries" });

/** Work on many entries of a list at once: labels that are missing, doubles, merging several. */
export const authorityLists = {
  double: "Compare",
  doubleOf: (label: string) => `Compare and merge ${label} with its likely double`,
  translate: {
    hint: "Write the labels that you know and save them together; leave the others empty. What somebody else writes meanwhile stays as it is.",
    label: { fr: (label: string) => `French label of ${label}`, en: (label: string) => `English label of ${label}` },
    missing: "Missing label",
    language: { fr: "French", en: "English" },
    save: "Save these labels",
    saved: (count: number) => plural("en", count, { zero: "No label was written.", one: "# label saved.", other: "# labels saved." }),
    later: (count: number) => `The directory is being renewed for ${entries(count)}.`,
    tooLong: "A label is too long: 400 characters at most",
  },
  take: {
    legend: (label: string) => `Merge several into “${label}”`,
    hint: "Tick those that mean the same thing; they are shown together before anything changes. A name leads to merging this one into that one instead.",
    tick: (label: string) => `Merge ${label} into this one`,
    submit: "Look at what changes",
    title: (count: number) => plural("en", count, { one: "Merge one entry of the list", other: "Merge # entries of the list" }),
    press: "Merge them all",
    done: (count: number, label: string) => plural("en", count, { one: `One merged into ${label}.`, other: `# merged into ${label}.` }),
  },
  now: (label: string) => `Saved meanwhile: ${label}`,
  nowNone: "Taken away meanwhile",
};
