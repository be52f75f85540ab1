import sharp from "sharp";
import { fitting, outline, type Style, wrapped } from "./glyphs.server";

/** What a social card says: no more than the teaser, which is everybody's. */
export type CardText = { house: string; surname: string; forenames: string; descriptor: string; /** The mark in words; empty where there is none. */ mark: string; letter: string };

export const cardSize = { width: 1200, height: 630 } as const;
const colours = { paper: "#fbf7ec", ink: "#1d1a16", soft: "#4c463d", red: "#8c1a1f", gold: "#8f6a15" };
const left = 112;
const room = cardSize.width - left - 84;

/** The card as a drawing of outlines only. */
export function cardSvg({ house, surname, forenames, descriptor, mark, letter }: CardText): string {
  const name = fitting(surname, { face: "bold", size: 104, smallCaps: true, spacing: 0.02 }, room, 40);
  const given = fitting(forenames, { face: "regular", size: 60 }, room, 28);
  const described: Style = { face: "italic", size: 42 };
  const [head] = wrapped(house, { face: "regular", size: 34, spacing: 0.14 }, room, 1);
  const [first] = wrapped(surname, name, room, 1);
  const [second] = wrapped(forenames, given, room, 1);
  const lines = wrapped(descriptor, described, room, 3);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}" viewBox="0 0 ${cardSize.width} ${cardSize.height}">`,
    `<path fill="${colours.paper}" d="M0 0h${cardSize.width}v${cardSize.height}H0z"/><path fill="${colours.red}" d="M0 0h36v${cardSize.height}H0z"/>`,
    written(head ?? "", { face: "regular", size: 34, spacing: 0.14 }, left, 100, colours.ink),
    `<path fill="${colours.ink}" d="M${left} 126h${room}v5H${left}zM${left} 136h${room}v1.500H${left}z"/>`,
    written(first ?? "", name, left, 254, colours.ink),
    written(second ?? "", given, left, 330, colours.ink),
    ...lines.map((line, at) => written(line, described, left, 404 + at * 54, colours.soft)),
    mark ? seal(letter) + written(mark, { face: "regular", size: 34 }, left + 84, 578, colours.soft) : "",
    "</svg>",
  ].join("");
}

function written(text: string, style: Style, x: number, y: number, colour: string): string {
  const { path } = outline(text, style);
  return path ? `<path fill="${colour}" transform="translate(${x} ${y})" d="${path}"/>` : "";
}

/** The seal: the only gold there is. */
function seal(letter: string): string {
  const { path, width } = outline(letter, { face: "regular", size: 36 });
  const [x, y] = [left + 31, 566];
  return [
    `<g fill="none" stroke="${colours.gold}"><circle cx="${x}" cy="${y}" r="30" stroke-width="2.500"/><circle cx="${x}" cy="${y}" r="24" stroke-width="1.200"/></g>`,
    `<path fill="${colours.gold}" transform="translate(${x - width / 2} ${y + 12})" d="${path}"/>`,
  ].join("");
}

const kept = new Map<string, Promise<Buffer>>();
const most = 200;
/** Pictures are drawn one after another: many at once would take the server from its readers. */
let last: Promise<unknown> = Promise.resolve();

/** The card as a PNG; the same words give the same picture, which is drawn once. */
export function cardImage(text: CardText): Promise<Buffer> {
  const key = JSON.stringify(text);
  const known = kept.get(key);
  if (known) return known;
  const drawn = last.then(() => sharp(Buffer.from(cardSvg(text))).png({ palette: true, compressionLevel: 9 }).toBuffer());
  last = drawn.catch(() => undefined);
  kept.set(key, drawn);
  drawn.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return drawn;
}
