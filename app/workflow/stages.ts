/** The stages of a dossier: the work under way on one person (PRODUCT.md section 3). */
export const stages = [
  "proposed",
  "assessment",
  "ballot",
  "waiting",
  "deferred",
  "elected",
  "invited",
  "unanswered",
  "questionnaire",
  "drafting",
  "proof",
  "verification",
  "certification",
  "certified",
  "published",
  "dormant",
  "inadmissible",
  "merged",
  "declined",
  "expired",
  "refused",
  "withdrawn",
  "closed",
] as const;
export type Stage = (typeof stages)[number];

/** Closed for good: the dossier stays as history, and the person may have another one. */
export const closedStages = ["inadmissible", "merged", "declined", "expired", "refused", "withdrawn", "closed"] as const satisfies readonly Stage[];
export const openStages: readonly Stage[] = stages.filter((stage) => !isClosed(stage));

export function isClosed(stage: Stage): boolean {
  return (closedStages as readonly Stage[]).includes(stage);
}

/** What the public sees of a person, whatever the stage. */
export const standings = ["none", "public", "suspended", "retired", "memorial", "withdrawn"] as const;
export type Standing = (typeof standings)[number];

/** "Entry public" in the table: a standing other than none and withdrawn. */
export function isListed(standing: Standing): boolean {
  return standing !== "none" && standing !== "withdrawn";
}

/** The five steps that a nominee is shown. Stages before the election are the house's own business. */
export const publicSteps = ["selected", "answers", "drafting", "verification", "published"] as const;
export type PublicStep = (typeof publicSteps)[number];

const stepOfStage: Partial<Record<Stage, PublicStep>> = {
  elected: "selected",
  invited: "selected",
  unanswered: "selected",
  refused: "selected",
  questionnaire: "answers",
  dormant: "answers",
  drafting: "drafting",
  proof: "drafting",
  verification: "verification",
  certification: "verification",
  certified: "verification",
  published: "published",
};

/** The public step of a stage, or null while the selection is going on. */
export function publicStep(stage: Stage): PublicStep | null {
  return stepOfStage[stage] ?? null;
}

/** Who is expected to do something next. */
export type Turn = "house" | "person" | "nobody";

const personsTurn: readonly Stage[] = ["invited", "unanswered", "questionnaire", "proof", "dormant"];
export function turn(stage: Stage): Turn {
  if (isClosed(stage) || stage === "published") return "nobody";
  return personsTurn.includes(stage) ? "person" : "house";
}
