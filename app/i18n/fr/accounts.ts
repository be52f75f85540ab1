import type { accounts as english } from "../en/accounts";
import type { Phrases } from "../index";

export const accounts = {
  menu: {
    nominate: "Proposer quelqu'un",
    myFile: "Ma notice",
    queue: "File",
    nominations: "Propositions",
    committee: "Comité",
    certify: "Certification",
    publish: "Publication",
    letters: "Lettres",
    house: "Maison",
    accounts: "Comptes",
    criteria: "Critères",
    rights: "Vos droits",
  },
  footSentence: (house: string) => `${house}. Nul ne paie pour y entrer ni pour y rester.`,

  signIn: {
    title: "Se connecter",
    lead: "Nous envoyons un code à six chiffres à votre adresse. Il n'y a pas de mot de passe.",
    mail: "Adresse électronique",
    send: "M'envoyer un code",
    invited: "Invité à figurer ?",
    invitedText: "Vous n'avez pas besoin de compte. Saisissez le code imprimé dans votre lettre.",
    invitedLink: "Vérifier une lettre",
    demo: "Dans cette démonstration, entrer comme",
    demoText: "Tout le monde ici est inventé. Choisissez un rôle et promenez-vous.",
    enterAs: (name: string) => `Entrer comme ${name}`,
    noDemoAccounts: "La maison inventée est encore vide.",
    signedIn: (name: string) => `Vous êtes connecté : ${name}.`,
  },

  code: {
    title: "Saisir le code",
    lead: "Si l'adresse indiquée a un compte ici, une lettre avec un code à six chiffres est en chemin. Il vaut dix minutes, dans ce navigateur seulement.",
    code: "Code à six chiffres",
    enter: "Se connecter",
    again: "Rien n'est arrivé ? Demander un nouveau code",
    sixDigits: "Le code a six chiffres",
    welcome: (name: string) => `Bonjour, ${name}.`,
    slow: (minutes: number) => (minutes === 1 ? "Attendez une minute avant de redemander." : `Attendez ${minutes} minutes avant de redemander.`),
  },

  link: {
    title: "Votre lien à usage unique",
    text: (name: string) => `Ce lien fait entrer ${name} une seule fois.`,
    enter: "Se connecter",
  },

  letter: {
    subject: (house: string) => `Votre code pour ${house}`,
    body: (house: string, code: string) =>
      `Bonjour,\n\nVoici le code qui vous connecte à ${house} :\n\n${code}\n\nIl vaut dix minutes, dans le navigateur qui l'a demandé. Nous ne le demandons jamais par téléphone ni par lettre.\n\nSi vous n'avez pas demandé de code, vous n'avez rien à faire : sans lui, personne n'entre.\n\n${house}`,
  },

  out: { done: "Vous êtes déconnecté.", everywhere: "Vous êtes déconnecté partout." },

  account: {
    title: "Votre compte",
    mail: "Adresse électronique",
    roles: "Rôles",
    sessions: "Où vous êtes connecté",
    sessionsLead: "Si vous n'en reconnaissez pas une, mettez-y fin et écrivez-nous.",
    device: "Navigateur",
    since: "Depuis",
    seen: "Vu la dernière fois",
    here: "ce navigateur",
    unknownDevice: "navigateur inconnu",
    on: (browser: string, system: string) => `${browser} sous ${system}`,
    end: "Mettre fin",
    endOf: (device: string) => `Mettre fin à la session de ${device}`,
    ended: "Cette session est finie.",
    everywhere: "Se déconnecter partout",
    everywhereText: "Met fin à toutes les sessions de ce compte, celle-ci comprise.",
  },

  roles: {
    subscriber: "abonné",
    nominator: "proposant",
    nominee: "personnalité pressentie ou en notice",
    delegate: "mandataire",
    editor: "rédacteur",
    secretary: "secrétaire du comité",
    member: "membre du comité",
    certifier: "certificateur",
    publisher: "éditeur responsable",
    administrator: "administrateur",
  },

  mailbox: {
    title: "Courrier",
    lead: "Les lettres qui seraient parties. Ceci est une démonstration : aucune n'est partie.",
    empty: "Pas encore de lettre",
    emptyText: "Les lettres paraissent ici quand la maison en écrit une.",
    to: "À",
    subject: "Objet",
    at: "Écrite",
    kind: "Sorte",
    back: "Toutes les lettres",
    opened: "Le code de cette lettre a servi, ou n'est plus gardé.",
    state: {
      held: "retenue jusqu'à sa libération",
      queued: "partirait maintenant",
      sending: "en partance",
      sent: "partie",
      failed: "non remise",
      uncertain: "incertaine",
      suppressed: "non envoyée : la personne ne veut plus de lettres",
    },
  },
} satisfies Phrases<typeof english>;
