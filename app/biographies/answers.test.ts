import { describe, expect, it } from "vitest";
import { readAnswers } from "./answer.server";

const rows = [1, 2, 3].map((number) => ({ versionId: number * 10, number })) as Parameters<typeof readAnswers>[0]["rows"];
const read = (typed: Record<string, string>) => readAnswers({ rows }, typed, (number) => `say what in ${number}`);
const said = (typed: Record<string, string>) => read(typed).answers.map(({ versionId, verdict, correction }) => [versionId, verdict, correction]);

describe("the answers to a proof", () => {
  it("are those that were given, and no others", () => {
    expect(said({ v10: "accept", v30: "veto" })).toEqual([[10, "accept", null], [30, "veto", null]]);
  });

  it("accept the rest at once where the person says so, and nothing that they answered", () => {
    expect(said({ v20: "veto", rest: "accept" })).toEqual([[10, "accept", null], [20, "veto", null], [30, "accept", null]]);
  });

  it("take words without a verdict for a correction, even beside an acceptance of the rest", () => {
    expect(said({ c20: " le 13 juin ", rest: "accept" })).toEqual([[10, "accept", null], [20, "correct", "le 13 juin"], [30, "accept", null]]);
  });

  it("want words for a correction", () => {
    expect(read({ v20: "correct", c20: " " }).errors).toEqual({ c20: "say what in 2" });
  });
});
