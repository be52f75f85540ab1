import { describe, expect, it } from "vitest";
import type { Facts, Press } from "./facts";
import { decisionsOpenTo, judge } from "./judge";
import { type Policy, type Preset, presets } from "./presets";
import { house, onPaper, outcome, people, ripe, told, waits } from "./testing";

describe("publishing", () => {
  it("is refused while an objection is open", () => {
    expect(outcome("publisher", "publish", ripe({ stage: "certified" }))).toBe("published");
    expect(outcome("publisher", "publish", ripe({ stage: "certified", objectionOpen: true }))).toBe("no_objection");
    expect(outcome("publisher", "publish", ripe({ stage: "certified", standing: "withdrawn" }))).toBe("not_withdrawn");
  });

  it("shows an entry that was not listed, and leaves the standing of one that was", () => {
    const standing = (from: Facts["standing"]) => judge(house(), people.publisher, "publish", ripe({ stage: "certified", standing: from }));
    expect(standing("none")).toMatchObject({ toStanding: "public" });
    for (const from of ["public", "suspended", "retired", "memorial"] as const) expect(standing(from)).toMatchObject({ toStanding: from });
  });

  it("is the clock's on the promotion day alone", () => {
    expect(outcome("clock", "publish", ripe({ stage: "certified", promotionDue: false }))).toBe("promotion_day");
    expect(outcome("clock", "publish", ripe({ stage: "certified" }))).toBe("published");
  });
});

describe("the clock", () => {
  it("lets an invitation lapse after 180 days and both reminders", () => {
    const lapse = (daysInStage: number, remindersSent: number) => outcome("clock", "lapse", ripe({ stage: "invited", daysInStage, remindersSent }));
    expect([lapse(180, 2), lapse(180, 1), lapse(179, 2)]).toEqual(["unanswered", "reminders_done", "reminders_done"]);
  });

  it("sets a file aside 60 days after the last reminder, or abandons the revision where an entry is public", () => {
    const wait = (decision: string, stage: "questionnaire" | "proof", daysInStage: number, standing: Facts["standing"]) =>
      outcome("clock", decision, ripe({ stage, daysInStage, remindersSent: 3, standing }));
    expect([wait("set_aside", "questionnaire", 134, "none"), wait("set_aside", "questionnaire", 135, "none")]).toEqual(["reminders_done", "dormant"]);
    expect([wait("set_aside", "proof", 101, "none"), wait("set_aside", "proof", 102, "none")]).toEqual(["reminders_done", "dormant"]);
    expect([wait("set_aside", "proof", 102, "public"), wait("abandon_revision", "proof", 102, "public")]).toEqual(["no_public_entry", "published"]);
    expect(outcome("clock", "abandon_revision", ripe({ stage: "drafting", daysInStage: 999, standing: "public" }))).toBe("reminders_done");
  });

  it("ends a deferral after three cycles, or three years in a house without yearly ones", () => {
    const expire = (cycles: number, years: number, preset: Preset) =>
      outcome("clock", "expire", ripe({ stage: "deferred", deferredSince: { cycles, years } }), {}, house(preset));
    expect([expire(3, 1, "national"), expire(2, 9, "national")]).toEqual(["expired", "deferral_over"]);
    expect([expire(0, 3, "alumni"), expire(9, 2, "academy")]).toEqual(["expired", "deferral_over"]);
  });
});

const carried = { entitled: 30, present: 24, yes: 17, no: 5, blank: 2 };
const seen: Press = { findingsSeen: true };

