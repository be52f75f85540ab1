import { describe, expect, it } from "vitest";
import { safePath } from "./safe-path";

const hostile = [
  "//evil.example", "///evil.example", "////evil.example", "/\\evil.example", "\\\\evil.example", "\\/evil.example", "/\\/evil.example",
  "https://evil.example", "http://evil.example", "https:evil.example", "https:/evil.example", "HTTPS://evil.example", "ftp://evil.example",
  "javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "vbscript:x", "mailto:a@evil.example",
  "\t//evil.example", " //evil.example", "/\t/evil.example", "/\n/evil.example", "/\r/evil.example", "\u0000//evil.example", "/\u00a0/evil.example",
  "/.//evil.example", "/..//evil.example", "/a/..//evil.example", "/%2e//evil.example", "/%2e%2e//evil.example", "evil.example", "@evil.example",
  "?next=//evil.example", "#//evil.example", "", "/a\r\nSet-Cookie: x=1", "/\ud800", "/" + "a".repeat(2000),
];

describe("where a form may send the reader", () => {
  it.each(hostile)("refuses %j", (wish) => {
    const path = safePath(wish, "/home");
    expect(new URL(path, "https://house.example").origin).toBe("https://house.example");
    expect(path).not.toMatch(/^\/[/\\]/);
    if (!wish.includes("\ud800")) expect(path).toBe("/home");
  });

  it("refuses what is no text", () => {
    for (const wish of [undefined, null, 3, {}, ["/a"], new File([], "a")]) expect(safePath(wish)).toBe("/");
  });

  it.each(["/", "/desk", "/directory?q=a&page=2", "/p/x/y#career", "/%2f%2fevil", "/a//b", "/my/proof/1?lang=fr"])("keeps %s", (path) => {
    expect(safePath(path)).toBe(path);
  });
});
