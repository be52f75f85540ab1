import { nicknamesOf } from "~/names/nicknames";
import { familyWithParticle, normaliseName, withoutAccents } from "~/persons/name";
import type { Subject } from "./name-material";
import { withSlips } from "./slips";

type Way = (subject: Subject, roll: () => number) => string | null;
const pick = <T>(list: readonly T[], roll: () => number): T | undefined => list[Math.floor(roll() * list.length)];
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const given = ({ name }: Subject) => name.given ?? "";
const family = ({ name }: Subject) => familyWithParticle(name);
const changed = (text: string, { said }: Subject) => (text === said ? null : text);

/** Ways to type somebody's name by rule; null where the name is not one to be typed so. */
export const typedWays: Record<string, Way> = {
  "as it stands": ({ said }) => said,
  "surname first, comma": (subject) => (given(subject) ? `${family(subject)}, ${given(subject)}` : null),
  "surname first": (subject) => (given(subject) ? `${family(subject)} ${given(subject)}` : null),
  "no accents, small letters": ({ said }) => (withoutAccents(said) === said.toLowerCase() ? null : withoutAccents(said)),
  "umlauts written out": (subject) => changed(subject.said.replace(/[äöü]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue" })[letter] ?? letter), subject),
  "hyphens and apostrophes as spaces": ({ said }) => (/[-'’]/.test(said) ? said.replace(/[-'’]/g, " ") : null),
  "initials, dotted": (subject) => initials(subject, ".", (short) => `${short} ${family(subject)}`),
  "initials behind, together": (subject) => initials(subject, "", (short) => `${family(subject)} ${short}`),
  "particle dropped": ({ name, said }) => (name.particle && name.given ? [name.given, name.family].join(" ") : /^(?:le|la|de|du|van|von) /i.test(name.family) ? said.replace(/ (?:le|la|de|du|van|von) /i, " ") : null),
  "particle glued": ({ name }) => (name.particle && name.given ? `${name.given} ${(name.particle + name.family).replace(/[ '’]/g, "")}` : null),
  "title before": ({ said }, roll) => `${pick(["Dr", "Prof.", "M.", "Mme", "Sir", "Mr", "Maître", "Dipl.-Ing."], roll)} ${said}`,
  "letters behind": ({ said }, roll) => `${said}, ${pick(["PhD", "OBE", "MBA", "MSc", "Jr."], roll)}`,
  "middle name too many": (subject, roll) => (given(subject) && !given(subject).includes(" ") ? `${given(subject)} ${pick(["Marie", "William", "Louis", "Anne", "J.", "R.", "Edward"], roll)} ${family(subject)}` : null),
  "nickname": (subject, roll) => {
    const [first = "", ...rest] = given(subject).split(" ");
    const called = pick([...nicknamesOf(normaliseName(first))], roll);
    return called && rest.length === 0 ? `${capital(called)} ${family(subject)}` : null;
  },
  "sound-alike": respelt,
  "one slip": ({ said }, roll) => withSlips(said, 1, roll),
  "two slips": ({ said }, roll) => withSlips(said, 2, roll),
  "mojibake": ({ said }) => (/[^\p{ASCII}]/u.test(said) ? Buffer.from(said, "utf8").toString("latin1") : null),
  "in Cyrillic, by rule": (subject) => (isFrom(subject, /Russia|Ukrain|Belarus|Bulgaria|Serbia/) ? inScript(subject.said, cyrillic) : null),
  "in Greek, by rule": (subject) => (isFrom(subject, /Greece|Cyprus/) ? inScript(subject.said, greek) : null),
};

function initials(subject: Subject, dot: string, write: (short: string) => string): string | null {
  const forenames = given(subject).match(/\p{L}{2,}/gu) ?? [];
  return forenames.length > 0 && !/\./.test(given(subject)) ? write(forenames.map((name) => name.charAt(0) + dot).join(dot && given(subject).includes("-") ? "-" : "")) : null;
}

function isFrom({ countries, said }: Subject, where: RegExp): boolean {
  return countries.some((country) => where.test(country)) && /^[\p{ASCII}]+$/u.test(said) && said.includes(" ");
}

/** Pairs that readers of French, English and German confuse; not taken from the engine's own rules. */
const confused: [RegExp, string][] = [
  [/eau/, "au"], [/au(?!x)/, "o"], [/ph/, "f"], [/(?<=.)y(?=.)/, "i"], [/ck/, "k"], [/tt/, "t"], [/ll/, "l"], [/nn/, "n"], [/ss/, "s"], [/th/, "t"], [/c(?=[aou])/, "k"], [/qu/, "k"], [/ie$/, "y"], [/ey$/, "y"], [/dt$/, "t"],
  [/d$/, "t"], [/ee/, "ea"], [/ei/, "ai"], [/é/, "er"], [/er$/, "é"], [/t$/, "d"], [/ai/, "é"], [/en(?=[tdcs])/, "an"], [/mm/, "m"], [/e$/, ""], [/([lnrt])$/, "$1e"], [/sch/, "sh"], [/z/, "s"],
];

function respelt(subject: Subject, roll: () => number): string | null {
  const surname = subject.name.family;
  const able = confused.filter(([sound]) => sound.test(surname) && surname.length > 4);
  const rule = pick(able, roll);
  const heard = rule ? surname.replace(rule[0], rule[1]) : surname;
  return heard !== surname && given(subject) ? [given(subject), subject.name.particle, heard].filter(Boolean).join(" ") : null;
}

const cyrillic: [string, string][] = [
  ["shch", "щ"], ["sh", "ш"], ["ch", "ч"], ["zh", "ж"], ["kh", "х"], ["ts", "ц"], ["ya", "я"], ["yu", "ю"], ["ye", "е"], ["yo", "ё"], ["ij$", "ий"], ["iy$", "ий"], ["y$", "ий"], ["ks", "кс"], ["x", "кс"], ["a", "а"], ["b", "б"], ["v", "в"], ["w", "в"],
  ["g", "г"], ["d", "д"], ["e", "е"], ["z", "з"], ["i", "и"], ["j", "й"], ["y", "й"], ["k", "к"], ["c(?=[eiy])", "ц"], ["c", "к"], ["q", "к"], ["l", "л"], ["m", "м"], ["n", "н"], ["o", "о"], ["p", "п"], ["r", "р"], ["s", "с"], ["t", "т"], ["u", "у"], ["f", "ф"], ["h", "х"],
];
const greek: [string, string][] = [
  ["th", "θ"], ["ch", "χ"], ["ph", "φ"], ["ps", "ψ"], ["ou", "ου"], ["ks", "ξ"], ["x", "ξ"], ["s$", "ς"], ["a", "α"], ["b", "μπ"], ["v", "β"], ["g", "γ"], ["d", "δ"], ["e", "ε"], ["z", "ζ"], ["i", "ι"], ["k", "κ"], ["c(?=[eiy])", "σ"], ["c", "κ"], ["l", "λ"], ["m", "μ"], ["n", "ν"],
  ["o", "ο"], ["p", "π"], ["r", "ρ"], ["s", "σ"], ["t", "τ"], ["u", "ου"], ["y", "υ"], ["f", "φ"], ["h", "χ"], ["w", "β"], ["j", "ι"], ["q", "κ"],
];

function inScript(said: string, letters: readonly [string, string][]): string {
  return said.toLowerCase().split(/[ -]/).map((word) => capital(letters.reduce((text, [latin, other]) => text.replace(new RegExp(latin, "g"), other), word))).join(" ");
}
