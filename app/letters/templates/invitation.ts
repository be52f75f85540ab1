import type { Bilingual } from "../about";
import { blanks } from "../blocks";
import { roomLink } from "./frame";
import { sourceOfData } from "./source";

export const invitation: Bilingual = {
  fr: (about) => ({
    subject: `${about.house.name} : une notice sur votre parcours`,
    signedBy: "editor",
    blocks: [
      `Notre maison, ${about.house.name}, publie un répertoire biographique dont chaque énoncé est vérifié, ou imprimé en gris. Au terme de l'examen que décrivent nos règles, qui sont publiques, nous vous proposons d'y avoir une notice.`,
      "Si vous l'acceptez, vous répondez à un questionnaire, à votre rythme ; nous écrivons la notice ; vous la relisez énoncé par énoncé. Rien ne paraît avant votre bon à tirer.",
      {
        covenant: {
          head: "Ce à quoi nous nous engageons",
          list: [
            "C'est gratuit : entrer, relire et rester, aujourd'hui et plus tard. Aucune offre ne vous sera faite.",
            "Nous ne vous demanderons jamais de coordonnées bancaires ni de mot de passe.",
            "Vous pouvez décliner sans donner de raison. Il n'en restera aucune trace publique.",
            "Vous pouvez vous retirer tant que la notice n'a pas paru, et vous y opposer ensuite : elle est alors aussitôt suspendue.",
          ],
        },
      },
      { head: "Pour répondre" },
      `Le code imprimé plus bas suffit : tapez vous-même ${blanks.domain}/i dans votre navigateur. Cette adresse mène au même endroit :`,
      { href: roomLink },
      `Vous y trouverez « j'accepte », « non merci » et « ne m'écrivez plus ». Une ligne par la poste ou un appel au ${about.house.telephone} valent autant. Si vous dites non, nous ne vous solliciterons plus, sauf si vous nous le demandez un jour. Votre réponse peut être reprise pendant trente jours.`,
      "Rien ne presse. Sans nouvelles de vous, nous vous écrirons encore deux fois, dans trois semaines puis dans deux mois, et ensuite plus jamais.",
      ...sourceOfData(about),
    ],
  }),
  en: (about) => ({
    subject: `${about.house.name}: an entry on your career`,
    signedBy: "editor",
    blocks: [
      `Our house, ${about.house.name}, publishes a biographical directory in which every statement is either checked or printed in grey. After the review that our rules describe, which are public, we should like to offer you an entry in it.`,
      "If you accept, you answer a questionnaire in your own time; we write the entry; you read it through statement by statement. Nothing appears before you have signed the proof.",
      {
        covenant: {
          head: "What we undertake",
          list: [
            "It is free: to enter, to read through and to stay, now and later. No offer will be made to you.",
            "We shall never ask you for bank details or for a password.",
            "You may decline without giving a reason. No public trace of it will remain.",
            "You may withdraw as long as the entry has not appeared, and object afterwards: it is then suspended at once.",
          ],
        },
      },
      { head: "How to answer" },
      `The code printed below is all you need: type ${blanks.domain}/i into your browser yourself. This address leads to the same place:`,
      { href: roomLink },
      `You will find "I accept", "no thank you" and "do not write to me again" there. A line by post or a call to ${about.house.telephone} will do as well. If you say no, we shall not ask you again unless you ask us to one day. Your answer can be taken back for thirty days.`,
      "There is no hurry. If we do not hear from you, we shall write twice more, in three weeks and in two months, and then never again.",
      ...sourceOfData(about),
    ],
  }),
};

/** The letter that tells somebody that their name was put forward, whatever becomes of it. It asks for nothing. */
export const notice: Bilingual = {
  fr: (about) => ({
    subject: `${about.house.name} : votre nom a été proposé`,
    signedBy: "editor",
    blocks: [
      `Votre nom a été proposé pour le répertoire biographique que publie notre maison, ${about.house.name}. Nous vous l'écrivons parce que la loi et nos règles le demandent. Cette lettre n'attend rien de vous : aucune décision n'est prise, et rien n'est publié.`,
      ...sourceOfData(about),
      `Pour dire « non merci » ou « ne m'écrivez plus », une ligne par la poste ou un appel suffit, ou bien cette page, que vous pouvez aussi atteindre en tapant ${blanks.domain}/i :`,
      { href: roomLink },
    ],
  }),
  en: (about) => ({
    subject: `${about.house.name}: your name was put forward`,
    signedBy: "editor",
    blocks: [
      `Your name was put forward for the biographical directory that our house, ${about.house.name}, publishes. We write because the law and our rules ask us to. This letter expects nothing of you: no decision has been taken, and nothing is published.`,
      ...sourceOfData(about),
      `To say "no thank you" or "do not write to me again", a line by post or a call is enough, or this page, which you can also reach by typing ${blanks.domain}/i:`,
      { href: roomLink },
    ],
  }),
};
