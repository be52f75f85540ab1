import type { About, Bilingual, Draft } from "../about";
import { type Block, blanks } from "../blocks";
import { deskLink, myLink, roomLink } from "./frame";
import { sourceOfData } from "./source";

/** Reminders name no near date: the one given is when the file would be laid aside, weeks away, and nothing is lost then. */
export const reminder: Bilingual = {
  fr: (about) => {
    const draft = (subject: string, blocks: readonly Block[]): Draft => ({ subject, blocks, signedBy: "editor" });
    if (about.staff) return draft(`Dossier ${about.number} : une évaluation vous attend`, ["Une évaluation que vous avez acceptée n'est pas encore rendue.", { href: deskLink }]);
    return about.reminder?.stage === "invited"
      ? draft(`${about.house.name} : la notice que nous vous proposons`, invitedInFrench(about))
      : about.reminder?.stage === "proof"
        ? draft("Votre épreuve vous attend", ["Votre épreuve est toujours à votre disposition. Elle vous attend ici :", { href: myLink }, laidAsideInFrench(about)])
        : draft("Votre questionnaire vous attend", ["Votre questionnaire est toujours ouvert, et ce que vous y avez écrit est gardé :", { href: myLink }, laidAsideInFrench(about)]);
  },
  en: (about) => {
    const draft = (subject: string, blocks: readonly Block[]): Draft => ({ subject, blocks, signedBy: "editor" });
    if (about.staff) return draft(`File ${about.number}: an evaluation is waiting for you`, ["An evaluation that you took on has not been handed in yet.", { href: deskLink }]);
    return about.reminder?.stage === "invited"
      ? draft(`${about.house.name}: the entry that we offer you`, invitedInEnglish(about))
      : about.reminder?.stage === "proof"
        ? draft("Your proof is waiting for you", ["Your proof is still there for you to read, here:", { href: myLink }, laidAsideInEnglish(about)])
        : draft("Your questionnaire is waiting for you", ["Your questionnaire is still open, and what you have written in it is kept:", { href: myLink }, laidAsideInEnglish(about)]);
  },
};

function invitedInFrench(about: About): Block[] {
  return [
    "Nous vous avons proposé une notice dans notre répertoire et restons sans nouvelles de vous. Rien ne presse, et vous ne nous devez pas de réponse.",
    `Pour accepter, dire « non merci » ou « ne m'écrivez plus », le code imprimé plus bas suffit, sur ${blanks.domain}/i, ou bien :`,
    { href: roomLink },
    about.reminder?.last
      ? "Ceci est notre dernière lettre à ce sujet. Si vous souhaitez un jour y revenir, écrivez-nous : le dossier vous attendra."
      : "Nous vous écrirons encore une fois, dans quelques semaines, puis plus jamais.",
    ...sourceOfData(about),
  ];
}

function invitedInEnglish(about: About): Block[] {
  return [
    "We offered you an entry in our directory and have not heard from you. There is no hurry, and you owe us no answer.",
    `To accept, to say "no thank you" or "do not write to me again", the code printed below is enough, at ${blanks.domain}/i, or here:`,
    { href: roomLink },
    about.reminder?.last
      ? "This is our last letter on the matter. If you wish to come back to it one day, write to us: the file will be waiting."
      : "We shall write once more, in some weeks, and then never again.",
    ...sourceOfData(about),
  ];
}

function laidAsideInFrench({ reminder: given }: About): string {
  const until = given?.until ? `Sans nouvelles, nous mettrons le dossier de côté vers le ${given.until} ; il suffira alors d'un mot pour le reprendre. ` : "";
  return `${until}Rien de ce que vous avez écrit ne se perd. Si un entretien par téléphone vous convient mieux, dites-le-nous.`;
}

function laidAsideInEnglish({ reminder: given }: About): string {
  const until = given?.until ? `If we do not hear from you, we shall lay the file aside around ${given.until}; one word will then be enough to take it up again. ` : "";
  return `${until}Nothing that you have written is lost. If a conversation by telephone suits you better, tell us.`;
}
