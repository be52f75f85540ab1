import type { WhyNot } from "~/subscriptions/grant";
import type { selfTest as english } from "../en/self-test";
import type { Same } from "../language";
import { formatNumber } from "../numbers";

type Closed = Extract<WhyNot, { kind: "closed" }>;

const by = { network: "L'adresse de cet ordinateur", domain: "Le domaine de votre adresse électronique", own: "Votre adresse électronique" } satisfies Record<Closed["way"], string>;
const since = {
  coming: (day: string) => `s'ouvre le ${day}`,
  over: (day: string) => `est échu depuis le ${day}`,
  ended: (day: string) => `a pris fin le ${day}`,
} satisfies Record<Closed["state"], (day: string) => string>;

/** Pourquoi l'accès marche ou ne marche pas, à qui s'adresser, et ce qu'une bibliothèque doit savoir des mandataires. */
export const selfTest = {
  account: "Ce que vous lisez, grâce à quoi, et jusqu'à quand :",
  network: "Dans le réseau",
  seats: "Places prises",
  seated: (taken: number, seats: number | null) => (seats === null ? formatNumber("fr", taken) : `${formatNumber("fr", taken)} sur ${formatNumber("fr", seats)}`),
  at: "Vérifié",
  handedOn: "Une machine en chemin nomme une autre adresse. Nous ne la croyons pas : l'adresse qui compte est celle ci-dessus.",

  why: "Pourquoi",
  closed: ({ way, name, state }: Closed, day: string) => `${by[way]} appartient à ${name}, dont l'accès ${since[state](day)}.`,
  closedOwn: ({ state }: Closed, day: string) => `L'accès donné à votre adresse électronique ${since[state](day)}.`,
  full: (name: string, seats: number) => `Votre adresse électronique est du domaine de ${name}, dont les ${formatNumber("fr", seats)} places sont prises. Qui s'occupe de son accès peut en libérer une.`,
  unknown: "L'adresse de cet ordinateur n'est dans aucun des réseaux que des établissements nous ont indiqués.",
  unknownAccount: "L'adresse de cet ordinateur n'est dans aucun des réseaux que des établissements nous ont indiqués, et aucun accès n'est donné à votre compte ni à son domaine.",
  inner: "Cette adresse est celle d'un réseau intérieur, que personne n'a sur l'internet : la maison voit, à votre place, une machine à côté d'elle. Dites-le à la maison ; elle doit apprendre quel mandataire se tient devant elle.",

  help: "À qui s'adresser",
  helpReader: "Lecteurs : d'abord à votre bibliothèque. Elle sait quels réseaux elle nous a indiqués, et qui s'occupe de son accès. Donnez-lui l'adresse et l'heure ci-dessus.",
  helpLibrary: (telephone: string) => `Bibliothèques : téléphonez-nous au ${telephone}.`,
  helpWrite: "Vous pouvez aussi nous écrire",

  libraries: "Pour les bibliothèques : réseaux, mandataires, liens",
  public: "Réseaux",
  publicText: "Ce qui compte est l'adresse avec laquelle une demande nous parvient : une adresse publique, telle que l'internet la voit. Celles des réseaux intérieurs (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16) ne nous parviennent jamais. Si vos lecteurs peuvent venir en IPv4 et en IPv6, donnez-nous les deux, et toutes vos sorties.",
  proxies: "Serveurs mandataires et VPN",
  proxiesText: "D'ailleurs, vos lecteurs passent par vous : c'est alors l'adresse de votre mandataire ou de votre VPN qui compte, et elle doit être parmi vos réseaux. Ce qu'un mandataire écrit dans X-Forwarded-For n'est pas cru. Ne laissez passer que vos propres lecteurs.",
  ezproxy: "EZproxy",
  ezproxyText: "Cette strophe suffit. Sa dernière ligne laisse passer les formulaires, comme celui qui change la langue.",
  links: "Liens",
  linksText: (example: string) => `Chaque notice a une adresse durable sans le nom, comme ${example}. Mettez devant elle le préfixe de votre mandataire.`,
  seatsTitle: "Places",
  seatsText: "Qui se connecte avec une adresse électronique de votre domaine prend une place et lit de partout ; un code envoyé montre que l'adresse est la sienne. Vous pouvez retirer une place, ou en donner une à toute adresse.",

  try: "Essayer une adresse",
  tryHint: "Comme 192.0.2.7 ou 2001:db8::7",
  tryButton: "Essayer",
  tried: {
    inside: (address: string, network: string) => `${address} est dans ${network} : chacun y lit tout.`,
    outside: (address: string) => `${address} n'est dans aucun de ces réseaux.`,
    inner: (address: string) => `${address} est l'adresse d'un réseau intérieur : personne n'en vient sur l'internet.`,
    none: "Ce n'est pas une adresse.",
  },
} satisfies Same<typeof english>;
