import { readFileSync } from "node:fs";
import path from "node:path";
import anyAscii from "any-ascii";
import { create, type Font } from "fontkit";

/** The faces of the house (public/fonts). */
const files = { regular: "serif-400.woff2", italic: "serif-400-italic.woff2", bold: "serif-600.woff2" } as const;
export type Face = keyof typeof files;

const opened = new Map<Face, Font>();

/** Opened at the first picture and kept: commands and servers alike run in the project's folder. */
function fontOf(face: Face): Font {
  const known = opened.get(face);
  if (known) return known;
  const font = create(readFileSync(path.join(process.cwd(), "public/fonts", files[face])));
  if (!("layout" in font)) throw new Error(`${files[face]} holds several fonts`);
  opened.set(face, font);
  return font;
}

export type Style = { face: Face; size: number; /** Letters in small capitals, capitals as they are. */ smallCaps?: boolean; /** Space between letters, in sizes of the letter. */ spacing?: number };
export type Outline = { path: string; width: number };

/**
 * A text as outlines, so that a picture needs no font where it is drawn and looks the same on every machine. What the face
 * does not hold is romanised. The outline begins at (0, 0) on the base line, y downwards.
 */
export function outline(text: string, style: Style): Outline {
  const { size, spacing = 0 } = style;
  const { font, glyphs, positions } = laidOut(text, style);
  const scale = size / font.unitsPerEm;
  let x = 0;
  const drawn = glyphs.map((glyph, at) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
    const path = glyph.path.scale(scale, -scale).translate((x + xOffset) * scale, -yOffset * scale).toSVG();
    x += xAdvance + spacing * font.unitsPerEm;
    return path;
  });
  return { path: drawn.join(""), width: Math.max(0, x - spacing * font.unitsPerEm) * scale };
}

function laidOut(text: string, { face, smallCaps }: Style) {
  const font = fontOf(face);
  const known = [...text.normalize("NFC")].map((letter) => (font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) ? letter : anyAscii(letter))).join("");
  return { font, ...font.layout(known, { kern: true, liga: true, onum: true, ...(smallCaps ? { smcp: true } : {}) }) };
}

/** How wide the text would be, without drawing it. */
export function widthOf(text: string, style: Style): number {
  const { font, positions } = laidOut(text, style);
  const units = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / font.unitsPerEm + (style.spacing ?? 0) * Math.max(0, positions.length - 1);
  return units * style.size;
}

/** The largest size between two at which the text is no wider than the room. */
export function fitting(text: string, style: Style, room: number, smallest: number): Style {
  const width = widthOf(text.slice(0, longest), style);
  return { ...style, size: Math.max(smallest, Math.min(style.size, Math.floor((style.size * room) / Math.max(width, 1)))) };
}

/** No name or descriptor that a card could show is longer; what is costs nobody's time. */
const longest = 300;

/** The text on so many lines of this width; what does not fit is left out, and dots say so. */
export function wrapped(text: string, style: Style, room: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.slice(0, longest).split(/[ \n]+/u).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line === "" || widthOf(longer, style) <= room) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line) lines.push(line);
  const shown = lines.slice(0, most);
  const last = shown.at(-1);
  if (last !== undefined && (lines.length > most || widthOf(last, style) > room)) shown[shown.length - 1] = cut(last, style, room);
  return shown;
}

/** As many letters as there is room for, by halves. */
function cut(line: string, style: Style, room: number): string {
  const letters = [...line];
  const shortened = (count: number) => `${letters.slice(0, count).join("").trimEnd()}…`;
  let [fits, exceeds] = [0, letters.length + 1];
  while (exceeds - fits > 1) {
    const middle = Math.floor((fits + exceeds) / 2);
    if (widthOf(shortened(middle), style) <= room) fits = middle;
    else exceeds = middle;
  }
  return shortened(fits);
}
