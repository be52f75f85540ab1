/** The house's policy (PRODUCT.md section 7): a parameter that the decision table reads. */
export const checkableKinds = ["birth", "offices", "education", "honours", "works", "class", "degree"] as const;
export type CheckableKind = (typeof checkableKinds)[number];

export type ElectionRules = {
  /** Members present, as a share of those who are not in conflict. */
  quorum: number;
  /** Yes votes, as a share of the votes counted; strictly more is needed. */
  majority: number;
  rounds: number;
  blanks: "cast" | "void";
};

export type Policy = {
  preset: Preset;
  reviewer: "editor" | "secretary";
  selection: "editors" | "ballot" | "roster";
  ballot: "off" | "recorded" | "electronic";
  election: ElectionRules;
  /** Members look at dossiers at all. */
  committee: boolean;
  evaluationsNeeded: number;
  membersAssigned: number | "all";
  conflicts: "declared" | "declared_and_computed";
  selfNomination: boolean;
  cycles: "yearly" | "vacancy" | "off";
  contingents: "shown" | "seats" | "off";
  /** How many certifiers a revision needs; 0 passes certification over. */
  certifiers: number;
  drafterMayCheck: boolean;
  seconding: boolean;
  release: boolean;
  mustBeChecked: readonly CheckableKind[];
  reader: "subscribers" | "everyone" | "listed";
  exit: "active" | "life";
  book: "on" | "yearbook" | "off";
  languages: readonly ("fr" | "en")[];
};

export const presetNames = ["national", "academy", "alumni"] as const;
export type Preset = (typeof presetNames)[number];

const election: ElectionRules = { quorum: 0.5, majority: 0.5, rounds: 2, blanks: "cast" };

export const presets: Record<Preset, Policy> = {
  national: {
    preset: "national",
    reviewer: "editor",
    selection: "editors",
    ballot: "off",
    election,
    committee: true,
    evaluationsNeeded: 2,
    membersAssigned: 3,
    conflicts: "declared_and_computed",
    selfNomination: false,
    cycles: "yearly",
    contingents: "shown",
    certifiers: 2,
    drafterMayCheck: false,
    seconding: true,
    release: true,
    mustBeChecked: ["birth", "offices", "education", "honours"],
    reader: "subscribers",
    exit: "active",
    book: "on",
    languages: ["fr", "en"],
  },
  academy: {
    preset: "academy",
    reviewer: "secretary",
    selection: "ballot",
    ballot: "recorded",
    election,
    committee: true,
    evaluationsNeeded: 0,
    membersAssigned: "all",
    conflicts: "declared",
    selfNomination: true,
    cycles: "vacancy",
    contingents: "seats",
    certifiers: 1,
    drafterMayCheck: false,
    seconding: true,
    release: true,
    mustBeChecked: ["offices", "works"],
    reader: "everyone",
    exit: "life",
    book: "yearbook",
    languages: ["fr", "en"],
  },
  alumni: {
    preset: "alumni",
    reviewer: "editor",
    selection: "roster",
    ballot: "off",
    election,
    committee: false,
    evaluationsNeeded: 0,
    membersAssigned: 0,
    conflicts: "declared",
    selfNomination: true,
    cycles: "off",
    contingents: "off",
    certifiers: 1,
    drafterMayCheck: true,
    seconding: false,
    release: false,
    mustBeChecked: ["class", "degree"],
    reader: "listed",
    exit: "life",
    book: "off",
    languages: ["fr", "en"],
  },
};

/** The parts of a house that a policy can switch off; pages, menus and decisions ask this and nothing else. */
export const parts = ["committee", "ballot", "certification", "cycles", "contingents", "seconding", "release", "book", "subscribers"] as const;
export type Part = (typeof parts)[number];

export function hasPart(policy: Policy, part: Part): boolean {
  const on: Record<Part, boolean> = {
    // Whoever votes has looked at the dossiers first: a ballot brings the committee with it.
    committee: policy.committee || policy.ballot !== "off",
    ballot: policy.ballot !== "off",
    certification: policy.certifiers > 0,
    cycles: policy.cycles !== "off",
    contingents: policy.contingents !== "off",
    seconding: policy.seconding,
    release: policy.release,
    book: policy.book !== "off",
    subscribers: policy.reader === "subscribers",
  };
  return on[part];
}
