import { describe, expect, it } from "vitest";
import { audiencesOf, type Capability, may } from "./capabilities";
import { hasPart, parts, presetNames, presets } from "./presets";
import { type Role, roles, visitor } from "./roles";
import { account, people } from "./testing";

const capabilities: Record<Capability, readonly Role[]> = {
  "desk.read": ["editor", "secretary", "publisher", "administrator"],
  "desk.write": ["editor"],
  "desk.record": ["editor"],
  "authorities.write": ["editor", "publisher"],
  "letters.read": ["editor", "publisher", "administrator"],
  "letters.release": ["editor", "publisher", "administrator"],
  "pending.read": ["editor", "secretary", "publisher", "administrator"],
  "committee.read": ["secretary", "member"],
  "secretariat.read": ["secretary"],
  "certify.read": ["certifier"],
  "publish.read": ["publisher", "administrator"],
  "accounts.write": ["administrator"],
  "house.write": ["publisher", "administrator"],
  "subscriptions.write": ["publisher", "administrator"],
};
const names = Object.keys(capabilities) as Capability[];

describe("rooms", () => {
  it.each(names)("are open to these roles and to nobody else: %s", (capability) => {
    const open = roles.filter((role) => may({ ...presets.academy, reader: "subscribers" }, account("somebody", [role]), capability));
    expect(open).toEqual(roles.filter((role) => capabilities[capability].includes(role)));
  });

  it("are closed to a visitor, a letter's holder and the clock", () => {
    for (const capability of names)
      for (const actor of [visitor, people.letter, people["letter with short code"], people.clock]) expect(may(presets.national, actor, capability)).toBe(false);
  });

  it("of a part that is switched off exist for nobody", () => {
    const everything = account("somebody", roles);
    expect(names.filter((name) => !may(presets.alumni, everything, name))).toEqual(["committee.read", "secretariat.read", "subscriptions.write"]);
    expect(may({ ...presets.national, certifiers: 0 }, everything, "certify.read")).toBe(false);
  });
});

describe("the parts of a house", () => {
  it("are on and off as PRODUCT.md section 7 says", () => {
    const off = presetNames.map((name) => parts.filter((part) => !hasPart(presets[name], part)));
    expect(off).toEqual([["ballot"], ["subscribers"], ["committee", "ballot", "cycles", "contingents", "seconding", "release", "book", "subscribers"]]);
  });

  it("have a committee wherever there is a ballot", () => {
    expect(hasPart({ ...presets.alumni, ballot: "recorded" }, "committee")).toBe(true);
  });
});

describe("audiences", () => {
  const [reader, subscriber, editor] = [account("reader"), account("reader", ["subscriber"]), account("editor", ["editor"])];

  it("are sets: listed people read what is for listed people, whoever else reads everything", () => {
    expect(audiencesOf(presets.national, visitor, false)).toEqual(["public"]);
    expect(audiencesOf(presets.national, reader, true)).toEqual(["public", "listed"]);
    expect(audiencesOf(presets.national, subscriber, false)).toEqual(["public", "subscribers"]);
    expect(audiencesOf(presets.academy, visitor, false)).toEqual(["public", "subscribers"]);
    expect(audiencesOf(presets.alumni, subscriber, false)).toEqual(["public"]);
    expect(audiencesOf(presets.alumni, reader, true)).toEqual(["public", "subscribers", "listed"]);
  });

  it("of the house are for its staff", () => {
    for (const name of presetNames) {
      expect(audiencesOf(presets[name], editor, false)).toContain("house");
      for (const actor of [visitor, subscriber, people.letter]) expect(audiencesOf(presets[name], actor, true)).not.toContain("house");
    }
  });
});
