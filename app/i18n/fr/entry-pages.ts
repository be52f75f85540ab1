import type { CheckMethod } from "~/biographies/check";
import type { Relation } from "~/directory/facts.server";
import type { Phrases } from "~/i18n";
import { formatDate, formatPeriod } from "../dates";
import type { Cited, entryPages as english } from "../en/entry-pages";
import { formatNumber, plural } from "../numbers";

const date = (day: string) => formatDate("fr", day);
const months: Readonly<Record<string, string>> = { janvier: "janv.", février: "févr.", avril: "avr.", juillet: "juill.", septembre: "sept.", octobre: "oct.", novembre: "nov.", décembre: "déc." };
/** « 9 févr. 2027 ». */
const short = (day: string) => date(day).replace(/\p{L}{3,}/u, (month) => months[month] ?? month);
const years = (from: number, to: number | null) => formatPeriod("fr", String(from).padStart(4, "0"), to === null ? null : String(to).padStart(4, "0"));
const certificate = (number: string | null, after: string) => (number === null ? "" : `certificat nº\u00A0${number}${after}`);
const version = (number: number | null, after: string) => (number === null ? "" : `version ${number}${after}`);

const relations = {
  class: (what, from) => `Même promotion : ${what}, ${from}`,
  honour: (what, from) => `Même distinction, même année : ${what}, ${from}`,
  body: (what, from, to) => `Même instance : ${what}, ${years(from, to)}`,
  organisation: (what, from, to) => `Même organisme : ${what}, ${years(from, to)}`,
} satisfies Record<Relation, (what: string, from: number, to: number | null) => string>;

const methods = {
  document: "sur pièce",
  register: "sur un registre",
  second_source: "sur une seconde source",
  telephone: "par téléphone",
  previous_edition: "sur une édition antérieure",
} satisfies Record<CheckMethod, string>;

