import type { toldAnswers as english } from "../en/told-answers";
import type { Same } from "../language";

/** Ce qu’une personne a dit sur papier ou au téléphone, et qu’un rédacteur a noté. */
export const toldAnswers = {
  legend: "La personne nous l’a dit sur papier ou au téléphone",
  field: "Comment cela est venu",
  own: "C’est de la maison",
  by: { paper: "Sur papier", telephone: "Au téléphone" },
  way: { paper: "sur papier", telephone: "au téléphone" },
  on: "Jour de la lettre ou de l’appel",
  onHint: "Par exemple 3 novembre 2026.",
  noDay: "Écrivez le jour de la lettre ou de l’appel : 3 novembre 2026.",
  notYet: "Ce jour n’est pas encore venu.",
  needed: "Dites si cela est venu sur papier ou au téléphone.",
  asTold: (way: string, when: string) => `dit par la personne ${way} le ${when}`,
  asYouTold: (way: string, when: string) => `Tel que vous nous l’avez dit ${way} le ${when} ; nous l’avons noté pour vous.`,
  enteredBy: (who: string, when: string) => `saisi par ${who}, ${when}`,

  portrait: {
    title: "Portrait venu sur papier",
    link: "Portrait",
    lead: "Pour une personne qui a envoyé une photographie et un consentement signé sur papier. Apportez d’abord le scan du consentement : sans lui, il n’y a pas d’image.",
    consent: "Les mots que la personne a signés",
    consentHint: "Tels qu’ils sont sur le papier. Changez-les si le papier dit autre chose.",
    scan: "Scan du consentement",
    noScan: "Il n’y a pas encore de scan dans ce dossier. Apportez le consentement signé comme pièce, puis revenez.",
    bring: "Apporter le scan",
    signedOn: "Jour de la signature",
    noLongerHere: "Ce scan n’est pas dans le dossier.",
    send: "Garder le portrait",
    kept: "Le portrait est gardé, avec le consentement venu sur papier. La personne le voit sur l’épreuve.",
    there: "Le portrait de la notice en cours",
    closed: "Le texte n’est pas en rédaction à ce stade : un portrait s’ajoute pendant qu’il l’est.",
  },
} satisfies Same<typeof english>;
