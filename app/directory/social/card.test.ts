import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { cardImage, cardSvg, cardSize, type CardText } from "./card-image.server";
import { outline, widthOf, wrapped } from "./glyphs.server";

const text: CardText = { house: "Les Contemporains", surname: "Aubrespin", forenames: "Claire-Hélène", descriptor: "Glaciologue, directrice de recherche émérite", mark: "Notice certifiée", letter: "V" };
const style = { face: "italic", size: 42 } as const;

describe("a social card", () => {
  it("is a picture of the size that other sites ask for, drawn once for the same words", async () => {
    const image = await cardImage(text);
    expect(await sharp(image).metadata()).toMatchObject({ format: "png", ...cardSize });
    expect(await cardImage({ ...text })).toBe(image);
    expect((await cardImage({ ...text, mark: "" })).equals(image)).toBe(false);
  });

  it("holds outlines only: nothing of it depends on fonts where it is drawn, and no word of a name is markup", () => {
    const svg = cardSvg({ ...text, surname: `</svg><script>alert(1)</script>`, forenames: `"&<>` });
    expect(svg.match(/<(?!\/?(?:svg|path|g|circle)[ >/])/g)).toBeNull();
    expect(svg).not.toMatch(/alert|&(?!\w+;)/);
  });

  it("draws names of any script and any length within its edges", () => {
    expect(outline("Жуковский", style).width).toBeGreaterThan(50);
    expect(outline("李白", style).width).toBeGreaterThan(20);
    const lines = wrapped("mot ".repeat(200), style, 900, 3);
    expect([lines.length, lines[2]?.endsWith("…"), Math.max(...lines.map((line) => widthOf(line, style))) <= 900]).toEqual([3, true, true]);
    expect(outline(wrapped("Llanfair".repeat(40), style, 900, 1)[0] ?? "", style).width).toBeLessThanOrEqual(900);
    expect(outline("Aubrespin", style).width).toBeCloseTo(widthOf("Aubrespin", style));
  });
});
