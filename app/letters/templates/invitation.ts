import type { LetterTemplate } from "../wording";

export const invitation: LetterTemplate = {
  signedBy: "editor",
  variables: ["house", "domain", "telephone", "recipient", "editor", "link_room", "link_rights", "why_you", "source_of_data"],
  needed: ["link_room", "why_you", "source_of_data"],
  fr: {
    subject: "{house} : une notice sur votre parcours",
    body: `Notre maison, {house}, publie un répertoire biographique dont chaque énoncé est vérifié, ou imprimé en gris. Au terme d'un examen dont les règles sont publiques, nous vous proposons d'y avoir une notice.

{why_you}

Si vous l'acceptez, vous répondez à un questionnaire, à votre rythme ; nous écrivons la notice ; vous la relisez énoncé par énoncé. Rien ne paraît avant votre bon à tirer.

# Ce à quoi nous nous engageons

1. C'est gratuit : entrer, relire et rester, aujourd'hui et plus tard. Aucune offre ne vous sera faite.
2. Nous ne vous demanderons jamais de coordonnées bancaires ni de mot de passe.
3. Vous pouvez décliner sans donner de raison. Il n'en restera aucune trace publique.
4. Vous pouvez vous retirer tant que la notice n'a pas paru, et vous y opposer ensuite : elle est alors aussitôt suspendue.

# Pour répondre

Le code imprimé plus bas suffit : tapez vous-même {domain}/i dans votre navigateur. Cette adresse mène au même endroit :

{link_room}

Vous y trouverez « j'accepte », « non merci » et « ne m'écrivez plus ». Une ligne par la poste ou un appel au {telephone} valent autant. Si vous dites non, nous ne vous solliciterons plus, sauf si vous nous le demandez un jour. Votre réponse peut être reprise pendant trente jours.

Rien ne presse. Sans nouvelles de vous, nous vous écrirons encore deux fois, dans trois semaines puis dans deux mois, et ensuite plus jamais.

{source_of_data}`,
  },
  en: {
    subject: "{house}: an entry on your career",
    body: `Our house, {house}, publishes a biographical directory in which every statement is either checked or printed in grey. After a review by rules that are public, we should like to offer you an entry in it.

{why_you}

If you accept, you answer a questionnaire in your own time; we write the entry; you read it through statement by statement. Nothing appears before you have signed the proof.

# What we undertake

1. It is free: to enter, to read through and to stay, now and later. No offer will be made to you.
2. We shall never ask you for bank details or for a password.
3. You may decline without giving a reason. No public trace of it will remain.
4. You may withdraw as long as the entry has not appeared, and object afterwards: it is then suspended at once.

# How to answer

The code printed below is all you need: type {domain}/i into your browser yourself. This address leads to the same place:

{link_room}

You will find "I accept", "no thank you" and "do not write to me again" there. A line by post or a call to {telephone} will do as well. If you say no, we shall not ask you again unless you ask us to one day. Your answer can be taken back for thirty days.

There is no hurry. If we do not hear from you, we shall write twice more, in three weeks and in two months, and then never again.

{source_of_data}`,
  },
};

/** The letter that tells somebody that their name was put forward, whatever becomes of it. It asks for nothing. */
export const notice: LetterTemplate = {
  signedBy: "editor",
  variables: ["house", "domain", "telephone", "recipient", "editor", "link_room", "link_rights", "source_of_data"],
  needed: ["link_room", "source_of_data"],
  fr: {
    subject: "{house} : votre nom a été proposé",
    body: `Votre nom a été proposé pour le répertoire biographique que publie notre maison, {house}. Nous vous l'écrivons parce que la loi et nos règles le demandent. Cette lettre n'attend rien de vous : aucune décision n'est prise, et rien n'est publié.

{source_of_data}

Pour dire « non merci » ou « ne m'écrivez plus », une ligne par la poste ou un appel suffit, ou bien cette page, que vous pouvez aussi atteindre en tapant {domain}/i :

{link_room}`,
  },
  en: {
    subject: "{house}: your name was put forward",
    body: `Your name was put forward for the biographical directory that our house, {house}, publishes. We write because the law and our rules ask us to. This letter expects nothing of you: no decision has been taken, and nothing is published.

{source_of_data}

To say "no thank you" or "do not write to me again", a line by post or a call is enough, or this page, which you can also reach by typing {domain}/i:

{link_room}`,
  },
};
