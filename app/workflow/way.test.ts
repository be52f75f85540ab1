import { describe, expect, it } from "vitest";
import type { Facts, Press } from "./facts";
import { decisionsOpenTo, judge } from "./judge";
import { isClosed, stages } from "./stages";
import { file, house, outcome, people, ripe, type Who } from "./testing";

describe("an answer to the invitation", () => {
  it("may be taken back within 30 days, to the stage it left", () => {
    const refused = (more: Partial<Facts>) => ripe({ stage: "refused", stageLeft: "unanswered", daysInStage: 30, ...more });
    expect(outcome("letter", "take_back", refused({}))).toBe("unanswered");
    expect(outcome("letter", "take_back", refused({ daysInStage: 31 }))).toBe("answer_can_be_taken_back");
    expect(outcome("letter", "take_back", refused({ openElsewhere: true }))).toBe("answer_can_be_taken_back");
    expect(outcome("letter", "take_back", ripe({ stage: "questionnaire", stageLeft: "invited" }))).toBe("invited");
    expect(outcome("letter", "take_back", ripe({ stage: "questionnaire", stageLeft: "invited", handedIn: true }))).toBe("answer_can_be_taken_back");
    expect(outcome("letter", "take_back", ripe({ stage: "questionnaire", stageLeft: "dormant" }))).toBe("answer_can_be_taken_back");
  });

  it("needs the letter's code only; everything else needs the short code too", () => {
    expect(outcome("letter", "accept", ripe({ stage: "invited" }))).toBe("questionnaire");
    expect(outcome("letter", "hand_in", ripe({ stage: "questionnaire" }))).toBe("short_code_needed");
    expect(outcome("letter", "withdraw", ripe({ stage: "questionnaire" }))).toBe("short_code_needed");
    expect(outcome("letter with short code", "hand_in", ripe({ stage: "questionnaire" }))).toBe("drafting");
    expect(outcome("somebody else's letter", "accept", ripe({ stage: "invited" }))).toBe("not_yours");
  });

  it("that says no is an objection: a public entry is suspended by it at once", () => {
    const verdict = judge(house(), people.letter, "refuse", ripe({ stage: "invited", standing: "public" }));
    expect(verdict).toMatchObject({ ok: true, to: "refused", toStanding: "suspended", row: { suspendedBy: "objection" } });
    expect(judge(house(), people.letter, "refuse", ripe({ stage: "invited" }))).toMatchObject({ ok: true, to: "refused", toStanding: "none" });
  });

  it("that never came: resuming leads back to the invitation and not past it", () => {
    for (const stageLeft of ["invited", "refused", "questionnaire", null] as const)
      expect(outcome("editor", "resume", ripe({ stage: "unanswered", stageLeft }))).toBe("invited");
    expect(outcome("editor", "resume", ripe({ stage: "dormant", stageLeft: "proof" }))).toBe("proof");
    expect(outcome("editor", "resume", ripe({ stage: "dormant", stageLeft: "certified" }))).toBe("questionnaire");
  });
});

describe("a file closed for good", () => {
  it.each(stages.filter(isClosed))("has no way out of `%s` but those that the table names", (stage) => {
    const ways: Record<string, string[]> = { refused: ["reopen_at_request", "take_back"], withdrawn: ["reopen_at_request"], merged: [] };
    const out = new Set<string>();
    for (const who of Object.keys(people) as Who[])
      for (const each of decisionsOpenTo(house(), people[who], ripe({ stage }))) if (each.row.subject === "dossier") out.add(each.row.decision);
    const others = stage === "inadmissible" ? ["override", "reopen_at_request"] : ["override"];
    expect([...out].sort()).toEqual(ways[stage] ?? others);
  });

  it("is proposed anew only where the person did not ask to be left alone", () => {
    const press: Press = { note: "grounds", relation: "colleague", sources: 2 };
    const propose = (known: Partial<Facts>) => outcome("nominator", "propose", file(known), press);
    for (const stage of ["declined", "expired", "inadmissible", "closed"] as const) expect(propose({ stage })).toBe("proposed");
    for (const stage of ["refused", "withdrawn"] as const) expect(propose({ stage })).toBe("wrong_stage");
    expect(propose({ suppressed: true })).toBe("not_suppressed");
    expect(propose({ stage: "closed", standing: "withdrawn" })).toBe("not_suppressed");
    expect(propose({ stage: "declined", openElsewhere: true })).toBe("no_open_dossier");
  });

  it("reopens at the person's own request, shown as evidence, also where only the suppression record is left", () => {
    const press: Press = { note: "letter of 3 March", evidence: true };
    const reopen = (known: Partial<Facts>, more: Press = press) => judge(house(), people.editor, "reopen_at_request", file(known), more);
    expect(reopen({ stage: "refused" })).toMatchObject({ ok: true, to: "proposed", waits: "seconded" });
    expect(reopen({ stage: null, suppressed: true })).toMatchObject({ ok: true, to: "proposed" });
    expect(reopen({ stage: null, standing: "withdrawn" })).toMatchObject({ ok: true, to: "proposed", toStanding: "none" });
    expect(reopen({ stage: "withdrawn", standing: "withdrawn" })).toMatchObject({ ok: true, to: "proposed", toStanding: "none" });
    expect(reopen({ stage: null })).toMatchObject({ reason: "wrong_stage" });
    expect(reopen({ stage: "refused" }, { note: "why" })).toMatchObject({ reason: "evidence" });
    expect(reopen({ stage: "refused" }, { note: "why", signer: "publisher" })).toMatchObject({ reason: "evidence" });
    expect(reopen({ stage: "refused", openElsewhere: true })).toMatchObject({ reason: "no_open_dossier" });
  });
});

