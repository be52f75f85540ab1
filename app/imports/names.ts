import type { PersonName } from "~/persons/name";
import type { PersonRecord } from "./record";

export type NameKind = "use" | "birth" | "married" | "pen" | "former" | "religious" | "transliterated" | "other";
export type OtherName = { kind: NameKind; name: string; lang: string | null };

const kindOfType = new Map<string, NameKind>([
  ["birth_name", "birth"],
  ["maiden_name", "birth"],
  ["married_name", "married"],
  ["pen_name", "pen"],
  ["pseudonym", "pen"],
  ["original_name", "former"],
  ["former_name", "former"],
  ["religious_name", "religious"],
  ["native_script", "transliterated"],
]);

/** Names that are facts of a life and printed; the others are spellings, for search alone. */
export const printedNames: ReadonlySet<NameKind> = new Set(["birth", "pen", "former", "religious", "transliterated"]);

export function otherNamesOf(record: PersonRecord): OtherName[] {
  return record.other_names
    .map(({ name, type, lang }) => ({ kind: kindOfType.get(type) ?? "other", name: tidy(name), lang }))
    .filter(({ name }) => name !== "");
}

/** A name that the source did not part (a king, a singer) is a family name in one piece. */
export function nameOf(record: PersonRecord): PersonName {
  const parted = record.family_name !== null;
  return {
    given: parted ? record.given_name : null,
    family: tidy(record.family_name ?? record.name_display),
    particle: parted ? record.particle : null,
    suffix: parted ? record.name_suffix : null,
    prefix: record.name_prefix,
  };
}

export function tidy(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}
