import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, parseBlocks, renderBlocks } from "./blocks";

const line = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== "" && !/[\n\r\u2028\u2029⟦⟧]/.test(text));
const list = fc.array(line, { minLength: 1, maxLength: 4 });
const block: fc.Arbitrary<Block> = fc.oneof(
  line,
  list.map((each) => ({ list: each })),
  list.map((each) => ({ lines: each })),
  line.map((head) => ({ head })),
  line.map((dateline) => ({ dateline })),
  list.map((letterhead) => ({ letterhead })),
  list.map((signed) => ({ signed })),
  fc.record({ head: line, list }).map((covenant) => ({ covenant })),
  fc.webUrl().map((href) => ({ href })),
);

describe("a letter's two parts", () => {
  it("hold the same blocks, whatever stands in them", () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), fc.constantFrom("fr" as const, "en" as const), (blocks, lang) => {
        const { html } = renderBlocks(lang, blocks);
        expect(renderBlocks(lang, parseBlocks(html)).html).toBe(html);
        expect(parseBlocks(html)).toHaveLength(blocks.length);
      }),
    );
  });

  it("never let a text become a tag", () => {
    const { html, text } = renderBlocks("en", ['<img src=x onerror="alert(1)">', { lines: ["</p><script>", "&#60;b&#62;"] }]);
    expect(html).not.toMatch(/<(img|script|b)\b/);
    expect(parseBlocks(html).map((each) => (typeof each === "string" ? each : "lines" in each && each.lines[1]))).toEqual([expect.stringContaining("<img"), "&#60;b&#62;"]);
    expect(text).toContain("</p><script>");
  });

  it("keep the lines of a reason that was typed over several", () => {
    const { html, text } = renderBlocks("fr", ["Première ligne.\nSeconde ligne."]);
    expect(text).toBe("Première ligne.\nSeconde ligne.");
    expect(parseBlocks(html)).toEqual([{ lines: ["Première ligne.", "Seconde ligne."] }]);
  });
});
