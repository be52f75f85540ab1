import type { LetterTemplate } from "../wording";

const shared = { signedBy: "editor", variables: ["house", "domain", "telephone", "recipient", "editor", "link_my"], needed: ["link_my"] } as const;

const frenchProof = `L'épreuve de votre notice est prête. Vous pouvez accepter, corriger ou écarter chaque énoncé ; ce que vous écartez ne paraît pas.

{link_my}

Prenez le temps qu'il vous faut. Vous signez seulement quand tout vous convient, et vous pouvez d'abord demander des corrections.`;

const englishProof = `The proof of your entry is ready. You can accept, correct or strike each statement; what you strike does not appear.

{link_my}

Take the time that you need. You sign only when all of it suits you, and you can ask for corrections first.`;

export const proofReady: Record<"proof_ready" | "proof_ready.again", LetterTemplate> = {
  proof_ready: {
    ...shared,
    example: { round: 1 },
    fr: { subject: "L'épreuve de votre notice", body: frenchProof },
    en: { subject: "The proof of your entry", body: englishProof },
  },
  "proof_ready.again": {
    ...shared,
    variables: [...shared.variables, "round"],
    example: { round: 2 },
    fr: { subject: "L'épreuve de votre notice, {round}e lecture", body: frenchProof },
    en: { subject: "The proof of your entry, reading {round}", body: englishProof },
  },
};

/** With the last certificate before a first publication; signed by the head of the house. */
export const congratulation: LetterTemplate = {
  ...shared,
  signedBy: "head",
  variables: [...shared.variables, "appears"],
  needed: ["appears", "link_my"],
  fr: {
    subject: "Votre notice est certifiée",
    body: `Votre notice est relue, vérifiée et certifiée. Je vous en félicite, et vous remercie du temps que vous y avez consacré.

{appears}

{link_my}

Le certificat dit combien d'énoncés ont été vérifiés, par qui et quand. Il vaut pour le texte que vous avez signé ; toute modification passera par vous.`,
  },
  en: {
    subject: "Your entry is certified",
    body: `Your entry has been read, checked and certified. I congratulate you, and thank you for the time that you have given to it.

{appears}

{link_my}

The certificate says how many statements were checked, by whom and when. It stands for the text that you signed; any change will pass through you.`,
  },
};

const frenchRevision = `Nous avons ouvert une révision de la notice que notre maison, {house}, publie sur vous. La notice publiée reste telle quelle en attendant ; le nouveau texte ne paraîtra pas sans votre bon à tirer.

Pour lire, corriger ou vous opposer :`;

const englishRevision = `We have opened a revision of the entry that our house, {house}, publishes on you. The published entry stays as it is meanwhile; the new text will not appear before you have signed its proof.

To read, to correct or to object:`;

export const revisionOpened: Record<"revision_opened" | "revision_opened.first", LetterTemplate> = {
  revision_opened: {
    ...shared,
    example: { first: false },
    fr: { subject: "{house} : votre notice est en révision", body: `${frenchRevision}\n\n{link_my}` },
    en: { subject: "{house}: your entry is being revised", body: `${englishRevision}\n\n{link_my}` },
  },
  /** To a person never written to: the link of the reading room, source of the data, how to object. */
  "revision_opened.first": {
    ...shared,
    variables: ["house", "domain", "telephone", "recipient", "editor", "link_room", "source_of_data"],
    needed: ["link_room", "source_of_data"],
    example: { first: true },
    fr: { subject: "{house} : votre notice est en révision", body: `${frenchRevision}\n\n{link_room}\n\n{source_of_data}` },
    en: { subject: "{house}: your entry is being revised", body: `${englishRevision}\n\n{link_room}\n\n{source_of_data}` },
  },
};

export const revisionAbandoned: LetterTemplate = {
  ...shared,
  fr: {
    subject: "La révision de votre notice est close",
    body: `La révision de votre notice s'arrête là. La notice publiée ne change pas, et ce qui était préparé reste dans l'historique.

{link_my}`,
  },
  en: {
    subject: "The revision of your entry is closed",
    body: `The revision of your entry ends here. The published entry does not change, and what was prepared stays in the history.

{link_my}`,
  },
};

export const setAside: LetterTemplate = {
  ...shared,
  fr: {
    subject: "Votre dossier est mis de côté",
    body: `Sans nouvelles de vous, nous avons mis votre dossier de côté. Rien n'est perdu ni publié : il suffit d'un mot, ou d'une pression sur cette page, pour le reprendre où il en était.

{link_my}`,
  },
  en: {
    subject: "Your file is laid aside",
    body: `As we have not heard from you, we have laid your file aside. Nothing is lost or published: one word, or a press on this page, takes it up where it was.

{link_my}`,
  },
};

export const resumed: LetterTemplate = {
  ...shared,
  fr: {
    subject: "Votre dossier est repris",
    body: `Nous avons repris votre dossier à l'étape où il en était. Tout y est.

{link_my}`,
  },
  en: {
    subject: "Your file is taken up again",
    body: `We have taken your file up again at the stage where it was. Everything is there.

{link_my}`,
  },
};
