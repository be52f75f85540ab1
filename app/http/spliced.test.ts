import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gzipped, plainly, splice } from "./spliced";

const made = "bm9uY2Utb2YtdGhlLW1ha2luZw==";

describe("a page that is kept compressed", () => {
  it("is what it was, with the reader's own nonce wherever the first one stood", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 400 }), { minLength: 1, maxLength: 5 }), fc.base64String({ minLength: 1, maxLength: 40 }), (pieces, nonce) => {
        fc.pre(!pieces.join("").includes(made));
        const kept = splice(pieces.join(made), made);
        expect(gunzipSync(gzipped(kept, nonce)).toString()).toBe(pieces.map((piece) => Buffer.from(piece).toString()).join(nonce));
        expect(plainly(kept, nonce).toString()).toBe(gunzipSync(gzipped(kept, nonce)).toString());
      }),
    );
  });

  it("is small, and says how much memory it takes", () => {
    const kept = splice("<p>word after word</p>".repeat(1000), made);
    expect(gzipped(kept, "x").length).toBeLessThan(1000);
    expect(kept.size).toBeGreaterThan(22_000);
  });
});