/** Les pages d'une notice à côté de la notice même, et ce qu'on en emporte. */
export const entryPages = {
  taken: {
    certified: (number: string) => `notice certifiée, nº ${number}`,
    takenOver: (from: string) => `reprise de ${from}, non certifiée`,
    uncertified: "notice non certifiée",
  },

  back: "Retour à la notice",
  print: "Imprimer",
  history: "Historique",
  certificate: "Certificat",

  cite: {
    titleOf: (name: string) => `Citer : ${name}`,
    title: "Citer cette notice",
    lead: "Chaque citation nomme le texte qui a été lu : son jour, son certificat et une adresse durable.",
    styles: { house: "De la maison", iso690: "ISO 690", mla: "MLA 9", apa: "APA 7", chicago: "Chicago (notes)" },
    inLanguage: { fr: "En français", en: "En anglais" },
    which: "Quel texte",
    today: "Le texte d'aujourd'hui",
    versionOf: (number: number, day: string) => `Version ${number}, du ${day}`,
    choose: "Choisir ce texte",
    files: "Pour les logiciels de bibliographie",
    copy: "Copier",
    copied: "Copié",
    house: ({ filed, house, url, revised, accessed, number, version: of }: Cited) =>
      `« ${filed} », *${house}*, ${version(of, ", ")}${certificate(number, ", ")}${revised ? `texte du ${date(revised)}, ` : ""}consulté le ${date(accessed)}, ${url}`,
    iso690: ({ name, house, url, revised, accessed, number, version: of }: Cited) =>
      `${name}. Dans : *${house}* [en ligne]. ${of === null ? "" : `Version ${of}, `}${revised ? date(revised) : "s. d."}${number ? `, ${certificate(number, "")}` : ""} [consulté le ${date(accessed)}]. Disponible à l'adresse : ${url}`,
    mla: ({ name, house, url, revised, accessed, number, version: of }: Cited) =>
      `« ${name} ». *${house}*, ${version(of, ", ")}${revised ? `${short(revised)}, ` : ""}${certificate(number, ", ")}${url}. Consulté le ${short(accessed)}.`,
    apa: ({ name, house, url, revised, accessed, number, version: of }: Cited) =>
      `${house}. (${revised ? date(revised).replace(/^(.+) (\d+)$/, "$2, $1") : "s. d."}). ${name}. Dans *${house}*${of !== null || number ? ` (${[version(of, ""), certificate(number, "")].filter(Boolean).join(", ")})` : ""}. Récupéré le ${date(accessed)} de ${url}`,
    chicago: ({ name, house, url, revised, accessed, number, version: of }: Cited) =>
      `*${house}*, s.v. « ${name} », ${version(of, ", ")}${revised ? `révisé le ${date(revised)}, ` : ""}${certificate(number, ", ")}consulté le ${date(accessed)}, ${url}.`,
  },

  paper: {
    titleOf: (name: string) => `Notice imprimée : ${name}`,
    how: "Voici la notice telle qu'elle se met en page sur papier. Le menu du navigateur l'imprime ou la garde en PDF.",
    foot: (day: string) => `Texte du ${day}`,
    asPublic: "Ce que vous pouvez en lire.",
    printedOn: (day: string) => `imprimé le ${day}`,
    uncertified: "Sans certificat",
    declared: "en gris : déclaré, non vérifié",
    no: (number: string) => `Certificat nº\u00A0${number}`,
  },

  past: {
    titleOf: (name: string) => `Historique : ${name}`,
    title: "Historique de cette notice",
    lead: "Chaque texte que le public a lu, avec ce qu'il a changé. Ce qui a été retiré au vœu de quelqu'un n'est pas montré de nouveau.",
    kinds: { taken_over: "Reprise", published: "Publication", erratum: "Erratum" },
    takenOverFrom: (from: string) => `Reprise de ${from}. Rien n'en avait été vérifié ici.`,
    version: (number: number) => `Version ${number}`,
    on: (kind: string, day: string) => `${kind} du ${day}`,
    current: "ce que la notice montre aujourd'hui",
    first: "Le premier texte.",
    nothing: "Aucun mot que vous puissiez lire n'a changé.",
    changed: (added: number, changed: number) =>
      [added > 0 && plural("fr", added, { one: "# énoncé nouveau", other: "# énoncés nouveaux" }), changed > 0 && plural("fr", changed, { one: "# modifié", other: "# modifiés" })].filter(Boolean).join(", "),
    left: (count: number) => plural("fr", count, { one: "# énoncé a été retiré.", other: "# énoncés ont été retirés." }),
    ops: { added: "nouveau", changed: "modifié", removed: "retiré" },
    read: "Lire ce texte",
    cite: "Citer ce texte",
    none: "Rien n'a encore été publié.",
    textOf: (number: number, name: string) => `Version ${number} de la notice de ${name}`,
    notCurrent: (day: string) => `Un texte antérieur de cette notice, telle qu'elle fut à partir du ${day}.`,
    isCurrent: "C'est le texte que la notice montre aujourd'hui.",
    hidden: (count: number) => plural("fr", count, { one: "# énoncé en a été retiré depuis et n'est pas montré.", other: "# énoncés en ont été retirés depuis et ne sont pas montrés." }),
    goToday: "Lire la notice d'aujourd'hui",
    states: { valid: "en vigueur", expired: "échu", revoked: "révoqué", void: "nul" },
  },

  statement: {
    titleOf: (name: string) => `Énoncé : ${name}`,
    title: "Un énoncé",
    of: (name: string) => `De la notice de ${name}`,
    checked: (method: string, day: string) => `Vérifié le ${day}, ${method}.`,
    stale: (method: string, day: string, until: string) => `Vérifié le ${day}, ${method}. La vérification est échue depuis le ${until}.`,
    checkedShort: (method: string, day: string) => `vérifié le ${day} ${method}`,
    until: (day: string) => `La vérification vaut jusqu'au ${day}.`,
    declared: "Déclaré par la personne. La maison ne l'a pas vérifié.",
    takenOver: (from: string) => `Repris de ${from}. La maison ne l'a pas vérifié.`,
    contested: "Cet énoncé est contesté. La maison l'examine.",
    methods,
    since: (number: number, day: string) => `En ces termes depuis la version ${number}, du ${day}.`,
    address: "Adresse durable de cet énoncé",
    inEntry: "Le lire dans la notice",
    report: "Y signaler une erreur",
    link: (state: string) => `${state} : adresse durable`,
    gone: "Cet énoncé n'est plus dans la notice",
    goneText: (day: string) => `La notice l'a contenu un temps, pour la dernière fois dans le texte paru le ${day}. Il a été retiré ou remplacé depuis.`,
  },

  certificatePage: {
    titleOf: (name: string) => `Certificat : ${name}`,
    lead: "Ce que couvre le certificat, qui en répond, et comment chacun peut le vérifier.",
    none: "Cette notice ne porte pas de certificat",
    noneText: "Son texte a été repris, ou publié sans que la maison le certifie. Chaque énoncé dit s'il a été vérifié.",
    verify: "Le vérifier sur la page de la maison",
    offline: "Le document signé, pour le vérifier sans la maison",
    earlier: "Certificats antérieurs",
  },

  related: {
    title: "En commun avec d'autres",
    relations,
    text: "D'après des faits vérifiés des deux notices.",
  },

  report: {
    titleOf: (name: string) => `Signaler une erreur : ${name}`,
    title: "Signaler une erreur",
    lead: "La rédaction lit chaque signalement. La personne n'en est pas avertie, et rien ne change sur un signalement seul : il est d'abord vérifié.",
    which: "Quel énoncé",
    whole: "Autre chose, ou quelque chose qui manque",
    wrong: "Ce qui est inexact",
    wrongHint: "Avec vos mots. Rien, s'il vous plaît, sur la santé, la religion, les opinions ou les enfants.",
    source: "D'où vous le tenez",
    sourceHint: "Une pièce, un registre, une publication, une adresse.",
    address: "Votre adresse électronique, pour une réponse",
    addressHint: "Gardée sous scellé, lue pour vous répondre seulement, puis effacée.",
    send: "Envoyer le signalement",
    leaveEmpty: "Laissez ce champ vide",
    sent: "Merci. La rédaction a reçu votre signalement et va l'examiner.",
    tooQuick: "C'était très rapide. Relisez, s'il vous plaît, et envoyez encore une fois.",
    stale: "Cette page était ouverte depuis trop longtemps. Vos mots sont toujours là : envoyez-les encore une fois, s'il vous plaît.",
    about: "Elle me concerne",
  },

  signals: {
    menu: "Signalements",
    title: "Signalements d'erreur",
    lead: "Ce que des lecteurs disent inexact dans des notices. La personne n'est pas avertie d'un signalement.",
    caption: "Signalements d'erreur",
    open: (count: number) => plural("fr", count, { zero: "Aucun n'attend", one: "# attend", other: "# attendent" }),
    person: "Notice",
    wrong: "Ce qui serait inexact",
    since: "Depuis",
    state: "État",
    tabs: { open: "En attente", settled: "Réglés" },
    empty: "Aucun signalement n'attend",
    emptyText: "Les lecteurs trouvent le formulaire sur chaque notice.",
    wants: "Une réponse est souhaitée",
    titleOf: (name: string) => `Signalement : ${name}`,
    statement: "L'énoncé",
    now: "tel qu'il se lit aujourd'hui",
    gone: "Il n'est plus dans la notice.",
    wholeEntry: "Aucun énoncé n'a été désigné.",
    source: "D'où le lecteur le tient",
    noSource: "Aucune source n'a été donnée.",
    address: "Adresse pour une réponse",
    noAddress: "Aucune n'a été laissée.",
    addressGone: "Effacée après la réponse.",
    erratum: "Ouvrir un erratum",
    erratumText: "Un erratum corrige la notice sans nouvelle signature ; un vérificateur et les certificateurs l'examinent.",
    settle: "Régler ce signalement",
    outcome: "Ce qu'il en est",
    outcomes: { corrected: "C'est exact : la notice est ou sera corrigée", kept: "La notice reste comme elle est", unclear: "On n'a pas pu trancher" },
    outcomeShort: { corrected: "corrigée", kept: "maintenue", unclear: "non tranché" },
    answer: "Réponse au lecteur",
    answerHint: "Part par courriel si une adresse a été laissée ; sinon gardée comme note.",
    settleButton: "Régler",
    done: "Le signalement est réglé.",
    doneAnswered: "Le signalement est réglé, et la réponse part par courriel. L'adresse est effacée ici.",
    already: "Quelqu'un a réglé ce signalement entre-temps.",
    settledOn: (day: string, by: string) => `Réglé le ${day} par ${by}.`,
    somebody: "quelqu'un",
    answerWanted: "Écrivez une réponse : le lecteur a laissé une adresse pour en avoir une.",
    count: (count: number) => formatNumber("fr", count),
  },

  card: { of: (name: string, house: string) => `${name}, dans ${house}` },
} satisfies Phrases<typeof english>;
