import { describe, expect, it } from "vitest";
import { phrases } from "~/i18n";
import { presets } from "~/workflow/presets";
import { visitor, type Actor, type Role } from "~/workflow/roles";
import { opens } from "./enter.server";
import { homeOf, menusFor } from "./menu";

const account = (...roles: Role[]): Actor => ({ kind: "account", accountId: "a", name: "A", roles, personId: null, delegateFor: [], level: 1 });
const desk = (actor: Actor, preset: keyof typeof presets) => menusFor(actor, presets[preset], phrases("en")).desk.map((item) => item.label);

describe("the menus", () => {
  it("hold the rooms of a role and no others", () => {
    expect(desk(visitor, "national")).toEqual([]);
    expect(desk(account("subscriber"), "national")).toEqual([]);
    expect(desk(account("member"), "national")).toContain("Committee");
    expect(desk(account("member"), "national")).not.toContain("Queue");
    expect(desk(account("certifier"), "national")).toContain("Certification");
    expect(desk(account("editor"), "national")).toEqual(expect.arrayContaining(["Queue", "Nominations", "Letters"]));
    for (const foreign of ["Committee", "Certification", "House", "Accounts"]) expect(desk(account("editor"), "national")).not.toContain(foreign);
  });

  it("have no line for a part that the house has switched off", () => {
    expect(desk(account("member", "secretary"), "alumni")).not.toContain("Committee");
    const without = { ...presets.national, certifiers: 0 };
    expect(menusFor(account("certifier"), without, phrases("en")).desk).toEqual([]);
  });

  it("lead somebody who signs in to the first room that is theirs", () => {
    expect(homeOf(account("editor"), presets.national)).toBe("/desk");
    expect(homeOf(account("member"), presets.national)).toBe("/committee");
    expect(homeOf(account("member"), presets.alumni)).toBe("/account");
    expect(homeOf(account("nominee"), presets.national)).toBe("/my");
    expect(homeOf(account("subscriber"), presets.national)).toBe("/directory");
    expect(homeOf(account("nominator"), presets.national)).toBe("/");
  });
});

describe("a page opens", () => {
  it.each([
    ["public", visitor, true],
    ["signed-in", visitor, false],
    ["signed-in", account(), true],
    [["editor"], account("editor"), true],
    [["editor"], account("publisher"), false],
    [["editor"], visitor, false],
    ["desk.read", account("secretary"), true],
    ["desk.read", account("subscriber"), false],
  ] as const)("for %j to the right people", (access, actor, open) => expect(opens(access, actor, presets.national)).toBe(open));
});
