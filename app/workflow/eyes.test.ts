import { describe, expect, it, vi } from "vitest";
import { decisionNames } from "./decisions";
import type { Facts, Press } from "./facts";
import { decisionsOpenTo, judge, maySecond } from "./judge";
import { type Preset, presetNames } from "./presets";
import { accountOf, duties, type Duty, isStaff } from "./roles";
import { stages } from "./stages";
import { account, file, house, onPaper, outcome, people, ripe, told, waits, type Who } from "./testing";

// Many thousand cells in one test: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

describe("a decision that does not exist", () => {
  it.each(["", "promote", "constructor", "__proto__", "toString", "hasOwnProperty"])("is refused: %j", (name) => {
    for (const who of Object.keys(people) as Who[]) expect(outcome(who, name, ripe({ stage: "proposed" }))).toBe("unknown_decision");
  });

  it.each(["__proto__", "constructor", "toString"])("is not reached by the outcome or the duty %j either", (word) => {
    expect(outcome("administrator", "override", ripe({ stage: "drafting" }), { outcome: word, note: "why" })).toBe("not_a_choice");
    const assignee = { accountId: "x", roles: ["editor"], duty: word as "drafter" };
    expect(outcome("editor", "assign", ripe({ stage: "drafting" }), { assignee })).toBe("assignee");
    expect(outcome("editor", "find_inadmissible", ripe({ stage: "proposed" }), { reasonCode: word })).toBe("reason_code");
  });
});

describe("somebody in conflict", () => {
  const staff = (Object.keys(people) as Who[]).filter((who) => isStaff(people[who]));

  it.each(staff)("sees nothing and moves nothing: %s", (who) => {
    const actor = people[who];
    const seen = new Set<unknown>();
    for (const preset of presetNames)
      for (const stage of [null, ...stages])
        for (const standing of ["none", "public", "suspended"] as const) {
          const facts = ripe({ stage, standing, inConflict: [accountOf(actor) ?? ""] });
          seen.add(decisionsOpenTo(house(preset), actor, facts).length);
          for (const decision of decisionNames) seen.add(JSON.stringify(judge(house(preset), actor, decision, facts)));
          for (const via of ["page", "paper"]) seen.add(maySecond(house(preset), actor, facts, { decision: "select", author: "editor", via }));
        }
    expect([...seen]).toEqual([0, JSON.stringify({ ok: false, reason: "not_found" }), "not_found"]);
  });

  it("still answers their own invitation, and sees no more of their own file than anybody else invited", () => {
    const both = account("both", ["member", "editor", "secretary"], { personId: "person" });
    const mine = ripe({ stage: "invited", inConflict: ["both"] });
    expect(judge(house(), both, "accept", mine)).toMatchObject({ ok: true, to: "questionnaire" });
    const shown = (actor: typeof both) => decisionsOpenTo(house(), actor, mine).map((each) => each.row.decision);
    expect(shown(both)).toEqual(shown(people.person as typeof both));
    for (const stage of stages) expect(judge(house(), both, "admit", ripe({ stage, inConflict: ["both"] }))).toEqual({ ok: false, reason: "not_found" });
  });

  it("cannot be given a duty", () => {
    const assignee = { accountId: "member", roles: ["member"], duty: "member" as const };
    expect(outcome("editor", "assign", ripe({ stage: "assessment", inConflict: ["member"] }), { assignee })).toBe("assignee");
  });
});

describe("one's own file", () => {
  const self = account("self", ["editor", "secretary", "certifier", "publisher", "administrator"], { personId: "person" });
  const facts = (known: Partial<Facts>) => ripe({ drafter: "self", checker: "self", certifiers: ["self"], ...known });

  it.each([
    ["admit", facts({ stage: "proposed" })], ["select", facts({ stage: "assessment" })], ["invite", facts({ stage: "elected" })],
    ["send_proof", facts({ stage: "drafting" })], ["pass_checks", facts({ stage: "verification" })], ["certify", facts({ stage: "certification" })],
    ["publish", facts({ stage: "certified" })], ["override", facts({ stage: "invited" })],
    ["answer_objection", facts({ stage: "published", standing: "suspended" })],
  ] as const)("is not one's own to %s", (decision, known) => {
    expect(judge(house(), self, decision, known, { note: "why", outcome: "proposed" })).toEqual({ ok: false, reason: "own_file" });
  });

  it("is not recorded from paper nor confirmed by oneself", () => {
    expect(judge(house(), self, "accept", facts({ stage: "invited" }), onPaper)).toEqual({ ok: false, reason: "own_file" });
    expect(maySecond(house(), self, facts({ stage: "assessment" }), { decision: "select", author: "editor", via: "page" })).toBe("own_file");
  });

  it("may be proposed by oneself only where the house allows it, whatever the form says", () => {
    const press: Press = { note: "grounds", relation: "I am she", sources: 1 };
    expect(outcome("person", "propose", file(), press)).toBe("self_allowed");
    expect(outcome("nominator", "propose", file(), { ...press, self: true })).toBe("self_allowed");
    expect(outcome("person", "propose", file(), { ...press, self: true }, house("alumni"))).toBe("proposed");
  });
});

