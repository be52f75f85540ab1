import type { Row } from "./decisions";
import type { Facts, Press } from "./facts";
import { hasPart, type Part, type Policy } from "./presets";
import { isClosed, isListed, openStages, type Stage, type Standing } from "./stages";

/** Stages that a switched-off part makes the table pass over, and where the file goes on. */
export const passedOver: readonly { stage: Stage; part: Part; on: Stage }[] = [{ stage: "certification", part: "certification", on: "certified" }];

/** Where a press leads. `not_a_choice`: the row leads to one of several, and what was brought along names none of them. */
export function targetStage(policy: Policy, row: Row, facts: Facts, press: Press): Stage | null | "not_a_choice" {
  const { to } = row;
  if (typeof to === "object") return "left" in to ? leftStage(to.left, facts) : (chosen(to.oneOf, press.outcome) ?? "not_a_choice");
  switch (to) {
    case "same":
      return facts.stage;
    case "merged_or_same":
      return press.identity === "same" && facts.openElsewhere ? "merged" : facts.stage;
    case "certified_with_last":
      return facts.certifiedBy.length + 1 >= policy.certifiers ? "certified" : facts.stage;
    case "drafting_if_published":
      return facts.stage === "published" ? "drafting" : facts.stage;
    case "verification_if_past":
      return erratumEnds(policy, facts) && isPastVerification(facts.stage) ? "verification" : facts.stage;
    case "stage_of_choice":
      return chosen(overridesTo(policy, facts), press.outcome) ?? "not_a_choice";
    default:
      return to;
  }
}

/** What the public will see of the person after a press. */
export function targetStanding(row: Row, facts: Facts, press: Press): Standing | "not_a_choice" {
  const { standing } = row;
  if (standing === undefined) return facts.standing;
  // "left" may be chosen by that word or by the standing that it stands for.
  const word = press.outcome === "left" ? left(facts) : press.outcome;
  if (typeof standing === "object") return chosen(standing.oneOf.map((each) => resolved(each, facts)), word) ?? "not_a_choice";
  switch (standing) {
    case "public_if_none":
      return facts.standing === "none" ? "public" : facts.standing;
    case "none_if_withdrawn":
      return facts.standing === "withdrawn" ? "none" : facts.standing;
    case "suspended_if_listed":
      return isListed(facts.standing) ? "suspended" : facts.standing;
    default:
      return resolved(standing, facts);
  }
}

/** All stages that a press of this row could move the file to now, for the panel. */
export function stagesAhead(policy: Policy, row: Row, facts: Facts): readonly Stage[] {
  if (row.to === "stage_of_choice") return overridesTo(policy, facts);
  if (typeof row.to === "object" && "oneOf" in row.to) return row.to.oneOf;
  const to = targetStage(policy, row, facts, {});
  if (to === null || to === "not_a_choice") return [];
  const on = passOver(policy, to, facts.stage).to;
  return on === facts.stage ? [] : [on];
}

/** The standings that a press could lead to now; the chosen one goes into `outcome`. */
export function standingsAhead(row: Row, facts: Facts): readonly Standing[] {
  if (typeof row.standing === "object") return row.standing.oneOf.map((each) => resolved(each, facts));
  const to = targetStanding(row, facts, {});
  return to === facts.standing || to === "not_a_choice" ? [] : [to];
}

/** Goes on where the house has no such stage. The stages passed go into the event. */
export function passOver(policy: Policy, to: Stage, from: Stage | null): { to: Stage; passed: readonly Stage[] } {
  const over = passedOver.find((each) => each.stage === to && to !== from && !hasPart(policy, each.part));
  return over ? { to: over.on, passed: [to] } : { to, passed: [] };
}

/** Parts without which a stage has no way out: an override cannot lead there. */
const partOfStage: Partial<Record<Stage, Part>> = { assessment: "committee", ballot: "ballot", waiting: "ballot", certification: "certification" };

/** Where an override may lead: any stage before `certified`. Asleep is no place on the way: `set_aside` leads there. */
function overridesTo(policy: Policy, facts: Facts): readonly Stage[] {
  return openStages.filter((stage) => !["certified", "published", "dormant", facts.stage].includes(stage) && isStageOf(policy, stage));
}

/** Has this house such a stage, and a way out of it? */
export function isStageOf(policy: Policy, stage: Stage): boolean {
  const part = partOfStage[stage];
  return !part || hasPart(policy, part);
}

function leftStage(stages: readonly Stage[], facts: Facts): Stage {
  return chosen(stages, facts.stageLeft ?? undefined) ?? stages[0] ?? "questionnaire";
}

function isPastVerification(stage: Stage | null): boolean {
  return stage === "certification" || stage === "certified";
}

/** Is this press the last that the erratum needs? Its versions then enter a revision under way, which is checked again. */
function erratumEnds(policy: Policy, { erratum }: Facts): boolean {
  if (erratum?.state === "checked") return erratum.certifiedBy.length + 1 >= policy.certifiers;
  return policy.certifiers === 0;
}

function left(facts: Facts): Standing {
  return facts.standingLeft ?? "public";
}

function resolved(standing: Standing | "left", facts: Facts): Standing {
  return standing === "left" ? left(facts) : standing;
}

function chosen<T extends string>(options: readonly T[], outcome: string | undefined): T | null {
  return options.find((option) => option === outcome) ?? null;
}

/** A withdrawn entry takes its open dossier with it. */
export function takenAlong(to: Stage | null, before: Standing, after: Standing): Stage | null {
  return after === "withdrawn" && before !== "withdrawn" && to !== null && !isClosed(to) ? "withdrawn" : to;
}
