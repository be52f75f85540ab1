import { describe, expect, it } from "vitest";
import { versionReader } from "./version.server";

/** Reads that end when the test says so, in the order in which they were asked. */
function held() {
  const waiting: ((version: string) => void)[] = [];
  const read = versionReader(() => new Promise((resolve) => waiting.push(resolve)));
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { read, asked: () => waiting.length, answer: async (at: number, version: string) => (waiting[at]?.(version), await settle()) };
}

describe("the version that many readers ask for", () => {
  it("is asked once for all who come while it is asked, and not before they came", async () => {
    const { read, asked, answer } = held();
    const first = read();
    const others = [read(), read(), read()];
    expect(asked()).toBe(1);
    await answer(0, "old");
    expect(asked()).toBe(2);
    await answer(1, "new");
    expect(await first).toBe("old");
    expect(await Promise.all(others)).toEqual(["new", "new", "new"]);
  });

  it("is asked anew when nobody asks, and after a question that failed", async () => {
    let fails = true;
    const read = versionReader(() => (fails ? Promise.reject(new Error("away")) : Promise.resolve("here")));
    const both = [read(), read()];
    for (const each of both) await expect(each).rejects.toThrow("away");
    fails = false;
    expect(await read()).toBe("here");
  });
});
