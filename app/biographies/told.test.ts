import { expect, test } from "vitest";
import { readTold } from "./told";

test("what a person told is kept with its way and its day, or the field is named that is missing", () => {
  const read = (by: "paper" | "telephone" | undefined, on: string) => readTold({ "told.by": by, "told.on": on }, "en", "2026-11-28");
  expect(read(undefined, "anything")).toEqual({ ok: true, told: null });
  expect(read("paper", "3 November 2026")).toEqual({ ok: true, told: { by: "paper", on: "2026-11-03" } });
  expect(read("telephone", "2026-11-28")).toEqual({ ok: true, told: { by: "telephone", on: "2026-11-28" } });
  expect(read("paper", "")).toEqual({ ok: false, problem: "no_day" });
  expect(read("paper", "November 2026")).toEqual({ ok: false, problem: "no_day" });
  expect(read("telephone", "1 January 2027")).toEqual({ ok: false, problem: "not_yet" });
});
