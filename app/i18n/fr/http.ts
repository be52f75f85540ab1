import type { Phrases } from "~/i18n";
import type { http as english } from "../en/http";
import { workflow } from "./workflow";

export const http = {
  invalid: {
    required: "Répondez à cette question",
    wrong: "Ce n'est pas sous la forme attendue",
    choose: "Choisissez l'une des réponses",
    tooLong: "C'est trop long",
    tooShort: "C'est trop court",
    oneLine: "Écrivez ceci sur une seule ligne",
    repeated: "Ceci a été envoyé deux fois : répondez une seule fois",
    unprintable: "Un caractère de ce texte ne peut pas être imprimé : saisissez le texte de nouveau",
    mail: "Écrivez une adresse électronique, par exemple nom@exemple.org",
    stale: "Cette page était ouverte depuis trop longtemps : envoyez-la encore une fois",
  },

  upload: {
    too_large: "Ce fichier est trop volumineux. Il n'a pas été conservé.",
    too_many: "Il y a plus de texte dans ce formulaire qu'il ne peut en contenir. Rien n'a été conservé.",
    second_file: "Envoyez un seul fichier à la fois. Rien n'a été conservé.",
    wrong_field: "Ce formulaire ne demande pas ce fichier. Rouvrez la page ; rien n'a été conservé.",
    broken: "Le fichier n'est pas arrivé en entier. Rien n'a été conservé : envoyez-le de nouveau.",
  },

  refused: {
    // The workflow's own reasons have their sentences beside its other words.
    ...workflow.refused,

    operation_taken: "Ce formulaire avait servi à autre chose. Ouvrez de nouveau la page.",
    too_many: "Il y a eu trop d'essais. Attendez quelques minutes ; rien n'est perdu.",
    code_wrong: "Ce n'est pas le code de notre dernière lettre. Relisez-la, ou demandez-en un nouveau.",
    code_expired: "Ce code n'est plus bon. Demandez-en un nouveau.",
    other_browser: "Un code ne vaut que dans le navigateur qui l'a demandé. Demandez-en un nouveau ici.",
    link_spent: "Ce lien a déjà servi, ou son temps est passé. Demandez-en un nouveau.",
    mail_taken: "Quelqu'un a déjà un compte à cette adresse.",
    last_administrator: "C'est le dernier administrateur. Donnez d'abord ce rôle à quelqu'un d'autre.",
    policy_pending: "Un changement de règles attend une seconde personne. Faites-le d'abord confirmer ou rejeter.",
    policy_unchanged: "Ce sont les règles en vigueur. Changez une ligne, ou quittez la page.",
    access_taken: "Cette adresse ou cet établissement a déjà un accès. Changez celui-là, ou mettez-y fin d'abord.",
    domain_taken: "L'un de ces domaines est déjà celui d'un autre établissement.",
    day_measure: "Avec cette liste, la mesure du jour serait dépassée : rien n'a été emporté. Prenez-en une plus courte, ou celle-ci demain ; ce que vous avez ouvert aujourd'hui reste ouvert.",
    import_under_way: "Une reprise est en cours, par cette page ou par la commande. Attendez qu'elle soit finie, puis renvoyez ce fichier.",
    authority_gone: "Cette forme a été fusionnée entre-temps avec une autre. Rouvrez la liste.",
    authority_itself: "Une forme ne se fusionne pas avec elle-même. Choisissez-en une autre.",
    authority_other_kind: "On ne fusionne que des formes de la même liste.",
    authority_changed: "Quelqu'un a enregistré entre-temps un autre libellé. Il est montré à côté du vôtre : enregistrez encore une fois pour mettre le vôtre à sa place.",
    authority_label: "Une forme garde ses libellés du jour, et il lui en faut un dans une langue au moins.",
  },

  outside: {
    fileTooLarge: {
      title: "Ce fichier est trop volumineux",
      text: (most: string) => `Nous acceptons ici des fichiers de ${most} au plus. Rien n’en a été gardé et rien d’autre n’a changé : revenez et choisissez-en un plus petit.`,
    },
    backToForm: "Revenir au formulaire",
    foreign: { title: "Ceci n'a pas été envoyé de notre page", text: "Ouvrez la page sur ce site et envoyez le formulaire de là. Rien n'a été changé." },
    lengthless: { title: "Ceci ne peut être reçu", text: "La demande ne dit pas sa longueur." },
    method: { title: "Ceci ne se demande pas ici", text: "Cette adresse ne répond qu'à la lecture et aux formulaires." },
    endless: { title: "C'est trop long pour être demandé", text: "Une adresse peut avoir quelque quinze mille caractères, avec tout ce qui l'accompagne. D'une recherche, deux cents comptent." },
    malformed: { title: "Cette adresse est illisible", text: "Une partie s'est peut-être perdue en chemin." },
  },
} satisfies Phrases<typeof english>;
