import type { authorityLists as english } from "../en/authority-lists";
import type { Phrases } from "../index";
import { plural } from "../numbers";

const entries = (count: number) => plural("fr", count, { zero: "aucune notice", one: "# notice", other: "# notices" });

export const authorityLists = {
  double: "Comparer",
  doubleOf: (label: string) => `Comparer et fusionner ${label} avec son double probable`,
  translate: {
    hint: "Écrivez les libellés que vous connaissez et enregistrez-les ensemble ; laissez les autres vides. Ce que quelqu'un d'autre écrit entre-temps reste comme il est.",
    label: { fr: (label: string) => `Libellé français de ${label}`, en: (label: string) => `Libellé anglais de ${label}` },
    missing: "Libellé qui manque",
    language: { fr: "en français", en: "en anglais" },
    save: "Enregistrer ces libellés",
    saved: (count: number) => plural("fr", count, { zero: "Aucun libellé n'a été écrit.", one: "# libellé enregistré.", other: "# libellés enregistrés." }),
    later: (count: number) => `Le répertoire se met à jour pour ${entries(count)}.`,
    tooLong: "Un libellé est trop long : 400 signes au plus",
  },
  take: {
    legend: (label: string) => `En fusionner plusieurs avec « ${label} »`,
    hint: "Cochez celles qui veulent dire la même chose ; elles sont montrées ensemble avant que rien ne change. Un nom mène à la fusion dans l'autre sens, de celle-ci avec celle-là.",
    tick: (label: string) => `Fusionner ${label} avec celle-ci`,
    submit: "Voir ce qui change",
    title: (count: number) => plural("fr", count, { one: "Fusionner une forme de la liste", other: "Fusionner # formes de la liste" }),
    press: "Les fusionner toutes",
    done: (count: number, label: string) => plural("fr", count, { one: `Une forme fusionnée avec ${label}.`, other: `# formes fusionnées avec ${label}.` }),
  },
  now: (label: string) => `Enregistré entre-temps : ${label}`,
  nowNone: "Retiré entre-temps",
} satisfies Phrases<typeof english>;