describe("a second person", () => {
  const note: Press = { note: "why" };

  it("confirms a selection in a house with seconding, and is not asked for in the alumni house", () => {
    expect(waits("editor", "select", ripe({ stage: "assessment" }), note)).toBe("seconded");
    expect(waits("editor", "select", ripe({ stage: "proposed" }), note, house("alumni"))).toBeNull();
    expect(waits("editor", "decline", ripe({ stage: "proposed" }), { reasonCode: "integrity" })).toBe("held");
    expect(waits("editor", "decline", ripe({ stage: "proposed" }), { reasonCode: "integrity" }, house("alumni"))).toBeNull();
    expect(waits("editor", "invite", ripe({ stage: "elected" }))).toBe("released");
    expect(waits("editor", "invite", ripe({ stage: "elected" }), {}, house("alumni"))).toBeNull();
  });

  it.each(presetNames)("confirms what an editor records from paper or telephone, in the %s house too", (preset) => {
    const known = (stage: Facts["stage"]) => ripe({ stage, standing: "none" });
    for (const via of ["paper", "telephone"] as const) {
      expect(waits("editor", "accept", known("invited"), { via, evidence: true }, house(preset))).toBe("paper");
      expect(waits("editor", "sign", known("proof"), { via, evidence: true }, house(preset))).toBe("paper");
      expect(waits("editor", "withdraw", known("drafting"), { via, evidence: true }, house(preset))).toBe("paper");
      expect(waits("editor", "accept", known("invited"), { via }, house(preset))).toBe("evidence");
      expect(waits("editor", "object", ripe({ stage: "published", standing: "public" }), { via, evidence: true }, house(preset))).toBeNull();
    }
    expect(waits("publisher", "accept", known("invited"), onPaper, house(preset))).toBe("not_yours");
    expect(waits("editor", "admit", known("proposed"), onPaper, house(preset))).not.toBe("paper");
  });

  it("must be another one, with the right to the decision or publisher or administrator", () => {
    const facts = ripe({ stage: "assessment" });
    type Pending = Parameters<typeof maySecond>[3];
    const second = (who: Who, pending: Pending, where = house()) => maySecond(where, people[who], facts, pending);
    const selected = { decision: "select", author: "editor", via: "page" };
    expect(second("editor", selected)).toBe("same_person");
    expect(second("drafter", selected)).toBe(true);
    expect(second("publisher", selected)).toBe(true);
    expect(second("administrator", selected)).toBe(true);
    expect(second("secretary", selected)).toBe("not_yours");
    expect(second("person", selected)).toBe("not_yours");
    const ballot = { decision: "close_ballot", author: null, via: "clock" };
    expect(second("secretary", ballot, house("academy"))).toBe(true);
    expect(second("editor", ballot, house("academy"))).toBe("not_yours");
    expect(second("checker", { decision: "accept", author: "editor", via: "paper" })).toBe(true);
    expect(second("secretary", { decision: "accept", author: "editor", via: "paper" })).toBe("not_yours");
  });

  it("has one press at a time to look at: another one is refused with a link, what needs nobody goes through, the clock waits", () => {
    const pending = { id: "p1", decision: "select", author: "editor" };
    const declined = judge(house(), people.editor, "decline", ripe({ stage: "assessment", pending }), { reasonCode: "integrity" });
    expect(declined).toEqual({ ok: false, reason: "pending", pendingId: "p1" });
    expect(outcome("person", "withdraw", ripe({ stage: "assessment", pending }))).toBe("withdrawn");
    for (const [stage, decision, known] of [
      ["invited", "lapse", { daysInStage: 999 }], ["deferred", "expire", {}], ["certified", "publish", {}], ["proof", "set_aside", { daysInStage: 999 }],
    ] as const) {
      expect(outcome("clock", decision, ripe({ stage, ...known, pending }))).toBe("pending");
      expect(outcome("clock", decision, ripe({ stage, ...known }))).not.toBe("pending");
    }
  });

  it("releases the letter of a revision only where it is the first letter that the house writes to the person", () => {
    const known = (everWrittenTo: boolean) => ripe({ stage: "published", standing: "public", everWrittenTo });
    expect(waits("editor", "open_revision", known(false))).toBe("released");
    expect(waits("editor", "open_revision", known(true))).toBeNull();
    expect(waits("person", "open_revision", known(false))).toBeNull();
    expect(waits("editor", "open_revision", known(false), {}, house("alumni"))).toBeNull();
  });
});

