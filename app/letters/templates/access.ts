import { formatDate, formatList, type Language } from "~/i18n";
import type { About, AccessTold } from "../about";
import type { Block } from "../blocks";
import type { LetterTemplate } from "../wording";

const example: AccessTold = {
  name: "Bibliothèque de Kerlandec", institution: "/institutions/6f1c0c1e-0000-4000-8000-000000000000/access", from: "2027-01-01", to: "2027-12-31", trial: false,
  networks: ["192.0.2.0/24", "2001:db8:40::/48"], domains: ["kerlandec.example"], seats: 12,
};

/** What was given to an institution, to whoever looks after it: what opens, where it can be tested, and what is the reader's to know. */
const toManager: LetterTemplate = {
  signedBy: "house",
  variables: ["house", "domain", "telephone", "recipient", "access_name", "access_terms", "link_access", "link_institution"],
  needed: ["access_name", "access_terms", "link_access", "link_institution"],
  example: { access: example },
  fr: {
    subject: "{house} : un accès pour {access_name}",
    body: `Nous avons donné à {access_name} accès à tout ce que contient {house}. Vous vous occupez de cet accès pour l'établissement ; voici ce que nous avons noté.

{access_terms}

Qui lit dans vos réseaux n'a pas de compte chez nous et n'est pas nommé.

La page suivante dit, de chaque ordinateur, s'il est reconnu et, sinon, pourquoi. Elle dit aussi ce qu'il faut savoir des serveurs mandataires et des liens :

{link_access}

Les termes, les places et les sommes de l'usage sont là. Vous vous y connectez avec l'adresse à laquelle cette lettre arrive :

{link_institution}

Si un réseau manque ou a changé, téléphonez au {telephone}.`,
  },
  en: {
    subject: "{house}: access for {access_name}",
    body: `We have given {access_name} access to everything in {house}. You look after this access for the institution; this is what we have noted.

{access_terms}

Whoever reads inside your networks has no account with us and stays unnamed.

This page says of any computer whether it is recognised and, if not, why. It also says what has to be known of proxies and links:

{link_access}

Terms, seats and sums of use are here. You sign in with the address that this letter comes to:

{link_institution}

If a network is missing or has changed, telephone {telephone}.`,
  },
};

/** The same to a person, by whose mail address they read. */
const toPerson: LetterTemplate = {
  signedBy: "house",
  variables: ["house", "domain", "telephone", "recipient", "access_terms", "link_access"],
  needed: ["access_terms", "link_access"],
  example: { access: { ...example, name: "Nora Quintrec", institution: null, networks: [], domains: [], seats: null } },
  fr: {
    subject: "{house} : votre accès",
    body: `Nous vous avons donné accès à tout ce que contient {house}, d'où que vous soyez. Connectez-vous avec l'adresse à laquelle cette lettre arrive ; il n'y a pas de mot à retenir, un code vous est envoyé.

{access_terms}

Ce que la maison reconnaît de votre ordinateur et de votre compte :

{link_access}`,
  },
  en: {
    subject: "{house}: your access",
    body: `We have given you access to everything in {house}, from wherever you are. Sign in with the address that this letter comes to; there is no word to remember, a code is sent to you.

{access_terms}

What the house recognises of your computer and your account:

{link_access}`,
  },
};

export const accessOpened = { access_opened: toManager, "access_opened.person": toPerson } as const satisfies Record<string, LetterTemplate>;

const words: Record<Language, { from: string; since: string; to: string; none: string; trial: string; networks: string; domains: string; seats: string; free: string }> = {
  fr: { from: "Du", since: "À partir du", to: "au", none: "sans fin fixée", trial: "à l'essai", networks: "Réseaux", domains: "Domaines des adresses", seats: "Places pour qui lit d'ailleurs", free: "autant qu'il en vient" },
  en: { from: "From", since: "From", to: "to", none: "no end set", trial: "a trial", networks: "Networks", domains: "Mail domains", seats: "Seats for those who read from elsewhere", free: "as many as come" },
};

/** The terms of a grant, one a line. */
export function accessTerms({ access, lang }: About): Block[] {
  if (!access) return [];
  const w = words[lang];
  const term = access.to ? `${w.from} ${formatDate(lang, access.from)} ${w.to} ${formatDate(lang, access.to)}` : `${w.since} ${formatDate(lang, access.from)}, ${w.none}`;
  const list = [access.trial ? `${term}, ${w.trial}` : term];
  const colon = lang === "fr" ? " : " : ": ";
  if (access.networks.length > 0) list.push(w.networks + colon + access.networks.join(", "));
  if (access.domains.length > 0) list.push(w.domains + colon + formatList(lang, access.domains), w.seats + colon + (access.seats ?? w.free));
  return [{ list }];
}
