import { german } from "./de";
import { english } from "./en";
import { forms } from "./forms";
import { french } from "./fr";

type Circle = ReadonlyMap<string, ReadonlySet<string>>;

const none: ReadonlySet<string> = new Set();

/** Each name with everything that its lines tie it to: the name to its short forms, and short forms of one name to one another. */
function circles(...lists: readonly string[]): Circle {
  const tied = new Map<string, Set<string>>();
  for (const line of lists.join("\n").split("\n")) {
    const names = line.replace(":", "").split(" ").filter(Boolean);
    for (const name of names) for (const other of names) if (other !== name) tied.set(name, (tied.get(name) ?? new Set()).add(other));
  }
  return tied;
}

const nicknames = circles(english, french, german);
const translations = circles(forms);

/** What somebody of this forename may be called, and the forenames of somebody who is called so. Folded words. */
export function nicknamesOf(word: string): ReadonlySet<string> {
  return nicknames.get(word) ?? none;
}

/** The same forename in other languages. */
export function translationsOf(word: string): ReadonlySet<string> {
  return translations.get(word) ?? none;
}
