import { describe, expect, it } from "vitest";
import type { Press } from "./facts";
import type { World } from "./model";
import type { Preset } from "./presets";
import type { Actor } from "./roles";
import { account, house, people } from "./testing";
import { nobody, take } from "./walking";

type Step = [who: string, decision: string, brought?: Press, second?: string] | Partial<World>;
type Came = { stage: World["stage"]; standing: World["standing"]; refused?: string };

/** Goes through a way step by step; what is not a press is work that somebody did in between. */
function go(preset: Preset, staff: Record<string, Actor>, steps: readonly Step[]): Came {
  const { letter, nominator, clock, "letter with short code": person } = people;
  const everybody: Record<string, Actor> = { ...staff, letter, person, nominator, clock };
  let w: World = { ...nobody, drafter: null, checker: null, certifiers: [] };
  for (const step of steps) {
    if (!Array.isArray(step)) {
      w = { ...w, ...step };
      continue;
    }
    const [who, decision, brought, second] = step;
    const taken = take(house(preset), w, { actor: everybody[who]!, decision, brought, second: second ? everybody[second] : null });
    if (typeof taken === "string") return { stage: w.stage, standing: w.standing, refused: `${who} ${decision}: ${taken}` };
    w = taken.after;
  }
  return { stage: w.stage, standing: w.standing };
}

const nomination: Press = { note: "grounds for each criterion", relation: "colleague", sources: 2 };
const why: Press = { note: "why" };
const seen: Press = { findingsSeen: true };
const carried = { entitled: 30, present: 24, yes: 17, no: 5, blank: 2 };
const give = (accountId: string, duty: "drafter" | "checker" | "member" | "certifier"): Press => ({
  assignee: { accountId, duty, roles: [duty === "drafter" || duty === "checker" ? "editor" : duty] },
});
const atPress = { stage: "published", standing: "public" };

describe("the whole way", () => {
  const two = { agathe: account("agathe", ["editor"]), blaise: account("blaise", ["certifier", "publisher", "administrator"]) };

  it("is walked by two people in an alumni house: one drafts and checks, the other certifies and publishes", () => {
    const came = go("alumni", two, [
      ["agathe", "propose", nomination], ["agathe", "settle_identity", { identity: "new", note: "in the register" }], ["agathe", "select", why],
      { address: true }, ["agathe", "invite"], ["letter", "accept"], { core: true }, ["person", "hand_in"],
      ["agathe", "assign", give("agathe", "drafter")], ["agathe", "assign", give("agathe", "checker")], { draft: 2, authors: ["agathe"] },
      ["agathe", "send_proof", seen], { proof: { open: 0, corrections: 0 } }, ["person", "sign"], { checked: 2, checkers: ["agathe"] }, ["agathe", "pass_checks"],
      ["blaise", "assign", give("blaise", "certifier")], ["blaise", "certify"], ["blaise", "publish"],
    ]);
    expect(came).toEqual(atPress);
  });

  it("is not walked by one person alone, even in the smallest house", () => {
    const one = { agathe: account("agathe", ["editor", "certifier", "publisher", "administrator"]) };
    const came = go("alumni", one, [
      { stage: "verification", identified: true, draft: 1, revision: 1, approved: 1, checked: 1, authors: ["agathe"], checkers: ["agathe"], checker: "agathe" },
      ["agathe", "pass_checks"], { certifiers: ["agathe"] }, ["agathe", "certify"],
    ]);
    expect(came).toEqual({ stage: "certification", standing: "none", refused: "agathe certify: certifier_is_apart" });
  });

  it("goes through paper for somebody without a computer, with both people of the alumni house", () => {
    const paper: Press = { via: "paper", evidence: true };
    const came = go("alumni", two, [
      { stage: "invited", left: "elected", core: true, checker: "agathe", drafter: "agathe" },
      ["agathe", "accept", paper, "blaise"], ["agathe", "hand_in", paper, "blaise"],
      { draft: 2, authors: ["agathe"] }, ["agathe", "send_proof", seen], { proof: { open: 0, corrections: 0 } }, ["agathe", "sign", paper, "blaise"],
    ]);
    expect(came).toEqual({ stage: "verification", standing: "none" });
    const alone = go("alumni", two, [{ stage: "invited", left: "elected" }, ["agathe", "accept", paper, "agathe"]]);
    expect(alone).toEqual({ stage: "invited", standing: "none", refused: "agathe accept: same_person" });
  });

  const many = {
    ada: account("ada", ["editor"]), bruno: account("bruno", ["editor"]), sec: account("sec", ["secretary"]), max: account("max", ["certifier"]),
    nora: account("nora", ["certifier"]), pub: account("pub", ["publisher"]),
  };
  const fromInvitation: readonly Step[] = [
    { address: true }, ["ada", "invite", {}, "pub"], ["letter", "accept"], { core: true }, ["person", "hand_in"],
    ["ada", "assign", give("ada", "drafter")], ["ada", "assign", give("bruno", "checker")], { draft: 2, authors: ["ada"] },
    ["ada", "send_proof", seen], { proof: { open: 0, corrections: 1 } }, ["person", "request_corrections"], { draft: 3 }, ["ada", "send_proof", seen],
    { proof: { open: 0, corrections: 0 } }, ["person", "sign"], { checked: 3, checkers: ["bruno"] }, ["bruno", "pass_checks"],
    ["pub", "assign", give("max", "certifier")], ["pub", "assign", give("nora", "certifier")], ["max", "certify"],
  ];

  it("is walked in a national house by selection, with two certifiers, and published by the clock on promotion day", () => {
    const came = go("national", many, [
      ["nominator", "propose", nomination], ["ada", "settle_identity", { identity: "new", note: "nobody of that name" }], ["ada", "admit"], { evaluations: 2 },
      ["ada", "select", why, "bruno"], ...fromInvitation, ["nora", "certify"], { promotionDay: true }, ["clock", "publish"],
    ]);
    expect(came).toEqual(atPress);
  });

  it("is walked in an academy by ballot, past a wait for a seat, with one certifier", () => {
    const came = go("academy", many, [
      ["nominator", "propose", nomination], ["sec", "settle_identity", { identity: "namesake", note: "born in 1951" }], ["sec", "admit"], ["sec", "shortlist"],
      ["sec", "close_ballot", { outcome: "waiting", evidence: true, votes: carried }, "pub"], { seatFree: true }, ["sec", "seat", { outcome: "elected" }, "pub"],
      ...fromInvitation, ["pub", "publish"],
    ]);
    expect(came).toEqual(atPress);
  });

  it("waits for each second person in a national house", () => {
    const came = go("national", many, [{ stage: "assessment", identified: true, evaluations: 2 }, ["ada", "select", why]]);
    expect(came).toEqual({ stage: "assessment", standing: "none", refused: "ada select: pending" });
  });

  it("leads from a refusal back to the invitation within 30 days", () => {
    const refused: Step[] = [{ stage: "invited", left: "elected" }, ["letter", "refuse"]];
    expect(go("national", many, [...refused, { days: 30 }, ["letter", "take_back"]])).toEqual({ stage: "invited", standing: "none" });
    const late = go("national", many, [...refused, { days: 31 }, ["letter", "take_back"]]);
    expect(late).toMatchObject({ stage: "refused", refused: "letter take_back: answer_can_be_taken_back" });
    const again = go("national", many, [...refused, ["nominator", "propose", nomination]]);
    expect(again).toMatchObject({ stage: "refused", refused: "nominator propose: wrong_stage" });
  });
});
