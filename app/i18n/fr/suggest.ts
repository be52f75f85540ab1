import type { suggest as english } from "../en/suggest";
import type { Phrases } from "../index";
import { formatNumber, plural } from "../numbers";

export const suggest = {
  list: "Suggestions",
  count: (count: number) => plural("fr", count, { one: "Une suggestion. Flèche vers le bas pour y aller.", other: "# suggestions. Flèche vers le bas pour y aller." }),
  none: "Aucune suggestion ; Entrée lance tout de même la recherche.",
  subject: (kind: string, count: number) => `${kind} · ${plural("fr", count, { one: "une notice", other: "# notices" })}`,
  kinds: { sector: "Secteur", occupation: "Profession", organisation: "Organisme", school: "École", honour: "Distinction", country: "Pays", place: "Lieu" },
  lived: (born: number | null, died: number | null) => [born ?? "…", died ?? ""].join("–"),
  born: (gender: "female" | "male" | null, year: number) => `${gender === "female" ? "née" : gender === "male" ? "né" : "naissance"} en ${year}`,
  certified: "notice certifiée",

  recent: "Recherches récentes",
  recentCount: (count: number) => `Recherches récentes : ${formatNumber("fr", count)}. Flèche vers le bas pour y aller.`,
  onDevice: "Gardées sur cet appareil seulement.",
  clear: "Les oublier",
  cleared: "Les recherches récentes sont oubliées.",
  stop: "N'en plus garder",
  stopped: "Les recherches ne sont plus gardées.",
  keep: "Garder les recherches récentes sur cet appareil",
  kept: "Les recherches sont désormais gardées sur cet appareil.",

  subjects: "Dans les listes de la maison",
} satisfies Phrases<typeof english>;
