import type { Stage } from "~/workflow/stages";
import type { Bilingual } from "../about";

export const received: Bilingual = {
  fr: ({ person }) => ({
    subject: `Votre proposition nous est parvenue : ${person}`,
    signedBy: "house",
    blocks: [
      `Nous avons bien reçu votre proposition concernant ${person}. Elle sera lue par notre rédaction, selon des règles qui sont publiques.`,
      "L'examen dure souvent plusieurs mois. Nous vous écrirons quand il y aura une issue ; votre nom reste entre nous.",
    ],
  }),
  en: ({ person }) => ({
    subject: `Your nomination has reached us: ${person}`,
    signedBy: "house",
    blocks: [
      `We have received your nomination of ${person}. Our editors will read it, by rules that are public.`,
      "The review often takes several months. We shall write to you when there is an outcome; your name stays with us.",
    ],
  }),
};

export const thanks: Bilingual = {
  fr: ({ person }) => ({
    subject: `Votre proposition concernant ${person}`,
    signedBy: "house",
    blocks: [
      `Merci d'avoir proposé ${person}. À la lecture, la proposition n'entre pas dans le cadre de notre répertoire tel que le décrivent nos critères ; elle ne sera pas examinée plus avant.`,
      "Cela ne dit rien de la personne, et n'empêche pas une autre proposition plus tard.",
    ],
  }),
  en: ({ person }) => ({
    subject: `Your nomination of ${person}`,
    signedBy: "house",
    blocks: [
      `Thank you for nominating ${person}. On reading it, the nomination does not come within our directory as its criteria describe it, and it will not be examined further.`,
      "This says nothing of the person, and does not stand in the way of another nomination later.",
    ],
  }),
};

const frenchOutcome: Partial<Record<Stage, string>> = {
  elected: "L'examen est terminé : la maison écrira à cette personne. La suite lui appartient, et nous n'en dirons rien sans son accord.",
  waiting: "La proposition est retenue ; elle attend qu'une place se libère.",
  deferred: "La proposition est ajournée : elle pourra être reprise plus tard, sans que vous ayez rien à faire.",
  declined: "La proposition n'a pas été retenue. Nos règles gardent secrètes les délibérations ; elles ne disent rien de la valeur de la personne.",
};

const englishOutcome: Partial<Record<Stage, string>> = {
  elected: "The review is over: the house will write to this person. What follows is theirs to decide, and we shall say nothing of it without their consent.",
  waiting: "The nomination has been taken up; it waits for a seat to come free.",
  deferred: "The nomination has been deferred: it may be taken up again later, and you need not do anything.",
  declined: "The nomination has not been taken up. Our rules keep deliberations secret; they say nothing of the person's worth.",
};

export const outcome: Bilingual = {
  fr: ({ person, stage }) => ({
    subject: `Votre proposition concernant ${person}`,
    signedBy: "house",
    blocks: [`Vous aviez proposé ${person}.`, (stage && frenchOutcome[stage]) ?? "L'examen a trouvé son issue.", "Nous vous remercions du soin que vous y avez mis."],
  }),
  en: ({ person, stage }) => ({
    subject: `Your nomination of ${person}`,
    signedBy: "house",
    blocks: [`You nominated ${person}.`, (stage && englishOutcome[stage]) ?? "The review has come to its end.", "We thank you for the care that you took."],
  }),
};