describe("an election", () => {
  it("follows its count, as the statutes say: quorum, majority, blank votes as cast or void", () => {
    const close = (to: string, votes: Press["votes"], election: Partial<Policy["election"]> = {}) =>
      outcome("secretary", "close_ballot", ripe({ stage: "ballot" }), { outcome: to, votes, evidence: true }, house("academy", { election: { quorum: 0.5, majority: 0.5, rounds: 2, blanks: "cast", ...election } }));
    expect(close("elected", carried)).toBe("elected");
    expect([close("declined", carried), close("deferred", carried), close("waiting", carried)]).toEqual(["statutes", "deferred", "waiting"]);
    const lost = { ...carried, yes: 11, no: 11 };
    expect([close("elected", lost), close("waiting", lost), close("declined", lost)]).toEqual(["statutes", "statutes", "declined"]);
    const few = { entitled: 30, present: 14, yes: 14, no: 0, blank: 0 };
    expect([close("elected", few), close("declined", few), close("deferred", few)]).toEqual(["statutes", "statutes", "deferred"]);
    expect(close("elected", { ...few, present: 15 })).toBe("elected");
    // Ten of nineteen that are not blank: a majority only where blank votes are void.
    const blank = { entitled: 30, present: 24, yes: 10, no: 9, blank: 5 };
    expect([close("elected", blank), close("elected", blank, { blanks: "void" })]).toEqual(["statutes", "elected"]);
    expect([close("elected", carried, { majority: 0.75 }), close("elected", { ...carried, yes: 19, no: 3 }, { majority: 0.75 })]).toEqual(["statutes", "elected"]);
  });

  it("is recorded with a count that can be: nobody votes who is not there, or may not vote", () => {
    const close = (votes: Press["votes"]) => outcome("secretary", "close_ballot", ripe({ stage: "ballot" }), { outcome: "deferred", votes, evidence: true }, house("academy"));
    expect([close(undefined), close({ ...carried, present: 31 }), close({ ...carried, yes: 18 }), close({ ...carried, entitled: 0, present: 0, yes: 0, no: 0, blank: 0 })]).toEqual(
      ["votes", "votes", "votes", "votes"],
    );
    expect(close({ entitled: 3, present: 0, yes: 0, no: 0, blank: 0 })).toBe("deferred");
  });

  it("takes a seat where seats are counted; who waits is seated or deferred", () => {
    const ballot = (known: Partial<Facts>, where = house("academy")) =>
      outcome("secretary", "close_ballot", ripe({ stage: "ballot", ...known }), { outcome: "elected", evidence: true, votes: carried }, where);
    expect([ballot({}), ballot({ seatFree: false })]).toEqual(["elected", "seat_or_cycle"]);
    expect(ballot({ seatFree: false }, house("academy", { contingents: "shown" }))).toBe("elected");
    const seat = (known: Partial<Facts>, to: string) =>
      outcome("secretary", "seat", ripe({ stage: "waiting", ...known }), { outcome: to }, house("academy"));
    expect([seat({}, "elected"), seat({ seatFree: false }, "elected")]).toEqual(["elected", "seat_or_cycle"]);
    expect([seat({}, "deferred"), seat({ cycleEnded: false }, "deferred"), seat({}, "declined")]).toEqual(["deferred", "seat_or_cycle", "not_a_choice"]);
  });

  it("is recorded with its minutes, or closed by the clock where it is electronic", () => {
    expect(outcome("secretary", "close_ballot", ripe({ stage: "ballot" }), { outcome: "elected", votes: carried }, house("academy"))).toBe("evidence");
    expect(outcome("clock", "close_ballot", ripe({ stage: "ballot" }), { outcome: "elected", votes: carried }, house("academy"))).toBe("evidence");
    expect(outcome("clock", "close_ballot", ripe({ stage: "ballot" }), { outcome: "elected", votes: carried }, house("academy", { ballot: "electronic" }))).toBe("elected");
  });

  it("is not cut short: nothing is deferred or declined while a round is open", () => {
    const declined = outcome("secretary", "decline", ripe({ stage: "ballot", ballotOpen: true }), { reasonCode: "integrity" }, house("academy"));
    expect(declined).toBe("no_open_ballot");
  });
});

describe("a proof", () => {
  it("leaves when the drafter has looked at what the house style found", () => {
    const send = (press: Press) => outcome("drafter", "send_proof", ripe({ stage: "drafting" }), press);
    expect([send({}), send({ findingsSeen: false }), send(seen)]).toEqual(["findings_seen", "findings_seen", "proof"]);
  });
});

describe("a change of the house's policy", () => {
  const adopt = (stage: Facts["stage"], newPolicy: Policy | null) => outcome("publisher", "adopt_policy", ripe({ stage, newPolicy }), { note: "why" });

  it("binds an open file only when the publisher has it adopted, and a second person agrees", () => {
    expect(adopt("proof", presets.alumni)).toBe("proof");
    expect(adopt("proof", null)).toBe("policy_has_changed");
    const offered = (newPolicy: Policy | null) => decisionsOpenTo(house(), people.publisher, ripe({ stage: "proof", newPolicy })).some((each) => each.row.decision === "adopt_policy");
    expect([offered(null), offered(presets.alumni)]).toEqual([false, true]);
    expect(waits("publisher", "adopt_policy", ripe({ stage: "proof", newPolicy: presets.alumni }), { note: "why" })).toBe("seconded");
  });

  it("leaves no file on a stage that the new policy has switched off", () => {
    expect([adopt("assessment", presets.alumni), adopt("assessment", presets.academy)]).toEqual(["stage_in_new_policy", "assessment"]);
    expect(adopt("certification", { ...presets.national, certifiers: 0 })).toBe("stage_in_new_policy");
  });
});

