import type { addresses as english } from "../en/addresses";
import type { Phrases } from "../index";

export const addresses = {
  title: "Une autre adresse",
  lead: (number) => `Pour la personne du dossier ${number}, quand une lettre est revenue ou n'a pu partir.`,
  link: "Une autre adresse ou un autre numéro",
  kinds: { mail: "Adresse de courriel", post: "Adresse postale", telephone: "Numéro de téléphone" },
  kind: "Ce qui a été trouvé",
  value: "Tel que cela y figure",
  source: "Où cela a été trouvé",
  sourceHint: "Une source publique, ou ce qu'a écrit la personne. Jamais ce que donne un inconnu, dans un appel ou un courriel.",
  save: "Noter cette adresse",
  seconded: "Elle vaut dès qu'une seconde personne l'a confirmée. Les lettres revenues sont alors écrites à nouveau, avec un autre code, et la personne se connecte avec sa nouvelle adresse de courriel.",
  alone: "Elle vaut aussitôt. Les lettres revenues sont écrites à nouveau, avec un autre code, et la personne se connecte avec sa nouvelle adresse de courriel.",
  waits: "Une adresse attend sa seconde personne",
  foundIn: "Trouvée dans",
  notedBy: "Notée par",
  confirm: "Confirmer cette adresse",
  reject: "La rejeter",
  takeBack: "La reprendre",
  ownWaits: "Vous l'avez notée : une autre personne la confirme.",
  done: { waits: "Notée. Elle attend une seconde personne.", kept: "Elle vaut désormais. Ce qui était revenu repart.", rejected: "Elle est rejetée. Rien n'a changé." },
  anotherWaits: "Une autre adresse attend dans ce dossier. Confirmez ou rejetez d'abord celle-là.",
  gone: "Quelqu'un s'est prononcé entre-temps sur cette adresse.",
  noPost: "Écrivez l'adresse postale entière, ligne par ligne.",
  noTelephone: "Écrivez le numéro en chiffres, avec son pays : +33 3 00 00 12 40.",
  back: "Correspondance du dossier",
} satisfies Phrases<typeof english>;
