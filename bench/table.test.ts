import { expect, test } from "vitest";
import { figure, percent, table } from "./table";

test("a table is Markdown, with numbers to the right and a dash for what was not measured", () => {
  expect(table(["page", "ms"], [["entry", 3.814], ["static file", null]])).toBe(
    ["| page        |   ms |", "| ----------- | ---: |", "| entry       | 3.81 |", "| static file |    – |"].join("\n"),
  );
});

test("numbers show about three figures", () => {
  expect([0.0421, 0.5, 3.814, 47.52, 1240.4, 23_821].map(figure)).toEqual(["0.042", "0.50", "3.81", "47.5", "1,240", "23,821"]);
  expect(percent(0.9951)).toBe("99.5 %");
  expect(percent(Number.NaN)).toBeNull();
});
