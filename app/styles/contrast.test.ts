import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** The colours of tokens.css, as a browser would resolve them in either scheme. */
const tokens = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const schemes = ["light", "dark"] as const;

function colour(name: string, scheme: (typeof schemes)[number]): string {
  const value = new RegExp(`--${name}:\\s*(?:light-dark\\((#\\w{6}),\\s*(#\\w{6})\\)|(#\\w{6}));`).exec(tokens);
  if (!value) throw new Error(`tokens.css has no colour called --${name}`);
  return value[3] ?? (scheme === "light" ? value[1] : value[2]) ?? "";
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const papers = ["paper", "paper-inset", "paper-raised"];
const texts: [string, string][] = [
  ...["ink", "ink-soft", "ink-grey", "red", "pencil"].flatMap((text) => papers.map((paper): [string, string] => [text, paper])),
  ["ink", "red-tint"],
  ["red", "red-tint"],
  ["ink", "pencil-tint"],
  ["pencil", "pencil-tint"],
  ["on-cloth", "cloth"],
  ["on-cloth", "cloth-deep"],
];
/** Edges of controls, the focus ring, the seal: they are seen, not read. The cloth's own focus ring is ivory. */
const edges: [string, string][] = [
  ...papers.map((paper): [string, string] => ["rule-strong", paper]),
  ...papers.map((paper): [string, string] => ["pencil", paper]),
  ...papers.map((paper): [string, string] => ["gold", paper]),
  ["on-cloth", "cloth"],
];

describe.each(schemes)("in the %s scheme", (scheme) => {
  it.each(texts)("--%s on --%s can be read", (text, paper) => {
    expect(contrast(colour(text, scheme), colour(paper, scheme))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(edges)("--%s on --%s can be seen", (edge, paper) => {
    expect(contrast(colour(edge, scheme), colour(paper, scheme))).toBeGreaterThanOrEqual(3);
  });
});

it("knows black on white", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
});

describe("the style sheets", () => {
  const sheets = [...readFileSync(new URL("./index.css", import.meta.url), "utf8").matchAll(/@import "\.\/(.+?)";/g)].map(
    (found) => found[1] ?? "",
  );

  it("name no colour outside the tokens, but for paper white, the black and white of a QR code and the chart's two tints", () => {
    const strays = sheets
      .filter((sheet) => !["tokens.css", "fonts.css", "print.css"].includes(sheet))
      .flatMap((sheet) => readFileSync(new URL(`./${sheet}`, import.meta.url), "utf8").match(/#[0-9a-f]{3,8}\b/gi) ?? []);
    expect(strays.sort()).toEqual(["#000", "#4d463c", "#6c1216", "#8b8272", "#8d8473", "#cfc5ae", "#fff", "#fff"]);
  });

  it("use no token that does not exist", () => {
    const all = sheets.map((sheet) => readFileSync(new URL(`./${sheet}`, import.meta.url), "utf8")).join("\n");
    const defined = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map((found) => found[1]));
    const used = [...all.matchAll(/var\((--[\w-]+)/g)].map((found) => found[1]);
    expect(used.filter((name) => !defined.has(name))).toEqual([]);
  });
});
