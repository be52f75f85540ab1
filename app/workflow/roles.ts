/** Roles of accounts (PRODUCT.md, end). `clock` is the calendar: it acts, but nobody can sign in as it. */
export const roles = [
  "subscriber",
  "nominator",
  "nominee",
  "delegate",
  "editor",
  "secretary",
  "member",
  "certifier",
  "publisher",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

/** Roles that work for the house; everybody else is its public. */
export const staffRoles = ["editor", "secretary", "member", "certifier", "publisher", "administrator"] as const satisfies readonly Role[];

/** Duties are given on one dossier by assignment; only `reviewer` comes from the house's policy. */
export const duties = ["drafter", "checker", "member", "certifier"] as const;
export type Duty = (typeof duties)[number];

/** The role that an account must hold before it can be given a duty. */
export const roleOfDuty: Record<Duty, Role> = { drafter: "editor", checker: "editor", member: "member", certifier: "certifier" };

/** Who gives it: `reviewer` is the role that the house's policy names. */
export const giverOfDuty = { drafter: "editor", checker: "editor", member: "reviewer", certifier: "publisher" } as const satisfies Record<
  Duty,
  Role | "reviewer"
>;

/** What lets somebody read as a subscriber: access of their own, a seat of their institution's, or one of its addresses. */
export type Grant = {
  way: "own" | "seat" | "network";
  institution: { id: string; name: string } | null;
  /** The last day, "2026-12-31"; null where none is set. */
  until: string | null;
  trial: boolean;
  /** How many different entries the institution may open in a day, where that was agreed. */
  dailyEntries: number | null;
};

/** Somebody who presses. A letter's holder has no account: the code stands for the person until the short code is given. */
export type Actor =
  | {
      kind: "account";
      accountId: string;
      name: string;
      roles: readonly Role[];
      /** The listed or nominated person whom this account is, where they are the same. */
      personId: string | null;
      /** Persons for whom this account may prepare, as their delegate. */
      delegateFor: readonly string[];
      /** 1 = mailed code; 2 = with a second factor (later). */
      level: number;
      /** Found at the door, once a request. */
      grant?: Grant | null;
      /** Institutions whose access this account looks after. */
      manages?: readonly string[];
    }
  | { kind: "letter"; personId: string; dossierId: string | null; /** The short code was given too. */ identified: boolean }
  | { kind: "clock" }
  | { kind: "visitor"; grant?: Grant | null };

export const clock: Actor = { kind: "clock" };
export const visitor: Actor = { kind: "visitor" };

export function holds(actor: Actor, ...wanted: readonly Role[]): boolean {
  return actor.kind === "account" && actor.roles.some((role) => wanted.includes(role));
}

export function isStaff(actor: Actor): boolean {
  return holds(actor, ...staffRoles);
}

/** What the door found that this reader was granted; null for everybody else. */
export function grantOf(actor: Actor): Grant | null {
  return actor.kind === "account" || actor.kind === "visitor" ? (actor.grant ?? null) : null;
}

/** Is this somebody whom the house writes about, or who prepares for one? They are offered nothing (PRODUCT.md, promise 2). */
export function hasFile(actor: Actor): boolean {
  return actor.kind === "account" && (actor.personId !== null || holds(actor, "nominee", "delegate"));
}

/** The account that presses, or null for a letter's holder, the clock and a visitor. */
export function accountOf(actor: Actor): string | null {
  return actor.kind === "account" ? actor.accountId : null;
}
