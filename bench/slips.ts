const letter = /\p{L}/u;
const alphabet = "abcdefghijklmnopqrstuvwxyz";

/**
 * A name with so many slips of the pen, none next to another, in words of four letters and more: a letter left out, one too
 * many, another one, or two neighbours swapped. Null where there is no room for them.
 * @param roll numbers from 0 to 1, as `dice` makes them
 */
export function withSlips(name: string, slips: number, roll: () => number): string | null {
  const letters = [...name];
  let places = roomFor(name);
  for (let made = 0; made < slips; made += 1) {
    const place = places[Math.floor(roll() * places.length)];
    if (place === undefined) return null;
    letters[place] = slipAt(letters, place, roll);
    places = places.filter((other) => Math.abs(other - place) > 2);
  }
  return letters.join("");
}

/** Places of letters in long words which have another letter behind them, to be swapped with. */
function roomFor(name: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const word of name.split(/(?<=\P{L})|(?=\P{L})/u)) {
    const { length } = [...word];
    for (let inside = 0; length >= 4 && inside < length - 1; inside += 1) places.push(at + inside);
    at += length;
  }
  return places;
}

/** What to write in the letter's place; swapping takes the next letter along and leaves nothing in its place. */
function slipAt(letters: string[], place: number, roll: () => number): string {
  const [here = "", next = ""] = letters.slice(place, place + 2);
  const kind = Math.floor(roll() * 4);
  if (kind === 0) return "";
  if (kind === 1) return here + another("", roll);
  if (kind === 2 || here.toLowerCase() === next.toLowerCase() || !letter.test(next)) return another(here, roll);
  letters[place + 1] = "";
  return next + here;
}

function another(than: string, roll: () => number): string {
  const others = [...alphabet].filter((each) => each !== than.toLowerCase());
  return others[Math.floor(roll() * others.length)] ?? "";
}
