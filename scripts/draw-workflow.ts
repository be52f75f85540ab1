import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { workflow } from "~/i18n/en/workflow";
import { type Row, table } from "~/workflow/decisions";
import { closedStages, type Stage, stages, type Standing, standings } from "~/workflow/stages";

/** Where the drawing lies; `node --import tsx scripts/draw-workflow.ts` makes it anew, and a test compares it with the table. */
export const drawing = fileURLToPath(new URL("../docs/workflow.md", import.meta.url));

type Arrow = { from: string; to: string; decision: string };

/** Decisions that lead away from so many stages that arrows would hide the way: named below the drawing instead. */
const wide: readonly Row["from"][] = ["open", "before_publication", "overridable", "at_request"];

/** What else moves a dossier: decisions on the entry that send a revision back, or open one. */
const drawnBack: Partial<Record<string, { from: readonly Stage[]; to: Stage }>> = {
  drafting_if_published: { from: ["published"], to: "drafting" },
  verification_if_past: { from: ["certification", "certified"], to: "verification" },
};

function fromStages(row: Row): readonly string[] {
  const back = typeof row.to === "string" && drawnBack[row.to];
  if (back) return back.from;
  if (row.from === "none" || row.from === "none_open") return ["[*]"];
  return typeof row.from === "string" ? [] : row.from;
}

function toStages(row: Row): readonly string[] {
  const { to } = row;
  if (typeof to === "object") return "left" in to ? to.left : to.oneOf;
  const back = drawnBack[to];
  if (back) return [back.to];
  const shown: Partial<Record<string, readonly Stage[]>> = { merged_or_same: ["merged"], certified_with_last: ["certified"] };
  return shown[to] ?? stages.filter((stage) => stage === to);
}

/** One arrow for each pair of places, with all decisions that lead along it, in the table's order. */
function joined(arrows: readonly Arrow[]): string[] {
  const labels = new Map<string, Set<string>>();
  for (const { from, to, decision } of arrows) {
    const pair = `${from} --> ${to}`;
    labels.set(pair, (labels.get(pair) ?? new Set()).add(decision));
  }
  return [...labels].map(([pair, decisions]) => `  ${pair}: ${[...decisions].join(", ")}`);
}

function drawStages(): string[] {
  const rows: readonly Row[] = table.filter((row) => !wide.includes(row.from));
  const arrows = rows.flatMap((row) =>
    fromStages(row).flatMap((from) => toStages(row).filter((to) => to !== from).map((to) => ({ from, to, decision: row.decision }))),
  );
  const names = stages.map((stage) => `  ${stage}: ${workflow.stages[stage]}`);
  return ["stateDiagram-v2", "  direction TB", ...names, ...joined(arrows), ...closedStages.map((stage) => `  ${stage} --> [*]`)];
}

function standingsAfter(row: Row): readonly Standing[] {
  const { standing } = row;
  if (standing === undefined) return [];
  if (typeof standing === "object") return standing.oneOf.flatMap((each) => (each === "left" ? leftStandings : each));
  if (standing === "left") return leftStandings;
  if (standing === "public_if_none") return ["public"];
  if (standing === "none_if_withdrawn") return ["none"];
  return standing === "suspended_if_listed" ? ["suspended"] : [standing];
}
/** What an entry may have been before it was suspended. */
const leftStandings: readonly Standing[] = ["public", "retired", "memorial"];

function standingsBefore(row: Row): readonly Standing[] {
  if (row.standing === "public_if_none") return ["none"];
  if (row.standing === "none_if_withdrawn") return ["withdrawn"];
  return row.standingFrom ?? (row.standing === "suspended_if_listed" ? leftStandings : []);
}

function drawStandings(): string[] {
  const arrows = table.flatMap((row: Row) =>
    standingsBefore(row).flatMap((from) => standingsAfter(row).filter((to) => to !== from).map((to) => ({ from, to, decision: row.decision }))),
  );
  const names = standings.map((standing) => `  ${standing === "public" ? "listed" : standing}: ${workflow.standings[standing]}`);
  // "public" is no name for a state in every version of Mermaid.
  const safe = arrows.map(({ from, to, decision }) => ({ from: safely(from), to: safely(to), decision }));
  return ["stateDiagram-v2", "  direction LR", ...names, "  [*] --> none", ...joined(safe)];
}

function safely(standing: Standing): string {
  return standing === "public" ? "listed" : standing;
}

function list(): string[] {
  const lines = table.map((row, index) => {
    const twin = table[index - 1]?.decision === row.decision;
    const by = row.by.map((party) => workflow.parties[party]).join(", ");
    const needs = [...row.needs, ...row.asks].map((need) => need.replaceAll("_", " ")).join(", ");
    return `| \`${row.decision}\` | ${twin ? "" : workflow.decisions[row.decision].does} | ${by} | ${needs} | ${(row.second ?? "").replaceAll("_", " ")} |`;
  });
  return ["| decision | what it does | by | needs | second person |", "| --- | --- | --- | --- | --- |", ...lines];
}

const fenced = (lines: readonly string[]) => ["```mermaid", ...lines, "```"];

/** The whole page, as it is committed. */
export function drawWorkflow(): string {
  return [
    "# The workflow, drawn from its table",
    "",
    "Made by `scripts/draw-workflow.ts` from `app/workflow/decisions.ts`; do not edit it by hand. What a house switches off is passed over.",
    "",
    "## The dossier's stage",
    "",
    ...fenced(drawStages()),
    "",
    "From any open stage, `assign` stays there, `close_deceased` leads to closed while no entry is public, `withdraw` leads to withdrawn",
    "before a first publication, and `override` leads to any stage before certified. From refused, withdrawn or inadmissible, or where only",
    "the record of an objection is left, `reopen_at_request` opens a new dossier in proposed.",
    "",
    "## The entry's standing",
    "",
    ...fenced(drawStandings()),
    "",
    "## Every decision",
    "",
    ...list(),
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const drawn = drawWorkflow();
  writeFileSync(drawing, drawn);
  console.log(`Drawn: ${drawing}`);
}
