import { displayName, joined, withoutAccents, withParticle, type PersonName } from "./name";

/**
 * French filing: de, d', von, van and zu go behind the forename; Du, Des, La, Le, Saint, Mac and every other particle
 * lead the name. Articles that follow von, van or zu go with them. Case matters: "De Smet" is filed under D.
 */
const behind = /^(?:von und zu|(?:von|van|zu)(?: (?:der|den|dem|de|het|['’]t))?|de|d['’])(?= |$|(?<=['’]))/u;

type Filed = { surname: string; behind: string | null };

function parts(given: PersonName): Filed {
  const name = withParticle(given);
  if (!name.particle) return { surname: name.family, behind: null };
  const unfiled = behind.exec(name.particle)?.[0] ?? null;
  const filed = name.particle.slice(unfiled?.length ?? 0).trim();
  return { surname: filed ? joined(capital(filed), name.family) : name.family, behind: unfiled };
}

/** The surname under which a person stands in the book: "Fontenoy", "La Tour", "Du Plessis", "De Smet". */
export function filedSurname(name: PersonName): string {
  return parts(name).surname;
}

/** What follows the surname in the book, without brackets: "Baudouin de", "Orville T., Jr."; empty for a name in one piece. */
export function filedForenames(name: PersonName, forenames: string | null = name.given): string {
  const between = [forenames, parts(name).behind].filter(Boolean).join(" ");
  return [between, name.suffix].filter(Boolean).join(", ");
}

/** "Aubrespin (Claire-Hélène)", "Fontenoy (Baudouin de)", "La Tour (Inès de)". */
export function filedName(name: PersonName): string {
  const forenames = filedForenames(name);
  return forenames ? `${filedSurname(name)} (${forenames})` : filedSurname(name);
}

/**
 * The place in the book, as a text that sorts by code point (`collate "C"`): surname, given name, birth, then accents.
 * Within Latin letters this is the order of `Intl.Collator("fr", { ignorePunctuation: true })`, which a test compares;
 * stored, so that Node's order and the database's are never mixed. Names in other scripts follow Z.
 */
export function filingKey(name: PersonName, born: string | null = null): string {
  const surname = filedSurname(name);
  const rest = [name.given, name.suffix].filter(Boolean).join(" ");
  return [bare(surname), bare(rest), born ?? "", withAccents(surname), withAccents(rest)].join(" ");
}

/** In the order of the book: by filing key, and by nothing else. */
export function compareFiled(one: PersonName, other: PersonName): number {
  const [a, b] = [filingKey(one), filingKey(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The letter of the thumb index, "A" to "Z", or "#" for what the Latin alphabet does not hold. */
export function filingLetter(name: PersonName): string {
  const first = bare(filedSurname(name) || displayName(name))
    .charAt(0)
    .toUpperCase();
  return /[A-Z]/.test(first) ? first : "#";
}

function bare(text: string): string {
  return withoutAccents(text).replace(/[^\p{L}\p{N}]/gu, "");
}

function withAccents(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
