import type { shell as english } from "../en/shell";
import type { Phrases } from "../index";

export const shell = {
  skip: "Aller au contenu",
  mainMenu: "Principale",
  deskMenu: "Bureau",
  footMenu: "Pied de page",
  menu: "Menu",
  close: "Fermer",
  colophon: "Fait avec Vitae",
  directory: "Répertoire",
  howOneEnters: "Comment on entre",
  checkALetter: "Vérifier une lettre",
  signIn: "Se connecter",
  signOut: "Se déconnecter",
  signedInAs: (name: string) => `Connecté : ${name}`,
  demo: "Démonstration : une maison inventée. Rien ne sort de cet ordinateur.",
  pageTitle: (page: string, house: string) => `${page} – ${house}`,
  errorTitle: (page: string) => `Erreur : ${page}`,

  form: {
    save: "Enregistrer",
    send: "Envoyer",
    cancel: "Annuler",
    continue: "Continuer",
    back: "Retour",
    change: "Modifier",
    add: "Ajouter",
    remove: "Retirer",
    confirm: "Confirmer",
    search: "Chercher",
    filter: "Filtrer",
    all: "Tous",
    none: "Aucun",
    yes: "Oui",
    no: "Non",
    optional: "facultatif",
    choose: "Choisir…",
    error: "Erreur :",
    problems: (count: number) => (count === 1 ? "Une réponse est à revoir" : `${count} réponses sont à revoir`),
    required: "Répondez à cette question",
    saved: "Enregistré.",
  },

  list: {
    previous: "Précédent",
    next: "Suite",
    pages: "Pages",
    first: "Première page",
    nothing: "Rien ici",
    index: "Index alphabétique",
    showAll: "Tout voir",
    sortedBy: "Trié par",
  },

  mark: {
    checked: "Vérifié",
    declared: "Déclaré, non vérifié",
    stale: "Vérifié, mais la vérification a expiré",
    certified: "Notice certifiée",
    keyChecked: "encre noire : vérifié",
    keyDeclared: "encre grise : déclaré par la personne, non vérifié",
    keyDeclaredByYou: "encre grise : déclaré par vous, non vérifié",
  },

  keys: { next: "ligne suivante", before: "ligne précédente", control: "Ctrl", enter: "Entrée" },

  diff: { added: "[ajouté]", removed: "[supprimé]" },

  steps: { done: "Fait", now: "En cours", later: "À venir", yourTurn: "À vous" },

  busy: "Un instant…",

  errors: {
    wrong: {
      title: "Quelque chose s'est mal passé",
      text: "C'est de notre faute, et c'est noté. Ce que vous aviez envoyé n'a peut-être pas été gardé : revenez en arrière, vérifiez, recommencez une fois.",
    },
    notFound: {
      title: "Il n'y a pas de page ici",
      text: "L'adresse a pu être coupée en deux par une lettre ou un message, ou bien cette page ne vous est pas ouverte.",
    },
    forbidden: {
      title: "Cette page ne vous est pas ouverte",
      text: "Si vous pensez qu'elle devrait l'être, écrivez à la maison.",
    },
    refused: {
      title: "Ce n'est plus possible",
      text: "Quelqu'un a pu être plus rapide. Ouvrez de nouveau la page pour voir où en sont les choses.",
    },
    tooMany: { title: "Trop d'essais", text: "Attendez quelques minutes, puis essayez de nouveau. Rien n'est perdu." },
    unavailable: {
      title: "Nous nous absentons un instant",
      text: "La maison est en entretien. Essayez de nouveau dans une minute ; rien n'est perdu.",
    },
    tooLarge: { title: "L'envoi est trop lourd", text: "Raccourcissez le texte, ou choisissez un fichier plus petit." },
    requestId: "Si vous nous écrivez, donnez ce numéro :",
    home: "Vers la première page",
    searchDirectory: "Chercher dans le répertoire",
  },
} satisfies Phrases<typeof english>;
