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
export function outline(text: string, { face, size, smallCaps, spacing = 0 }: Style): Outline {
  const font = fontOf(face);
  const known = [...text.normalize("NFC")].map((letter) => (font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) ? letter : anyAscii(letter))).join("");
  const { glyphs, positions } = font.layout(known, { kern: true, liga: true, onum: true, ...(smallCaps ? { smcp: true } : {}) });
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

/** The largest size between two at which the text is no wider than the room. */
export function fitting(text: string, style: Style, room: number, smallest: number): Style {
  const { width } = outline(text, style);
  return { ...style, size: Math.max(smallest, Math.min(style.size, Math.floor((style.size * room) / Math.max(width, 1)))) };
}

/** The text on so many lines of this width; what does not fit is left out, and dots say so. */
export function wrapped(text: string, style: Style, room: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n]+/u).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (outline(longer, style).width <= room || line === "") line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line) lines.push(line);
  const shown = lines.slice(0, most);
  const last = shown.at(-1);
  if (last !== undefined && (lines.length > most || outline(last, style).width > room)) shown[shown.length - 1] = cut(last, style, room);
  return shown;
}

function cut(line: string, style: Style, room: number): string {
  const letters = [...line];
  while (letters.length > 1 && outline(`${letters.join("").trimEnd()}…`, style).width > room) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
