import type { Language } from "~/i18n";
import type { DecisionName } from "~/workflow/decisions";
import type { About } from "../about";
import type { LetterTemplate } from "../wording";

/** Every decision about an entry is told to its person, with the written reason where the table asks for one. */
export const standingChanged: LetterTemplate = {
  signedBy: "editor",
  variables: ["house", "domain", "telephone", "recipient", "change", "reason", "link_room", "source_if_first"],
  needed: ["change", "reason", "link_room", "source_if_first"],
  example: { decision: "suspend", standing: "suspended" },
  fr: {
    subject: "{house} : votre notice",
    body: `{change}

{reason}

Si cela ne vous convient pas, répondez par la poste, par téléphone, ou sur {domain}/i :

{link_room}

{source_if_first}`,
  },
  en: {
    subject: "{house}: your entry",
    body: `{change}

{reason}

If this does not suit you, answer by post, by telephone, or at {domain}/i:

{link_room}

{source_if_first}`,
  },
};

/** What a decision has changed about an entry. */
export function changeSentence(about: About): string {
  if (about.decision === "answer_objection") return answers[about.lang][about.standing === "withdrawn" ? "withdrawn" : "restored"];
  return (about.decision && changes[about.lang][about.decision]) ?? otherChange[about.lang];
}

const otherChange: Record<Language, string> = { fr: "L'état de votre notice a changé.", en: "The state of your entry has changed." };

const answers: Record<Language, Record<"withdrawn" | "restored", string>> = {
  fr: {
    withdrawn: "Nous avons répondu à votre opposition : votre notice est retirée du répertoire.",
    restored: "Nous avons répondu à votre opposition : votre notice reprend sa place dans le répertoire.",
  },
  en: {
    withdrawn: "We have answered your objection: your entry has been withdrawn from the directory.",
    restored: "We have answered your objection: your entry takes its place in the directory again.",
  },
};

export const changes: Record<Language, Partial<Record<DecisionName, string>>> = {
  fr: {
    confirm_unchanged: "Vous avez confirmé que votre notice est toujours juste. Elle porte désormais la date de ce jour ; le certificat garde la sienne.",
    open_erratum: "Nous préparons un erratum : une petite correction de votre notice, qui sera vérifiée puis certifiée avant de paraître.",
    check_erratum: "L'erratum de votre notice est vérifié ; il passe à la certification.",
    certify_erratum: "L'erratum de votre notice est certifié, et la notice corrigée a paru.",
    drop_erratum: "L'erratum de votre notice est abandonné ; la notice publiée ne change pas.",
    object: "Votre opposition est enregistrée. Votre notice est suspendue dès maintenant ; nous vous répondrons par écrit, avec nos raisons.",
    suspend: "Nous avons suspendu votre notice : elle n'est plus lisible en attendant d'être revue.",
    reinstate: "Votre notice n'est plus suspendue : elle est lisible à nouveau.",
    revoke_certificate: "Le certificat de votre notice est révoqué. La notice reste lisible sans la marque, et une révision va s'ouvrir.",
    retire: "Votre notice quitte l'édition courante, comme nos règles le prévoient à la fin de l'activité. Elle garde son adresse.",
    return: "Votre notice revient dans l'édition courante.",
  },
  en: {
    confirm_unchanged: "You have confirmed that your entry is still right. It bears today's date from now on; the certificate keeps its own.",
    open_erratum: "We are preparing an erratum: a small correction of your entry, which will be checked and certified before it appears.",
    check_erratum: "The erratum to your entry has been checked; it goes on to certification.",
    certify_erratum: "The erratum to your entry has been certified, and the corrected entry has appeared.",
    drop_erratum: "The erratum to your entry has been dropped; the published entry does not change.",
    object: "Your objection is recorded. Your entry is suspended from now on; we shall answer you in writing, with our reasons.",
    suspend: "We have suspended your entry: it cannot be read until it has been looked at again.",
    reinstate: "Your entry is no longer suspended: it can be read again.",
    revoke_certificate: "The certificate of your entry is revoked. The entry can still be read, without the mark, and a revision will be opened.",
    retire: "Your entry leaves the current edition, as our rules provide for the end of activity. It keeps its address.",
    return: "Your entry returns to the current edition.",
  },
};
