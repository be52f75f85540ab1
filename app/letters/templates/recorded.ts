import type { Language } from "~/i18n";
import type { DecisionName } from "~/workflow/decisions";
import type { Bilingual } from "../about";
import { blanks } from "../blocks";
import { roomLink } from "./frame";
import { sourceOfData } from "./source";

/** What was recorded for somebody from a signed paper or a call-back is told to them, so that they can say it was not so. */
export const recorded: Bilingual = {
  fr: (about) => ({
    subject: `Ce que nous avons noté pour vous, dossier ${about.number}`.replace(/, dossier $/, ""),
    signedBy: "editor",
    blocks: [
      about.via === "paper" ? "Nous avons enregistré ce que dit le papier que vous avez signé :" : "Nous avons enregistré ce que vous nous avez dit au téléphone, quand nous vous avons rappelé :",
      (about.decision && said.fr[about.decision]) ?? "votre décision.",
      `${about.decision === "object" ? "" : "Deux personnes de la maison l'ont lu. "}Si ce n'est pas ce que vous vouliez, dites-le-nous par la poste, par téléphone ou sur ${blanks.domain}/i :`,
      { href: roomLink },
      ...(about.first ? sourceOfData(about) : []),
    ],
  }),
  en: (about) => ({
    subject: `What we have noted for you, file ${about.number}`.replace(/, file $/, ""),
    signedBy: "editor",
    blocks: [
      about.via === "paper" ? "We have recorded what the paper that you signed says:" : "We have recorded what you told us on the telephone, when we called you back:",
      (about.decision && said.en[about.decision]) ?? "your decision.",
      `${about.decision === "object" ? "" : "Two people of the house have read it. "}If it is not what you wanted, tell us by post, by telephone or at ${blanks.domain}/i:`,
      { href: roomLink },
      ...(about.first ? sourceOfData(about) : []),
    ],
  }),
};

const said: Record<Language, Partial<Record<DecisionName, string>>> = {
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
