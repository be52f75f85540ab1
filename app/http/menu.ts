import type { Phrases } from "~/i18n";
import { may } from "~/workflow/capabilities";
import { hasPart, type Policy } from "~/workflow/presets";
import { grantOf, hasFile, holds, isStaff, type Actor } from "~/workflow/roles";
import { paths } from "./paths";

/** One line of a menu: where it leads, its name, and who has it. A part of the house that is off has no line. */
interface Line {
  href: string | ((actor: Actor) => string);
  label: (t: Phrases) => string;
  shown: (actor: Actor, policy: Policy) => boolean;
  /** What is no business of whoever is written about: not on the pages of their own file (PRODUCT.md, promise 2). */
  offer?: boolean;
}

export interface MenuItem {
  href: string;
  label: string;
  offer?: boolean;
}

const everybody = () => true;

/** Whoever reads as a subscriber and has an account to keep things in. */
const keepsThings = (actor: Actor) => actor.kind === "account" && !isStaff(actor) && (holds(actor, "subscriber") || grantOf(actor) !== null);
const managedBy = (actor: Actor) => (actor.kind === "account" ? actor.manages?.[0] : undefined);
const readsAll = (actor: Actor) => isStaff(actor) || holds(actor, "subscriber") || grantOf(actor) !== null;

const publicMenu: readonly Line[] = [
  { href: paths.directory(), label: (t) => t.shell.directory, shown: everybody },
  { href: paths.method(), label: (t) => t.shell.howOneEnters, shown: everybody },
  { href: paths.nominate(), label: (t) => t.accounts.menu.nominate, shown: (actor) => !isStaff(actor) },
  { href: paths.verify(), label: (t) => t.shell.checkALetter, shown: everybody },
  { href: paths.myShelves(), label: (t) => t.shelves.menu, shown: keepsThings },
  { href: (actor) => paths.institution(managedBy(actor) ?? ""), label: (t) => t.subscriptions.menu.institution, shown: (actor, policy) => hasPart(policy, "subscribers") && managedBy(actor) !== undefined },
  { href: paths.my(), label: (t) => t.accounts.menu.myFile, shown: hasFile },
];

const deskMenu: readonly Line[] = [
  { href: paths.desk(), label: (t) => t.accounts.menu.queue, shown: (actor, policy) => may(policy, actor, "desk.read") },
  { href: paths.nominations(), label: (t) => t.accounts.menu.nominations, shown: (actor, policy) => may(policy, actor, "desk.read") },
  { href: paths.signals(), label: (t) => t.entryPages.signals.menu, shown: (actor) => holds(actor, "editor", "publisher", "administrator") },
  { href: paths.committee(), label: (t) => t.accounts.menu.committee, shown: (actor, policy) => may(policy, actor, "committee.read") },
  { href: paths.certify(), label: (t) => t.accounts.menu.certify, shown: (actor, policy) => may(policy, actor, "certify.read") },
  { href: paths.publish(), label: (t) => t.accounts.menu.publish, shown: (actor, policy) => may(policy, actor, "publish.read") },
  { href: paths.letters(), label: (t) => t.accounts.menu.letters, shown: (actor, policy) => may(policy, actor, "letters.read") },
  { href: paths.authorities(), label: (t) => t.authorities.menu, shown: (actor, policy) => may(policy, actor, "authorities.write") },
  { href: paths.certificateRegister(), label: (t) => t.certification.menu.register, shown: (actor, policy) => hasPart(policy, "certification") && holds(actor, "certifier", "publisher") },
  { href: paths.adminHouse(), label: (t) => t.accounts.menu.house, shown: (actor, policy) => may(policy, actor, "house.write") },
  { href: paths.adminAccounts(), label: (t) => t.accounts.menu.accounts, shown: (actor, policy) => may(policy, actor, "accounts.write") },
  { href: paths.adminSubscriptions(), label: (t) => t.subscriptions.menu.subscriptions, shown: (actor, policy) => may(policy, actor, "subscriptions.write") },
  { href: paths.adminAudit(), label: (t) => t.admin.menu.audit, shown: (actor) => holds(actor, "administrator") },
  { href: paths.adminImports(), label: (t) => t.admin.menu.imports, shown: (actor) => holds(actor, "administrator") },
];

const footMenu: readonly Line[] = [
  { href: paths.criteria(), label: (t) => t.accounts.menu.criteria, shown: everybody },
  { href: paths.rights(), label: (t) => t.accounts.menu.rights, shown: everybody },
  { href: paths.nominate(), label: (t) => t.accounts.menu.nominate, shown: everybody },
  { href: paths.api(), label: (t) => t.api.menu, shown: everybody },
  { href: paths.subscribe(), label: (t) => t.subscriptions.menu.subscribe, shown: (actor, policy) => hasPart(policy, "subscribers") && !hasFile(actor) && !readsAll(actor), offer: true },
  { href: paths.access(), label: (t) => t.subscriptions.menu.test, shown: (actor, policy) => hasPart(policy, "subscribers") && !hasFile(actor), offer: true },
];

/** The menus of a page for this person in this house. */
export function menusFor(actor: Actor, policy: Policy, t: Phrases): Record<"public" | "desk" | "foot", MenuItem[]> {
  const show = (lines: readonly Line[]) => lines
      .filter((line) => line.shown(actor, policy))
      .map(({ href, label, offer }): MenuItem => ({ href: hrefFor(href, actor), label: label(t), ...(offer ? { offer } : {}) }));
  return { public: show(publicMenu), desk: show(deskMenu), foot: show(footMenu) };
}

function hrefFor(href: Line["href"], actor: Actor): string {
  return typeof href === "string" ? href : href(actor);
}

function firstOf(lines: readonly Line[], actor: Actor, policy: Policy): string | undefined {
  const line = lines.find(({ shown }) => shown(actor, policy));
  return line && hrefFor(line.href, actor);
}

/** Where somebody goes after signing in, when they were on no way: the first room that is theirs. */
export function homeOf(actor: Actor, policy: Policy): string {
  if (isStaff(actor)) return firstOf(deskMenu, actor, policy) ?? paths.account();
  if (hasFile(actor)) return paths.my();
  return hasPart(policy, "subscribers") && (holds(actor, "subscriber") || grantOf(actor) !== null) ? paths.directory() : paths.home();
}
