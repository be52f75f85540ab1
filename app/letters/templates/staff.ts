import type { LetterKind } from "~/workflow/decisions";
import type { About, Bilingual } from "../about";
import { deskLink } from "./frame";

type StaffKind = Extract<
  LetterKind,
  "assigned" | "to_assess" | "answered" | "handed_in" | "corrections" | "fourth_round" | "signed" | "countersigned" | "resubmitted" | "to_certify" | "withdrawn" | "overridden" | "pending_voided" | "revision_abandoned" | "resumed" | "reminder"
>;
type Line = (about: About) => { subject: string; text: string };

/** Letters inside the house: by the file's number and never by name, since a mailbox is not the desk. */
const words: Record<StaffKind, { fr: Line; en: Line }> = {
  assigned: {
    fr: (about) => ({ subject: "un dossier vous est confié", text: `Vous êtes désormais ${frenchDuty(about.duty)} de ce dossier.` }),
    en: (about) => ({ subject: "a file is entrusted to you", text: `You are now the ${about.duty ?? "editor"} of this file.` }),
  },
  to_assess: {
    fr: () => ({ subject: "une évaluation vous est demandée", text: "Avant de voir le dossier, vous répondrez à la question du conflit d'intérêts." }),
    en: () => ({ subject: "an evaluation is asked of you", text: "Before you see the file, you will answer the question about conflicts of interest." }),
  },
  answered: {
    fr: (about) => ({ subject: `réponse à l'invitation`, text: frenchAnswer(about) }),
    en: (about) => ({ subject: `answer to the invitation`, text: englishAnswer(about) }),
  },
  handed_in: {
    fr: () => ({ subject: "questionnaire rendu", text: "Le questionnaire est rendu : la rédaction peut commencer." }),
    en: () => ({ subject: "questionnaire handed in", text: "The questionnaire has been handed in: drafting can begin." }),
  },
  corrections: {
    fr: () => ({ subject: "corrections demandées", text: "L'épreuve revient avec des corrections." }),
    en: () => ({ subject: "corrections asked for", text: "The proof comes back with corrections." }),
  },
  fourth_round: {
    fr: (about) => ({ subject: `${about.round}e aller-retour`, text: `L'épreuve de ce dossier est revenue corrigée pour la ${about.round}e fois. Un appel serait peut-être plus simple.` }),
    en: (about) => ({ subject: `round ${about.round}`, text: `The proof of this file has come back with corrections for the ${about.round}th time. A call may be simpler.` }),
  },
  signed: {
    fr: () => ({ subject: "bon à tirer", text: "L'épreuve est signée : la vérification peut commencer." }),
    en: () => ({ subject: "proof signed", text: "The proof has been signed: checking can begin." }),
  },
  countersigned: {
    fr: () => ({ subject: "contresigné", text: "Les énoncés changés pendant la vérification sont approuvés." }),
    en: () => ({ subject: "countersigned", text: "The statements changed during the check have been approved." }),
  },
  resubmitted: {
    fr: () => ({ subject: "de retour en vérification", text: "Le texte signé revient en vérification sans changement." }),
    en: () => ({ subject: "back for checking", text: "The signed text comes back for checking, unchanged." }),
  },
  to_certify: {
    fr: () => ({ subject: "à certifier", text: "La vérification est close : la version attend votre certification." }),
    en: () => ({ subject: "to certify", text: "Checking is closed: the revision waits for your certification." }),
  },
  withdrawn: {
    fr: () => ({ subject: "retrait", text: "La personne se retire. Ce que contient le dossier sera effacé dans trente jours." }),
    en: () => ({ subject: "withdrawn", text: "The person withdraws. What the file holds will be erased in thirty days." }),
  },
  overridden: {
    fr: () => ({ subject: "déplacé par l'administration", text: "L'administration a déplacé ce dossier hors de la table des décisions ; la raison figure dans son historique." }),
    en: () => ({ subject: "moved by the administrator", text: "The administrator has moved this file outside the table of decisions; the reason stands in its history." }),
  },
  revision_abandoned: {
    fr: () => ({ subject: "révision abandonnée", text: "La personne a abandonné la révision de sa notice. Le travail reste dans l'historique." }),
    en: () => ({ subject: "revision abandoned", text: "The person has abandoned the revision of their entry. The work stays in the history." }),
  },
  resumed: {
    fr: () => ({ subject: "repris", text: "La personne a repris son dossier, à l'étape où il en était." }),
    en: () => ({ subject: "taken up again", text: "The person has taken the file up again, at the stage where it was." }),
  },
  reminder: {
    fr: () => ({ subject: "une évaluation vous attend", text: "Une évaluation que vous avez acceptée n'est pas encore rendue." }),
    en: () => ({ subject: "an evaluation is waiting for you", text: "An evaluation that you took on has not been handed in yet." }),
  },
  pending_voided: {
    fr: (about) => ({
      subject: "une décision en attente est tombée",
      text: about.expired ? "La décision que vous aviez préparée n'a pas été confirmée dans les quatorze jours : elle est caduque." : "La décision que vous aviez préparée est caduque : une autre a fait avancer le dossier.",
    }),
    en: (about) => ({
      subject: "a waiting decision is void",
      text: about.expired ? "The decision that you had prepared was not confirmed within fourteen days: it is void." : "The decision that you had prepared is void: another one has moved the file.",
    }),
  },
};

function frenchDuty(duty: string | null): string {
  const names: Record<string, string> = { drafter: "rédacteur", checker: "vérificateur", member: "rapporteur", certifier: "certificateur" };
  return names[duty ?? ""] ?? "responsable";
}

function frenchAnswer({ decision, stage }: About): string {
  if (decision === "accept") return "La personne accepte ; son questionnaire est ouvert.";
  if (decision === "refuse") return "La personne décline. Elle ne sera plus sollicitée ; ce que contient le dossier sera effacé dans trente jours.";
  return stage === "invited" || stage === "unanswered" ? "La personne reprend sa réponse : l'invitation attend à nouveau." : "La personne a répondu.";
}

function englishAnswer({ decision, stage }: About): string {
  if (decision === "accept") return "The person accepts; their questionnaire is open.";
  if (decision === "refuse") return "The person declines. They will not be asked again; what the file holds will be erased in thirty days.";
  return stage === "invited" || stage === "unanswered" ? "The person takes their answer back: the invitation is waiting again." : "The person has answered.";
}

function bilingual({ fr, en }: { fr: Line; en: Line }): Bilingual {
  const head = (about: About, file: string) => (about.number ? `${file} ${about.number}` : about.house.name);
  return {
    fr: (about) => ({ subject: `${head(about, "Dossier")} : ${fr(about).subject}`, signedBy: "house", blocks: [fr(about).text, { href: deskLink }] }),
    en: (about) => ({ subject: `${head(about, "File")}: ${en(about).subject}`, signedBy: "house", blocks: [en(about).text, { href: deskLink }] }),
  };
}

export const staffLetters: Record<StaffKind, Bilingual> = Object.fromEntries(
  Object.entries(words).map(([kind, lines]) => [kind, bilingual(lines)]),
) as Record<StaffKind, Bilingual>;

export function isStaffKind(kind: LetterKind): kind is StaffKind {
  return Object.hasOwn(words, kind);
}
