import type { About, Bilingual } from "../about";
import type { Block } from "../blocks";
import { myLink, roomLink } from "./frame";
import { sourceOfData } from "./source";

export const proofReady: Bilingual = {
  fr: ({ round }) => ({
    subject: round > 1 ? `L'épreuve de votre notice, ${round}e lecture` : "L'épreuve de votre notice",
    signedBy: "editor",
    blocks: [
      "L'épreuve de votre notice est prête. Vous pouvez accepter, corriger ou écarter chaque énoncé ; ce que vous écartez ne paraît pas.",
      { href: myLink },
      "Prenez le temps qu'il vous faut. Vous signez seulement quand tout vous convient, et vous pouvez d'abord demander des corrections.",
    ],
  }),
  en: ({ round }) => ({
    subject: round > 1 ? `The proof of your entry, reading ${round}` : "The proof of your entry",
    signedBy: "editor",
    blocks: [
      "The proof of your entry is ready. You can accept, correct or strike each statement; what you strike does not appear.",
      { href: myLink },
      "Take the time that you need. You sign only when all of it suits you, and you can ask for corrections first.",
    ],
  }),
};

/** With the last certificate before a first publication; signed by the head of the house. */
export const congratulation: Bilingual = {
  fr: ({ onlineOn }) => ({
    subject: `Votre notice est certifiée`,
    signedBy: "head",
    blocks: [
      `Votre notice est relue, vérifiée et certifiée. Je vous en félicite, et vous remercie du temps que vous y avez consacré.`,
      onlineOn ? `Elle paraîtra en ligne le ${onlineOn}.` : "Elle paraîtra en ligne à une date que nous vous indiquerons ici :",
      { href: myLink },
      "Le certificat dit combien d'énoncés ont été vérifiés, par qui et quand. Il vaut pour le texte que vous avez signé ; toute modification passera par vous.",
    ],
  }),
  en: ({ onlineOn }) => ({
    subject: `Your entry is certified`,
    signedBy: "head",
    blocks: [
      `Your entry has been read, checked and certified. I congratulate you, and thank you for the time that you have given to it.`,
      onlineOn ? `It will appear online on ${onlineOn}.` : "It will appear online on a day that we shall give here:",
      { href: myLink },
      "The certificate says how many statements were checked, by whom and when. It stands for the text that you signed; any change will pass through you.",
    ],
  }),
};

/** To a person never written to, this is a first letter: the link of the reading room, source of the data, how to object. */
export const revisionOpened: Bilingual = {
  fr: (about) => ({
    subject: `${about.house.name} : votre notice est en révision`,
    signedBy: "editor",
    blocks: [
      `Nous avons ouvert une révision de la notice que notre maison, ${about.house.name}, publie sur vous. La notice publiée reste telle quelle en attendant ; le nouveau texte ne paraîtra pas sans votre bon à tirer.`,
      ...opened(about, "Pour lire, corriger ou vous opposer :"),
    ],
  }),
  en: (about) => ({
    subject: `${about.house.name}: your entry is being revised`,
    signedBy: "editor",
    blocks: [
      `We have opened a revision of the entry that our house, ${about.house.name}, publishes on you. The published entry stays as it is meanwhile; the new text will not appear before you have signed its proof.`,
      ...opened(about, "To read, to correct or to object:"),
    ],
  }),
};

function opened(about: About, words: string): Block[] {
  return about.first ? [words, { href: roomLink }, ...sourceOfData(about)] : [words, { href: myLink }];
}

export const revisionAbandoned: Bilingual = {
  fr: (about) =>
    about.staff
      ? { subject: `Dossier ${about.number} : révision abandonnée`, signedBy: "house", blocks: ["La personne a abandonné la révision de sa notice. Le travail reste dans l'historique."] }
      : {
          subject: "La révision de votre notice est close",
          signedBy: "editor",
          blocks: ["La révision de votre notice s'arrête là. La notice publiée ne change pas, et ce qui était préparé reste dans l'historique.", { href: myLink }],
        },
  en: (about) =>
    about.staff
      ? { subject: `File ${about.number}: revision abandoned`, signedBy: "house", blocks: ["The person has abandoned the revision of their entry. The work stays in the history."] }
      : {
          subject: "The revision of your entry is closed",
          signedBy: "editor",
          blocks: ["The revision of your entry ends here. The published entry does not change, and what was prepared stays in the history.", { href: myLink }],
        },
};

export const setAside: Bilingual = {
  fr: () => ({
    subject: "Votre dossier est mis de côté",
    signedBy: "editor",
    blocks: ["Sans nouvelles de vous, nous avons mis votre dossier de côté. Rien n'est perdu ni publié : il suffit d'un mot, ou d'une pression sur cette page, pour le reprendre où il en était.", { href: myLink }],
  }),
  en: () => ({
    subject: "Your file is laid aside",
    signedBy: "editor",
    blocks: ["As we have not heard from you, we have laid your file aside. Nothing is lost or published: one word, or a press on this page, takes it up where it was.", { href: myLink }],
  }),
};

export const resumed: Bilingual = {
  fr: (about) =>
    about.staff
      ? { subject: `Dossier ${about.number} : repris`, signedBy: "house", blocks: ["La personne a repris son dossier, à l'étape où il en était."] }
      : { subject: "Votre dossier est repris", signedBy: "editor", blocks: ["Nous avons repris votre dossier à l'étape où il en était. Tout y est.", { href: myLink }] },
  en: (about) =>
    about.staff
      ? { subject: `File ${about.number}: taken up again`, signedBy: "house", blocks: ["The person has taken the file up again, at the stage where it was."] }
      : { subject: "Your file is taken up again", signedBy: "editor", blocks: ["We have taken your file up again at the stage where it was. Everything is there.", { href: myLink }] },
};
