import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type DecisionName, stateNeeds, type StateNeed, table } from "./decisions";
import type { Facts, House, Press } from "./facts";
import { decisionsOpenTo, judge } from "./judge";
import { type Policy, type Preset, presetNames, presets } from "./presets";
import { openStages, type Stage, stages, standings } from "./stages";
import { file, house, people, ripe, type Who } from "./testing";

// Many thousand cells in one test: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const everybody = Object.values(people);
const bystanders: readonly Who[] = ["reader", "member", "visitor", "somebody else's letter", "somebody else's delegate"];
const pressing = (Object.keys(people) as Who[]).filter((who) => !bystanders.includes(who)).map((who) => people[who]);
/** What a press brings when everything is at hand. */
const full: Press = {
  note: "why", relation: "colleague", sources: 1, reasonCode: "integrity", identity: "same", evidence: true, signer: "publisher",
  assignee: { accountId: "chosen", roles: ["editor"], duty: "drafter" }, findingsSeen: true,
};

/** The count of a ballot that leads to this outcome. */
function bring(outcome: string | undefined): Press {
  const [yes, no] = outcome === "declined" ? [5, 17] : [17, 5];
  return { ...full, outcome, votes: { entitled: 30, present: 24, yes, no, blank: 2 } };
}

/** Favourable circumstances that exclude each other: the last certificate or an earlier one, a proof accepted or corrected. */
function circumstances(stage: Stage | null, standing: Facts["standing"], deceased: boolean): Facts[] {
  const suspendedBy = standing === "suspended" ? "objection" : null;
  const known = ripe({ stage, standing, deceased, suspendedBy, daysInStage: 999, certifiedBy: ["other certifier"] });
  const early = { ...known, daysInStage: 20, certifiedBy: [], countersigned: false, proofCorrections: 1 };
  const lefts: readonly Stage[] = stage === "dormant" ? ["questionnaire", "drafting", "proof"] : ["invited", "unanswered"];
  const turning = stage === "dormant" || stage === "questionnaire" || stage === "refused";
  if (turning) return [known, ...lefts.map((stageLeft) => ({ ...early, stageLeft }))];
  if (stage === "proposed") return [known, { ...known, openElsewhere: true }];
  return stage === "proof" || stage === "verification" || stage === "certification" ? [known, early] : [known];
}

type Step = { decision: DecisionName; to: Stage | null; standing: Facts["standing"] };

function stepsFrom(where: House, stage: Stage | null, standing: Facts["standing"], deceased = false): Step[] {
  const steps: Step[] = [];
  for (const facts of circumstances(stage, standing, deceased))
    for (const actor of pressing) {
      const offered = decisionsOpenTo(where, actor, facts).filter((offer) => offer.unmet.length === 0);
      const choices = offered.flatMap((offer) => [undefined, ...offer.to, ...offer.toStanding].map((word) => [offer.row.decision, word] as const));
      for (const [decision, word] of [...choices, ["propose", undefined] as const, ["import", "public"] as const, ["import", "memorial"] as const]) {
        const verdict = judge(where, actor, decision, facts, bring(word));
        if (verdict.ok && verdict.moves) steps.push({ decision, to: verdict.to, standing: verdict.toStanding });
      }
    }
  return steps;
}

type Way = Map<string, Step[]>;
const key = (stage: Stage | null, standing: Facts["standing"]) => `${stage} ${standing}`;

/** All places that a file can come to on the house's ordinary way, from nothing, with the steps that lead on from each. */
function walk(where: House): Way {
  const found: Way = new Map();
  const open: [Stage | null, Facts["standing"]][] = [[null, "none"]];
  for (let at = open.pop(); at; at = open.pop()) {
    if (found.has(key(...at))) continue;
    const steps = stepsFrom(where, ...at);
    found.set(key(...at), steps);
    for (const step of steps) if (step.decision !== "override") open.push([step.to, step.standing]);
  }
  return found;
}

/** Open stages with no way on but an exception or the end of everything: an override, a withdrawal and a death do not count. */
function stuck(way: Way): string[] {
  const ends = ["override", "withdraw", "close_deceased"];
  const isWay = (at: string, step: Step) => step.to !== at.split(" ")[0] && !ends.includes(step.decision);
  const isOpen = (at: string) => openStages.some((stage) => at.startsWith(`${stage} `));
  return [...way].filter(([at, steps]) => isOpen(at) && !steps.some((step) => isWay(at, step))).map(([at]) => at);
}

const ways = Object.fromEntries(presetNames.map((preset) => [preset, walk(house(preset))])) as Record<Preset, Way>;
const came = (way: Way, part: 0 | 1) => new Set([...way.keys()].map((at) => at.split(" ")[part]));

const unused: Record<Preset, Stage[]> = {
  national: ["ballot", "waiting"],
  academy: [],
  alumni: ["assessment", "ballot", "waiting"],
};

