import type { LetterTemplate } from "../wording";

const shared = { signedBy: "house", variables: ["house", "domain", "telephone", "recipient", "person"] } as const;

export const received: LetterTemplate = {
  ...shared,
  needed: ["person"],
  fr: {
    subject: "Votre proposition nous est parvenue : {person}",
    body: `Nous avons bien reçu votre proposition concernant {person}. Elle sera lue par notre rédaction, selon des règles qui sont publiques.

L'examen dure souvent plusieurs mois. Nous vous écrirons quand il y aura une issue ; votre nom reste entre nous.`,
  },
  en: {
    subject: "Your nomination has reached us: {person}",
    body: `We have received your nomination of {person}. Our editors will read it, by rules that are public.

The review often takes several months. We shall write to you when there is an outcome; your name stays with us.`,
  },
};

export const thanks: LetterTemplate = {
  ...shared,
  needed: ["person"],
  fr: {
    subject: "Votre proposition concernant {person}",
    body: `Merci d'avoir proposé {person}. À la lecture, la proposition n'entre pas dans le cadre de notre répertoire tel que le décrivent nos critères ; elle ne sera pas examinée plus avant.

Cela ne dit rien de la personne, et n'empêche pas une autre proposition plus tard.`,
  },
  en: {
    subject: "Your nomination of {person}",
    body: `Thank you for nominating {person}. On reading it, the nomination does not come within our directory as its criteria describe it, and it will not be examined further.

This says nothing of the person, and does not stand in the way of another nomination later.`,
  },
};

export const outcome: LetterTemplate = {
  ...shared,
  variables: [...shared.variables, "outcome"],
  needed: ["person", "outcome"],
  example: { stage: "elected" },
  fr: {
    subject: "Votre proposition concernant {person}",
    body: `Vous aviez proposé {person}.

{outcome}

Nous vous remercions du soin que vous y avez mis.`,
  },
  en: {
    subject: "Your nomination of {person}",
    body: `You nominated {person}.

{outcome}

We thank you for the care that you took.`,
  },
};
