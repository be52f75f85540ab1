import type { Language } from "~/i18n";
import type { DecisionName } from "~/workflow/decisions";
import type { LetterTemplate } from "../wording";

const shared = { signedBy: "editor", variables: ["house", "domain", "telephone", "recipient", "of_file", "said", "read_by_two", "link_room", "source_if_first"], needed: ["said", "link_room", "source_if_first"] } as const;

/** What was recorded for somebody from a signed paper or a call-back is told to them, so that they can say it was not so. */
export const recorded: Record<"recorded.paper" | "recorded.telephone", LetterTemplate> = {
  "recorded.paper": {
    ...shared,
    example: { decision: "accept", via: "paper" },
    fr: {
      subject: "Ce que nous avons noté pour vous{of_file}",
      body: `Nous avons enregistré ce que dit le papier que vous avez signé :

{said}

{read_by_two} Si ce n'est pas ce que vous vouliez, dites-le-nous par la poste, par téléphone ou sur {domain}/i :

{link_room}

{source_if_first}`,
    },
    en: {
      subject: "What we have noted for you{of_file}",
      body: `We have recorded what the paper that you signed says:

{said}

{read_by_two} If it is not what you wanted, tell us by post, by telephone or at {domain}/i:

{link_room}

{source_if_first}`,
    },
  },
  "recorded.telephone": {
    ...shared,
    example: { decision: "accept", via: "telephone" },
    fr: {
      subject: "Ce que nous avons noté pour vous{of_file}",
      body: `Nous avons enregistré ce que vous nous avez dit au téléphone, quand nous vous avons rappelé :

{said}

{read_by_two} Si ce n'est pas ce que vous vouliez, dites-le-nous par la poste, par téléphone ou sur {domain}/i :

{link_room}

{source_if_first}`,
    },
    en: {
      subject: "What we have noted for you{of_file}",
      body: `We have recorded what you told us on the telephone, when we called you back:

{said}

{read_by_two} If it is not what you wanted, tell us by post, by telephone or at {domain}/i:

{link_room}

{source_if_first}`,
    },
  },
};

/** How each decision of a person reads back to them. */
export const said: Record<Language, Partial<Record<DecisionName, string>>> = {
  fr: {
    accept: "vous acceptez la notice que nous vous proposons. Cela peut être repris pendant trente jours.",
    refuse: "vous déclinez, et nous ne vous solliciterons plus. Cela peut être repris pendant trente jours ; ensuite tout est effacé.",
    take_back: "vous reprenez votre réponse.",
    hand_in: "vous avez répondu au questionnaire.",
    request_corrections: "vous demandez des corrections sur l'épreuve.",
    sign: "vous signez l'épreuve de votre notice.",
    countersign: "vous approuvez les énoncés que la vérification a changés.",
    open_revision: "vous demandez une révision de votre notice.",
    abandon_revision: "vous renoncez à la révision de votre notice.",
    resume: "vous reprenez votre dossier.",
    withdraw: "vous vous retirez. Dans trente jours tout est effacé, et nous ne vous solliciterons plus.",
    confirm_unchanged: "votre notice est toujours juste.",
    object: "vous vous opposez à votre notice. Elle est suspendue dès maintenant ; nous vous répondrons par écrit, avec nos raisons.",
  },
  en: {
    accept: "you accept the entry that we offer you. This can be taken back for thirty days.",
    refuse: "you decline, and we shall not ask you again. This can be taken back for thirty days; then everything is erased.",
    take_back: "you take your answer back.",
    hand_in: "you have answered the questionnaire.",
    request_corrections: "you ask for corrections to the proof.",
    sign: "you sign the proof of your entry.",
    countersign: "you approve the statements that the check has changed.",
    open_revision: "you ask for a revision of your entry.",
    abandon_revision: "you give up the revision of your entry.",
    resume: "you take your file up again.",
    withdraw: "you withdraw. In thirty days everything is erased, and we shall not ask you again.",
    confirm_unchanged: "your entry is still right.",
    object: "you object to your entry. It is suspended from now on; we shall answer you in writing, with our reasons.",
  },
};
