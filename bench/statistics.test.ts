import { expect, test } from "vitest";
import { median, p99, quantile, shareOf } from "./statistics";

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test("the median is the middle value, or the mean of the two in the middle, in whatever order they come", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([10, 4, 8, 2])).toBe(6);
  expect(median([7])).toBe(7);
});

test("the 99th percentile is a value that was measured, with one in a hundred above it", () => {
  expect(p99(upTo(100))).toBe(99);
  expect(p99(upTo(200).reverse())).toBe(198);
  expect(p99(upTo(50))).toBe(50);
  expect(p99([3])).toBe(3);
});

test("numbers are ordered as numbers, and what was given stays as it was", () => {
  const values = [100, 9, 20];
  expect(quantile(values, 1)).toBe(100);
  expect(quantile(values, 0)).toBe(9);
  expect(values).toEqual([100, 9, 20]);
});

test("nothing measured has no figures", () => {
  expect(median([])).toBeNaN();
  expect(p99([])).toBeNaN();
  expect(shareOf([], Boolean)).toBeNaN();
});

test("a share counts what fulfils the condition", () => {
  expect(shareOf([1, 2, 3, 4], (value) => value > 1)).toBe(0.75);
});
