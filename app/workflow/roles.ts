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
    }
  | { kind: "letter"; personId: string; dossierId: string | null; /** The short code was given too. */ identified: boolean }
  | { kind: "clock" }
  | { kind: "visitor" };

export const clock: Actor = { kind: "clock" };
export const visitor: Actor = { kind: "visitor" };

export function holds(actor: Actor, ...wanted: readonly Role[]): boolean {
  return actor.kind === "account" && actor.roles.some((role) => wanted.includes(role));
}

export function isStaff(actor: Actor): boolean {
  return holds(actor, ...staffRoles);
}

/** The account that presses, or null for a letter's holder, the clock and a visitor. */
export function accountOf(actor: Actor): string | null {
  return actor.kind === "account" ? actor.accountId : null;
}