describe("withdrawing", () => {
  it("is possible before a first publication only; afterwards one objects", () => {
    expect(outcome("person", "withdraw", ripe({ stage: "certified" }))).toBe("withdrawn");
    expect(outcome("person", "withdraw", ripe({ stage: "drafting", standing: "public" }))).toBe("wrong_stage");
    expect(outcome("person", "withdraw", ripe({ stage: "published" }))).toBe("wrong_stage");
    const objected = judge(house(), people.letter, "object", ripe({ stage: "drafting", standing: "public" }));
    expect(objected).toMatchObject({ ok: true, to: "drafting", toStanding: "suspended", waits: null });
  });

  it("an entry by the answer to an objection takes the open file along", () => {
    const facts = ripe({ stage: "proof", standing: "suspended", standingLeft: "retired", suspendedBy: "objection", objectionOpen: true });
    const answer = (word: string) => judge(house(), people.publisher, "answer_objection", facts, { outcome: word, note: "why" });
    expect(answer("withdrawn")).toMatchObject({ ok: true, to: "withdrawn", toStanding: "withdrawn" });
    expect(answer("left")).toMatchObject({ ok: true, to: "proof", toStanding: "retired" });
    expect(answer("retired")).toMatchObject({ ok: true, toStanding: "retired" });
    expect(answer("public")).toMatchObject({ ok: false, reason: "not_a_choice" });
    expect(outcome("publisher", "reinstate", facts, { note: "why" })).toBe("suspended_by_publisher");
  });

  it("is answered too where the publisher had suspended the entry before", () => {
    const facts = ripe({ stage: "published", standing: "suspended", suspendedBy: "publisher", objectionOpen: true });
    expect(outcome("publisher", "reinstate", facts, { note: "why" })).toBe("no_objection");
    expect(outcome("publisher", "answer_objection", facts, { outcome: "left", note: "why" })).toBe("published");
  });
});

describe("an override", () => {
  const override = (stage: Facts["stage"], to: string, where = house(), known: Partial<Facts> = {}) =>
    outcome("administrator", "override", ripe({ stage, ...known }), { outcome: to, note: "why" }, where);

  it("leads to any stage before `certified` that the house has, and to no other", () => {
    expect(override("published", "drafting")).toBe("drafting");
    for (const to of ["certified", "published", "refused", "closed", "drafting"]) expect(override("drafting", to)).toBe("not_a_choice");
    for (const to of ["ballot", "waiting"]) expect([override("proposed", to), override("proposed", to, house("academy"))]).toEqual(["not_a_choice", to]);
    expect(override("proposed", "certification", house("national", { certifiers: 0 }))).toBe("not_a_choice");
  });

  it("never leads out of refused or withdrawn, and makes no second open file", () => {
    for (const stage of ["refused", "withdrawn"] as const) expect(override(stage, "proposed")).toBe("wrong_stage");
    expect(override("declined", "proposed")).toBe("proposed");
    expect(override("declined", "proposed", house(), { openElsewhere: true })).toBe("no_open_dossier");
  });
});
