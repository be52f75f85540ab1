import type { bounces as english } from "../en/bounces";
import type { Same } from "../language";

/** Les lettres qui reviennent par courriel après être parties. */
export const bounces = {
  title: "Elle est revenue",
  link: "Elle est revenue par courriel",
  lead: "Un serveur de courrier peut prendre une lettre et la renvoyer plus tard. Collez ici toute la source de son message (dans votre logiciel : afficher la source) : l’état que donne le serveur décide de ce que devient la lettre.",
  source: "Source du message",
  hint: "Avec ses en-têtes et toutes ses parties. La personne qui tient le courrier de la maison peut aussi la donner en fichier : npm run admin -- bounce < message.eml",
  send: "En prendre note",
  became: {
    failed: "La lettre n’est pas arrivée. Une tâche demande une autre adresse.",
    noted: "C’est noté. La lettre n’est pas perdue : le serveur essaie encore, ou c’était déjà noté.",
  },
  refused: {
    no_message: "Ce n’est pas un message que nous sachions lire. Copiez toute sa source, ou donnez-le en fichier.",
    no_report: "Ce message ne dit rien d’une remise : il ne contient pas d’état de remise.",
    not_ours: "Ce message ne concerne aucune lettre partie de la maison.",
    other_letter: "Ce message concerne une autre de nos lettres. Notez-le sur la page de celle-ci.",
    other_recipient: "Ce message concerne un autre destinataire que celui de cette lettre.",
  },
  line: (when: string, what: string, status: string) => `${when} : ${what} (${status}).`,
  permanent: "pas arrivée",
  late: "en retard, le serveur essaie encore",
} satisfies Same<typeof english>;
