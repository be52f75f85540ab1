import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { drawing, drawWorkflow } from "./draw-workflow";
import { decisionNames } from "~/workflow/decisions";
import { stages, standings } from "~/workflow/stages";

it("is drawn as the table stands: node --import tsx scripts/draw-workflow.ts", () => {
  expect(readFileSync(drawing, "utf8")).toBe(drawWorkflow());
});

it("shows every stage, standing and decision", () => {
  const drawn = drawWorkflow();
  for (const place of [...stages, ...standings.filter((standing) => standing !== "public")]) expect(drawn).toMatch(new RegExp(`^  ${place}: `, "m"));
  for (const decision of decisionNames) expect(drawn).toContain(`| \`${decision}\` |`);
});