describe("certification", () => {
  const known = (more: Partial<Facts> = {}) => ripe({ stage: "certification", ...more });

  it("asks for as many certifiers as the house says", () => {
    expect(outcome("certifier", "certify", known())).toBe("certification");
    expect(outcome("certifier", "certify", known({ certifiedBy: ["other certifier"] }))).toBe("certified");
    expect(outcome("certifier", "certify", known({ certifiedBy: ["certifier"] }))).toBe("certifier_is_apart");
    expect(outcome("certifier", "certify", known(), {}, house("academy"))).toBe("certified");
  });

  it.each(["nominators", "wrote", "checkedBy"] as const)("is not for one of those in `%s`", (group) => {
    for (const preset of presetNames)
      expect(outcome("certifier", "certify", known({ [group]: ["certifier"] }), {}, house(preset))).toBe("certifier_is_apart");
  });

  it("needs the signature, and the countersignature where the checker changed something", () => {
    expect(outcome("certifier", "certify", known({ signed: false }))).toBe("signed");
    expect(outcome("certifier", "certify", known({ countersigned: false }))).toBe("countersigned");
  });

  it("is passed over by a house without certifiers, and the event says so", () => {
    const verdict = judge(house("national", { certifiers: 0 }), people.checker, "pass_checks", ripe({ stage: "verification" }));
    expect(verdict).toMatchObject({ ok: true, from: "verification", to: "certified", passed: ["certification"], told: [] });
    expect(outcome("certifier", "certify", known(), {}, house("national", { certifiers: 0 }))).toBe("switched_off");
  });

  it("congratulates with the last certificate before a first publication only", () => {
    const last = { certifiedBy: ["other certifier"] };
    expect(told("certifier", "certify", known(last))).toEqual(["congratulation"]);
    expect(told("certifier", "certify", known())).toEqual([]);
    expect(told("certifier", "certify", known({ ...last, standing: "public" }))).toEqual([]);
  });

  it("does not let the drafter check, unless a small house does", () => {
    const wrote = ripe({ stage: "verification", wrote: ["checker"] });
    expect(outcome("checker", "pass_checks", wrote)).toBe("checker_is_not_drafter");
    expect(outcome("checker", "pass_checks", wrote, {}, house("alumni"))).toBe("certification");
  });
});

describe("a duty", () => {
  const give = (who: Who, duty: Duty, preset: Preset = "national", known: Partial<Facts> = {}) => {
    const roles = { drafter: ["editor"], checker: ["editor"], member: ["member"], certifier: ["certifier"] }[duty];
    return outcome(who, "assign", ripe({ stage: "drafting", ...known }), { assignee: { accountId: "chosen", roles, duty } }, house(preset));
  };

  it("is given by whom PRODUCT.md names: drafter and checker by an editor, members by the reviewer, certifiers by the publisher", () => {
    const given = (who: Who, preset: Preset = "national") => duties.filter((duty) => give(who, duty, preset) === "drafting");
    expect(given("editor")).toEqual(["drafter", "checker", "member"]);
    expect(given("publisher")).toEqual(["certifier"]);
    expect(given("editor", "academy")).toEqual(["drafter", "checker"]);
    expect(given("secretary", "academy")).toEqual(["member"]);
  });

  it("asks for its role, and is not for somebody whom earlier work bars", () => {
    const assignee = { accountId: "chosen", roles: ["member"], duty: "drafter" as const };
    expect(outcome("editor", "assign", ripe({ stage: "drafting" }), { assignee })).toBe("assignee");
    for (const barred of [{ nominators: ["chosen"] }, { wrote: ["chosen"] }, { checkedBy: ["chosen"] }, { inConflict: ["chosen"] }])
      expect(give("publisher", "certifier", "national", barred)).toBe("assignee");
    expect(give("editor", "checker", "national", { wrote: ["chosen"] })).toBe("assignee");
    expect(give("editor", "checker", "alumni", { wrote: ["chosen"] })).toBe("drafting");
  });
});
