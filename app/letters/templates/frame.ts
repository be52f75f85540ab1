import type { Language } from "~/i18n";
import type { About, Draft } from "../about";
import { type Block, blanks } from "../blocks";

export const verifyLink = `${blanks.site}/verify`;
export const roomLink = `${blanks.site}/i/${blanks.token}`;
export const myLink = `${blanks.site}/my`;
export const deskLink = `${blanks.site}/desk`;
export const rightsLink = `${blanks.site}/rights`;
export const searchesLink = `${blanks.site}/me/searches`;
export const signInLink = `${blanks.site}/sign-in`;

/** The whole letter: house and day, salutation, what it has to say, signature, and how to check that it is genuine. */
export function framed(about: About, draft: Draft): Block[] {
  const words = about.staff ? staffFrames[about.lang] : frames[about.lang];
  return [...words.head(about), words.salutation(about), ...draft.blocks, ...words.close(about, draft), ...words.foot(about)];
}

type Frame = {
  head: (about: About) => Block[];
  salutation: (about: About) => string;
  close: (about: About, draft: Draft) => Block[];
  foot: (about: About) => Block[];
};

/** Who signs, for the register and for Check a letter: "Jeanne Cordellier". */
export function signatory(about: About, draft: Draft): string {
  if (draft.signedBy === "editor") return about.editor;
  return draft.signedBy === "head" ? about.house.headName : about.house.name;
}

/** The house and its address; a postal address that begins with the name does not say it again. */
function letterhead({ house }: About): Block {
  const postal = house.postalAddress.split("\n").map((line) => line.trim()).filter(Boolean);
  const [first = "", ...more] = postal;
  const place = first.startsWith(house.name) ? first.slice(house.name.length).replace(/^[\s,]+/, "") : first;
  return { letterhead: [house.name, ...[place, ...more].filter(Boolean)] };
}

function signature(about: About, draft: Draft, editorTitle: string): Block {
  if (draft.signedBy === "head") return { signed: [about.house.headName, about.house.headTitle] };
  return draft.signedBy === "editor" ? { signed: [about.editor, editorTitle] } : { signed: [about.house.name] };
}

const frames: Record<Language, Frame> = {
  fr: {
    head: (about) => [letterhead(about), { dateline: `Le ${about.day}` }],
    salutation: ({ gender }) => (gender === "female" ? "Madame," : gender === "male" ? "Monsieur," : "Madame, Monsieur,"),
    close: (about, draft) => [
      `Nous vous prions d'agréer, ${frames.fr.salutation(about)} l'expression de notre respectueuse considération.`,
      signature(about, draft, `pour la rédaction, ${about.house.name}`),
    ],
    foot: ({ house, editor, word, access }) => [
      { head: "Cette lettre vient-elle bien de nous ?" },
      `Vous pouvez le vérifier sans suivre aucun lien : tapez vous-même ${blanks.domain} dans votre navigateur, choisissez « Vérifier une lettre », puis donnez ce code, l'initiale de votre nom et le mois de la lettre.`,
      { lines: [`Code de cette lettre : ${blanks.code}`, ...(word ? [`Le mot que vous nous avez laissé : « ${blanks.word} »`] : [])] },
      `Ou téléphonez à ${editor}, au ${house.telephone}. Vous trouverez ce numéro ailleurs que dans cette lettre : ${house.telephoneFoundIn}.`,
      // What is promised is to the listed: of reading, nobody has said so.
      `${access ? "Figurer au répertoire est" : "C'est"} gratuit, aujourd'hui et plus tard. Nous ne demandons jamais de coordonnées bancaires ni de mot de passe.`,
    ],
  },
  en: {
    head: (about) => [letterhead(about), { dateline: about.day }],
    salutation: ({ recipient }) => `Dear ${recipient},`,
    close: (about, draft) => ["Yours sincerely,", signature(about, draft, `for the editors, ${about.house.name}`)],
    foot: ({ house, editor, word, access }) => [
      { head: "Is this letter really ours?" },
      `You can check without following any link: type ${blanks.domain} into your browser yourself, choose "Check a letter", then give this code, the initial of your surname and the month of the letter.`,
      { lines: [`Code of this letter: ${blanks.code}`, ...(word ? [`The word that you left with us: "${blanks.word}"`] : [])] },
      `Or telephone ${editor} on ${house.telephone}. You will find this number elsewhere than in this letter: ${house.telephoneFoundIn}.`,
      `${access ? "To be listed" : "It"} is free, now and later. We never ask for bank details or for a password.`,
    ],
  },
};

const staffFrames: Record<Language, Frame> = {
  fr: {
    head: () => [],
    salutation: () => "Bonjour,",
    close: ({ house }) => [{ lines: [house.name] }],
    foot: () => [{ lines: [`Code de cette lettre : ${blanks.code}`, `À vérifier sur ${blanks.domain}, « Vérifier une lettre ».`] }],
  },
  en: {
    head: () => [],
    salutation: () => "Good day,",
    close: ({ house }) => [{ lines: [house.name] }],
    foot: () => [{ lines: [`Code of this letter: ${blanks.code}`, `To be checked at ${blanks.domain}, "Check a letter".`] }],
  },
};
