import { describe, expect, it } from "vitest";
import { grouped } from "./grouped";

/** "Jean Marchandeau*2" is one of two who bear the name. */
const runs = (...people: string[]) =>
  grouped(people.map((each) => {
    const [norm = "", namesakes = "1"] = each.split("*");
    return { norm, namesakes: Number(namesakes) };
  })).map(({ shared, hits }) => [shared, hits.map(({ norm }) => norm)]);

describe("people of a page", () => {
  it("who bear one name stand together, others in runs between them", () => {
    expect(runs("a", "b*2", "b*2", "c", "d")).toEqual([[false, ["a"]], [true, ["b", "b"]], [false, ["c", "d"]]]);
    expect(runs("a*2", "a*2", "b*3", "b*3")).toEqual([[true, ["a", "a"]], [true, ["b", "b"]]]);
  });

  it("are no namesakes of whoever follows, where theirs are on no page or on another one", () => {
    expect(runs("a*2", "b", "c")).toEqual([[false, ["a", "b", "c"]]]);
    expect(runs("a*2", "b*2", "c*2")).toEqual([[false, ["a", "b", "c"]]]);
  });

  it("without a name that could be shared stand for themselves", () => {
    expect(runs("", "", "a")).toEqual([[false, ["", "", "a"]]]);
    expect(runs()).toEqual([]);
  });
});