describe("every house", () => {
  it.each(presetNames)("comes to every stage that it uses, and to no other: %s", (preset) => {
    expect(stages.filter((stage) => !came(ways[preset], 0).has(stage))).toEqual(unused[preset]);
  });

  it.each(presetNames)("comes to every standing: %s", (preset) => {
    expect(standings.filter((standing) => !came(ways[preset], 1).has(standing))).toEqual(preset === "national" ? [] : ["retired"]);
  });

  it.each(presetNames)("has a way on from every stage that waits, whether an entry is public or not: %s", (preset) => {
    expect(stuck(ways[preset])).toEqual([]);
  });

  it.each(presetNames)("can end the file of a person who died before an entry was public, wherever it stands: %s", (preset) => {
    for (const stage of openStages)
      expect(stepsFrom(house(preset), stage, "none", true)).toContainEqual({ decision: "close_deceased", to: "closed", standing: "none" });
  });

  it("can be made of any combination of switches without a stage where a file is stuck", () => {
    const switches = fc.record({
      reviewer: fc.constantFrom<Policy["reviewer"]>("editor", "secretary"),
      ballot: fc.constantFrom<Policy["ballot"]>("off", "recorded", "electronic"),
      committee: fc.boolean(),
      certifiers: fc.integer({ min: 0, max: 3 }),
      seconding: fc.boolean(),
      release: fc.boolean(),
      drafterMayCheck: fc.boolean(),
      cycles: fc.constantFrom<Policy["cycles"]>("yearly", "vacancy", "off"),
      contingents: fc.constantFrom<Policy["contingents"]>("shown", "seats", "off"),
      exit: fc.constantFrom<Policy["exit"]>("active", "life"),
    });
    fc.assert(
      fc.property(switches, (change) => {
        const way = walk(house("national", change));
        expect(came(way, 0)).toContain("published");
        expect(stuck(way)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});

/** Any file at all, consistent or not. */
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    stage: fc.option(fc.constantFrom(...stages)),
    stageLeft: fc.option(fc.constantFrom(...stages)),
    standing: fc.constantFrom(...standings),
    standingLeft: fc.option(fc.constantFrom("public" as const, "retired" as const, "memorial" as const)),
    suspendedBy: fc.option(fc.constantFrom("objection" as const, "publisher" as const)),
    daysInStage: fc.nat(400),
    remindersSent: fc.nat(3),
    certifiedBy: fc.subarray(["certifier", "other certifier"]),
    wrote: fc.subarray(["drafter", "checker", "certifier"]),
    inConflict: fc.subarray(["editor", "member", "self"]),
    deceased: fc.boolean(),
    identitySettled: fc.boolean(),
    openElsewhere: fc.boolean(),
    suppressed: fc.boolean(),
    signed: fc.boolean(),
    countersigned: fc.boolean(),
    objectionOpen: fc.boolean(),
    seatFree: fc.boolean(),
    cycleEnded: fc.boolean(),
    handedIn: fc.boolean(),
    hasAddress: fc.boolean(),
    everWrittenTo: fc.boolean(),
    pending: fc.option(fc.constant({ id: "p1", decision: "select", author: "editor" })),
  })
  .map((known) => file(known));

describe("what the page offers", () => {
  it("is never refused by `judge` but for a condition that the page shows", () => {
    const who = fc.constantFrom(...(Object.keys(people) as Who[]));
    fc.assert(
      fc.property(fc.constantFrom(...presetNames), who, anyFacts, (preset, name, facts) => {
        const where: House = { policy: presets[preset] };
        for (const offer of decisionsOpenTo(where, people[name], facts)) {
          const choices = offer.to.length + offer.toStanding.length > 0 ? [...offer.to, ...offer.toStanding] : [undefined];
          for (const outcome of choices) {
            const press: Press = { ...bring(outcome), ...(offer.onPaper ? { via: "paper" as const } : {}) };
            const verdict = judge(where, people[name], offer.row.decision, facts, press);
            if (verdict.ok) {
              expect(offer.unmet).toEqual([]);
              expect([offer.waits, verdict.waits]).toEqual([verdict.waits, offer.waits]);
              // An entry that is withdrawn takes its file along; whether a nomination is merged depends on whom the press names.
              expect([facts.stage, ...offer.to, "withdrawn", "merged"]).toContain(verdict.to);
            } else if (offer.unmet.length > 0) expect(offer.unmet).toContain(verdict.reason);
            else expect(["pending", "seat_or_cycle", "assignee", "self_allowed", "signer", "reason_code", "evidence"]).toContain(verdict.reason);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("is everything that `judge` allows", () => {
    fc.assert(
      fc.property(fc.constantFrom(...presetNames), anyFacts, (preset, facts) => {
        const where: House = { policy: presets[preset] };
        for (const actor of everybody) {
          const offered = new Set(decisionsOpenTo(where, actor, facts).map((each) => each.row.decision));
          for (const { decision } of table) {
            if (decision === "propose" || decision === "import" || offered.has(decision)) continue;
            for (const via of ["page", "paper"] as const) {
              const verdict = judge(where, actor, decision, facts, { ...full, via });
              if (verdict.ok) throw new Error(`${decision} is allowed and not offered`);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("names what is still in the way", () => {
    const offered = decisionsOpenTo(house(), people.checker, file({ stage: "verification", checker: "checker" }));
    const unmet = (decision: string): readonly StateNeed[] | undefined => offered.find((each) => each.row.decision === decision)?.unmet;
    expect(unmet("pass_checks")).toEqual(["signed", "countersigned"]);
    expect(unmet("return_to_draft")).toEqual([]);
    expect(stateNeeds).toEqual(expect.arrayContaining([...(unmet("pass_checks") ?? [])]));
  });

  it("shows the one row of two that fits a person alive or dead", () => {
    const offers = (deceased: boolean) => decisionsOpenTo(house(), people.publisher, ripe({ stage: "proof", deceased }));
    const signing = (deceased: boolean) => offers(deceased).some((each) => each.row.decision === "sign");
    expect([signing(false), signing(true)]).toEqual([false, true]);
  });
});
