import { normaliseName } from "~/persons/name";

/** The sectors of the import format, in both languages. A house names its own; others come in under the word they have. */
const sectors: Record<string, { en: string; fr: string }> = {
  politics: { en: "Politics", fr: "Politique" },
  arts: { en: "Arts", fr: "Arts" },
  sports: { en: "Sport", fr: "Sport" },
  science: { en: "Science", fr: "Sciences" },
  humanities: { en: "Humanities", fr: "Lettres et sciences humaines" },
  media: { en: "Media", fr: "Médias" },
  business: { en: "Business", fr: "Entreprise" },
  law: { en: "Law", fr: "Droit" },
  religion: { en: "Religious office", fr: "Cultes" },
  military: { en: "Armed forces", fr: "Armées" },
  exploration: { en: "Exploration", fr: "Exploration" },
  "public figure": { en: "Public life", fr: "Vie publique" },
  other: { en: "Other", fr: "Autres" },
};

export function sectorOf(word: string): { key: string; labels: { en: string; fr: string } } {
  const key = normaliseName(word);
  const known = Object.hasOwn(sectors, key) ? sectors[key] : undefined;
  return { key, labels: known ?? { en: word, fr: word } };
}
