import { german } from "./de";
import { englishToJ } from "./en-a-to-j";
import { englishFromK } from "./en-k-to-z";
import { forms } from "./forms";
import { french } from "./fr";
import { romance } from "./romance";

type Circle = ReadonlyMap<string, ReadonlySet<string>>;

const none: ReadonlySet<string> = new Set();

/** Each name with its short forms and each short form with its names; `siblings` are short forms of one name, as Al and Fred of Alfred. */
function readLists(lists: readonly string[]): { tied: Circle; siblings: Circle; shorts: ReadonlySet<string> } {
  const [names, called] = [new Set<string>(), new Set<string>()];
  const [tied, siblings] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const tie = (circle: Map<string, Set<string>>, one: string, other: string) => circle.set(one, (circle.get(one) ?? new Set()).add(other));
  for (const line of lists.join("\n").split("\n")) {
    const [name = "", short] = line.split(": ");
    const shorts = short?.split(" ").filter(Boolean) ?? [];
    names.add(name);
    for (const each of shorts) {
      called.add(each);
      tie(tied, name, each);
      tie(tied, each, name);
      for (const other of shorts) if (other !== each) tie(siblings, each, other);
    }
  }
  return { tied, siblings, shorts: new Set([...called].filter((each) => !names.has(each))) };
}

/** Every name of a line with every other. */
function circle(list: string): Circle {
  const tied = new Map<string, Set<string>>();
  for (const line of list.split("\n")) {
    const names = line.split(" ").filter(Boolean);
    for (const name of names) for (const other of names) if (other !== name) tied.set(name, (tied.get(name) ?? new Set()).add(other));
  }
  return tied;
}

const nicknames = readLists([englishToJ, englishFromK, french, german, romance]);
const translations = circle(forms);

/** What somebody of this forename may be called, and the forenames of somebody who is called so. Folded words. */
export function nicknamesOf(word: string): ReadonlySet<string> {
  return nicknames.tied.get(word) ?? none;
}

/** Other short forms of the names that have this one: Bobby for Rob, and less likely Fred for Al. */
export function siblingsOf(word: string): ReadonlySet<string> {
  return nicknames.siblings.get(word) ?? none;
}

/** The same forename in other languages. */
export function translationsOf(word: string): ReadonlySet<string> {
  return translations.get(word) ?? none;
}

/** A short form of the same forename in another language: "Joe" for José, by way of Joseph. */
export function farNicknamesOf(word: string): ReadonlySet<string> {
  const known = far.get(word);
  if (known) return known;
  if (far.size > 20_000) far.clear();
  const told = readFar(word);
  far.set(word, told);
  return told;
}

/** Those of the last words asked for: pure, so that keeping them changes nothing but the time. */
const far = new Map<string, ReadonlySet<string>>();

function readFar(word: string): ReadonlySet<string> {
  const called = [...nicknamesOf(word)].flatMap((name) => [...translationsOf(name)]);
  return new Set([...called, ...[...translationsOf(word)].flatMap((name) => [...nicknamesOf(name)])]);
}

/** Is this word known to be a forename? Many surnames are, too. */
export function isForename(word: string): boolean {
  return nicknames.tied.has(word) || translations.has(word);
}

/** Is this only ever a short form, as Mike and Sepp, and nobody's full forename? */
export function isShortForm(word: string): boolean {
  return nicknames.shorts.has(word) && !translations.has(word);
}

/** What some people are called whatever their name is. */
const callings = new Set(`
ace babe bebe bibi bo bobo bubba bubi buck bud buddy buster butch buzz chick chip coco curly dee didi doc duke dusty dutch fats
fifi flip frenchy fuzzy gigi hap happy hoot ike jojo junior kid kiki lefty lolo loulou lucky lulu mac mimi momo moose nana nono
peewee pinky pip red rip rocky rusty scooter scotty shorty skeets skip skippy slick slim smokey sonny sparky speedy spike spud
stubby sugar sunny swede tad tati tex tip titi toots toto tubby whitey windy woody zaza ziggy
`.split(/\s+/));

/** Is this what anybody may be called, as Bud and Butch? Then it says little against any forename. */
export function isCalling(word: string): boolean {
  return callings.has(word);
}
