import type { LetterTemplate } from "../wording";

const waiting = { signedBy: "editor", variables: ["house", "domain", "telephone", "recipient", "editor", "laid_aside", "link_my"], needed: ["laid_aside", "link_my"] } as const;
const frenchEnd = "{laid_aside} Rien de ce que vous avez écrit ne se perd. Si un entretien par téléphone vous convient mieux, dites-le-nous.";
const englishEnd = "{laid_aside} Nothing that you have written is lost. If a conversation by telephone suits you better, tell us.";

/** Reminders name no near date: the one given is when the file would be laid aside, weeks away, and nothing is lost then. */
export const reminder: Record<"reminder.invited" | "reminder.questionnaire" | "reminder.proof", LetterTemplate> = {
  "reminder.invited": {
    signedBy: "editor",
    variables: ["house", "domain", "telephone", "recipient", "editor", "follows", "link_room", "source_of_data"],
    needed: ["follows", "link_room", "source_of_data"],
    example: { reminder: { stage: "invited", last: false, until: null } },
    fr: {
      subject: "{house} : la notice que nous vous proposons",
      body: `Nous vous avons proposé une notice dans notre répertoire et restons sans nouvelles de vous. Rien ne presse, et vous ne nous devez pas de réponse.

Pour accepter, dire « non merci » ou « ne m'écrivez plus », le code imprimé plus bas suffit, sur {domain}/i, ou bien :

{link_room}

{follows}

{source_of_data}`,
    },
    en: {
      subject: "{house}: the entry that we offer you",
      body: `We offered you an entry in our directory and have not heard from you. There is no hurry, and you owe us no answer.

To accept, to say "no thank you" or "do not write to me again", the code printed below is enough, at {domain}/i, or here:

{link_room}

{follows}

{source_of_data}`,
    },
  },
  "reminder.questionnaire": {
    ...waiting,
    example: { reminder: { stage: "questionnaire", last: false, until: null } },
    fr: {
      subject: "Votre questionnaire vous attend",
      body: `Votre questionnaire est toujours ouvert, et ce que vous y avez écrit est gardé :\n\n{link_my}\n\n${frenchEnd}`,
    },
    en: {
      subject: "Your questionnaire is waiting for you",
      body: `Your questionnaire is still open, and what you have written in it is kept:\n\n{link_my}\n\n${englishEnd}`,
    },
  },
  "reminder.proof": {
    ...waiting,
    example: { reminder: { stage: "proof", last: false, until: null } },
    fr: {
      subject: "Votre épreuve vous attend",
      body: `Votre épreuve est toujours à votre disposition. Elle vous attend ici :\n\n{link_my}\n\n${frenchEnd}`,
    },
    en: {
      subject: "Your proof is waiting for you",
      body: `Your proof is still there for you to read, here:\n\n{link_my}\n\n${englishEnd}`,
    },
  },
};
