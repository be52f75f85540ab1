import type { LetterTemplate } from "../wording";

const shared = { signedBy: "house", variables: ["house", "domain", "telephone", "recipient", "digits"], needed: ["digits"] } as const;

/** Six digits to sign in with. They are put in when the letter leaves, and kept nowhere afterwards. */
export const signInCode: LetterTemplate = {
  ...shared,
  fr: {
    subject: "{house} : votre code",
    body: `Voici le code qui vous fait entrer :

{digits}

Il est bon pendant dix minutes, dans le navigateur qui l'a demandé. Nous ne le demandons jamais par téléphone ni par lettre.

Si vous n'avez rien demandé, vous n'avez rien à faire : sans lui, personne n'entre.`,
  },
  en: {
    subject: "{house}: your code",
    body: `Here is the code that signs you in:

{digits}

It is good for ten minutes, in the browser that asked for it. We never ask for it by telephone or by letter.

If you did not ask for a code, you need not do anything: without it, nobody comes in.`,
  },
};

/** Six digits that open the reading room to the address on file. */
export const shortCode: LetterTemplate = {
  ...shared,
  fr: {
    subject: "{house} : le second code de votre dossier",
    body: `Quelqu'un a donné le code de votre lettre et demande à lire votre dossier. Si c'est vous, voici le second code :

{digits}

Il est bon pendant dix minutes, dans le navigateur qui l'a demandé.

Si ce n'est pas vous, ne faites rien : sans lui, votre dossier reste fermé. Un mot de votre part nous aiderait toutefois.`,
  },
  en: {
    subject: "{house}: the second code of your file",
    body: `Somebody has given the code of your letter and asks to read your file. If it is you, here is the second code:

{digits}

It is good for ten minutes, in the browser that asked for it.

If it is not you, do nothing: without it, your file stays closed. A word from you would help us, though.`,
  },
};

/** A code and a link that open the reading room as the first letter's did, for whoever has lost that one or cannot read it. */
export const codeAgain: LetterTemplate = {
  signedBy: "editor",
  variables: ["house", "domain", "telephone", "recipient", "editor", "link_room"],
  needed: ["link_room"],
  fr: {
    subject: "{house} : un nouveau code, comme vous l'avez demandé",
    body: `Quelqu'un tient une lettre que nous vous avons écrite, et nous demande son code une nouvelle fois. Si c'est vous, celui qui est imprimé plus bas ouvre le même cabinet de lecture : tapez vous-même {domain}/i dans votre navigateur. Cette adresse mène au même endroit :

{link_room}

Si ce n'est pas vous, ne faites rien : cette lettre n'est partie qu'à vous, et rien n'a été montré ni décidé.`,
  },
  en: {
    subject: "{house}: a new code, as you asked",
    body: `Somebody holds a letter that we wrote to you, and asks us for its code once more. If it is you, the code printed below opens the same reading room: type {domain}/i into your browser yourself. This address leads to the same place:

{link_room}

If it is not you, do nothing: this letter has gone to you alone, and nothing has been shown or decided.`,
  },
};