describe("a person who has died", () => {
  const died = (stage: Facts["stage"], more: Partial<Facts> = {}) => ripe({ stage, deceased: true, ...more });

  it("gets no letter any more", () => {
    expect(told("drafter", "send_proof", died("drafting"), seen)).toEqual([]);
    expect(told("drafter", "send_proof", ripe({ stage: "drafting" }), seen)).toEqual(["proof_ready"]);
    expect(told("publisher", "suspend", died("published", { standing: "public" }), { note: "why" })).toEqual([]);
    expect(outcome("editor", "invite", died("elected"))).toBe("not_deceased");
  });

  it("is signed for by heirs with evidence, else by the publisher, and a second person confirms", () => {
    expect(waits("publisher", "sign", died("proof"), { signer: "publisher" })).toBe("seconded");
    expect(waits("publisher", "sign", died("proof"), { signer: "heir" })).toBe("evidence");
    expect(waits("publisher", "sign", died("proof"), { signer: "heir", evidence: true })).toBe("seconded");
    expect(waits("publisher", "sign", died("proof"))).toBe("signer");
    expect(waits("editor", "sign", died("proof"), { ...onPaper, signer: "heir" })).toBe("paper");
    expect(waits("editor", "sign", died("proof"), { ...onPaper, signer: "publisher" })).toBe("signer");
    expect(outcome("publisher", "sign", ripe({ stage: "proof" }), { signer: "publisher" })).toBe("deceased");
    expect(outcome("person", "sign", died("proof"))).toBe("not_deceased");
  });

  it("may have the entry revised without an address, and without a letter to release", () => {
    const verdict = judge(house(), people.editor, "open_revision", died("published", { standing: "memorial", hasAddress: false, everWrittenTo: false }));
    expect(verdict).toMatchObject({ ok: true, to: "drafting", waits: null, told: [] });
  });
});

describe("an erratum", () => {
  const erratum = { state: "checked" as const, wrote: ["drafter"], checkedBy: ["checker"], certifiedBy: ["other certifier"], changes: 1 };
  const finish = (stage: Facts["stage"], more: Partial<NonNullable<Facts["erratum"]>> = {}, where = house()) =>
    outcome("certifier", "certify_erratum", ripe({ stage, standing: "public", erratum: { ...erratum, ...more } }), {}, where);

  it("sends a revision that was past verification back there with its last certificate", () => {
    expect([finish("certification"), finish("certified")]).toEqual(["verification", "verification"]);
    expect([finish("published"), finish("drafting")]).toEqual(["published", "drafting"]);
    expect(finish("certified", { certifiedBy: [] })).toBe("certified");
  });

  it("ends with the check where nobody certifies", () => {
    const none = house("national", { certifiers: 0 });
    const facts = (state: "open" | "checked") => ripe({ stage: "certified", standing: "public", erratum: { ...erratum, state } });
    expect(outcome("checker", "check_erratum", facts("open"), {}, none)).toBe("verification");
    expect(outcome("checker", "check_erratum", facts("open"))).toBe("certified");
    expect(outcome("editor", "open_erratum", facts("checked"), { note: "why" }, none)).toBe("certified");
    expect(outcome("editor", "open_erratum", facts("checked"), { note: "why" })).toBe("no_erratum");
  });

  it("of an entry taken over from another house is checked by another editor, for it has no dossier to be assigned on", () => {
    const facts = ripe({ stage: null, standing: "public", imported: true, erratum: { ...erratum, state: "open" } });
    expect(judge(house(), people.editor, "check_erratum", facts)).toMatchObject({ ok: true, to: null });
    expect(judge(house(), people.drafter, "check_erratum", facts)).toMatchObject({ reason: "erratum_checker_apart" });
  });

  it("is not certified by who nominated the person, wrote or checked it", () => {
    for (const barred of [{ wrote: ["certifier"] }, { checkedBy: ["certifier"] }, { certifiedBy: ["certifier"] }])
      expect(finish("published", barred)).toBe("erratum_certifier_apart");
  });
});

describe("letters", () => {
  it("tell the publisher of corrections from the fourth round on", () => {
    const ask = (proofRound: number) => told("person", "request_corrections", ripe({ stage: "proof", proofCorrections: 1, proofRound }));
    for (const round of [1, 2, 3]) expect(ask(round)).toEqual(["corrections"]);
    for (const round of [4, 5]) expect(ask(round)).toEqual(["corrections", "fourth_round"]);
  });
});

describe("a revoked certificate", () => {
  it("opens a revision of a published entry, and leaves one that is under way where it is", () => {
    const revoke = (stage: Facts["stage"]) => outcome("publisher", "revoke_certificate", ripe({ stage, standing: "public" }), { note: "why" });
    expect([revoke("published"), revoke("proof")]).toEqual(["drafting", "proof"]);
  });
});

describe("a house where entries stay for life", () => {
  it("has no retirement", () => {
    const facts = ripe({ stage: "published", standing: "public" });
    expect(outcome("publisher", "retire", facts, { note: "why" }, house("academy"))).toBe("switched_off");
    expect(judge(house(), people.publisher, "retire", facts, { note: "why" })).toMatchObject({ ok: true, toStanding: "retired", waits: "seconded" });
  });
});
