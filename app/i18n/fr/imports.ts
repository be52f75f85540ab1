import type { Phrases } from "../index";
import type { imports as english } from "../en/imports";
import { formatNumber, plural } from "../numbers";

const number = (value: number) => formatNumber("fr", value);
const people = (value: number) => plural("fr", value, { zero: "personne", one: "# personne", other: "# personnes" });
const time = (seconds: number) => (seconds < 90 ? plural("fr", seconds, { one: "# seconde", other: "# secondes" }) : plural("fr", Math.round(seconds / 60), { one: "# minute", other: "# minutes" }));

export const imports = {
  send: {
    title: "Envoyer un fichier",
    lead: "Une personne par ligne (NDJSON), tel quel ou compressé par gzip : jusqu'à 64 Mo, 1 Go une fois décompressé et un million de lignes. Le serveur le reprend pendant que vous fermez cette page ou continuez à travailler.",
    file: "Le fichier",
    fileHint: "Un nom comme personnes.ndjson ou personnes.ndjson.gz. Il faut le choisir de nouveau à chaque fois.",
    publish: "Montrer tout de suite les personnes au public",
    publishHint: "Sans cela, personne n'est encore montré ; renvoyez le même fichier avec ce choix pour les montrer.",
    button: "Reprendre ces personnes",
    busy: "Une reprise est en cours. Quand elle sera finie, un autre fichier pourra être envoyé.",
    busyCommand: "Une commande, sur la machine de la maison, reprend des personnes. Quand elle aura fini, un fichier pourra être envoyé.",
    sent: (file: string) => `${file} est arrivé et va être repris. Vous pouvez fermer cette page.`,
  },
  file: {
    none: "Choisissez un fichier ; celui-ci est vide, ou aucun n'a été choisi",
    too_large: "Ce fichier dépasse 64 Mo. Compressez-le par gzip, ou envoyez-le en plusieurs parties. Il n'a pas été conservé.",
    broken_pack: "Ce fichier est compressé et ne peut pas être décompressé : il n'est pas entier. Rien n'a été repris.",
    too_much: "Décompressé, ce fichier dépasse 1 Go. Rien n'a été repris ; envoyez-le en plusieurs parties.",
    too_many_rows: "Ce fichier a plus d'un million de lignes. Rien n'a été repris ; envoyez-le en plusieurs parties.",
    not_text: "Ce n'est pas un fichier de texte : une reprise a une personne par ligne, en JSON. Rien n'a été repris.",
    no_rows: "Il n'y a pas une seule ligne dans ce fichier",
  },
  states: {
    waiting: "sur le point de commencer",
    running: "en cours",
    done: "finie",
    stopped: "arrêtée par nous",
    interrupted: "interrompue",
    failed: "en échec",
  },
  now: {
    title: "En cours",
    heading: (file: string, state: string) => `${file} : ${state}`,
    progress: (percent: number) => `${number(percent)} % du fichier repris`,
    people: (done: number, rows: number) => `${people(done)} jusqu'ici, sur ${plural("fr", rows, { one: "# ligne", other: "# lignes" })}`,
    pace: (rate: number, left: number) => `${people(rate)} par seconde, encore ${time(left)}`,
    refused: (count: number) => plural("fr", count, { zero: "Aucune ligne refusée jusqu'ici", one: "Une ligne refusée jusqu'ici", other: "# lignes refusées jusqu'ici" }),
    waiting: "Elle commence dans un instant.",
    follow: "La suivre : renouveler cette page toutes les cinq secondes",
    unfollow: "Ne plus renouveler cette page d'elle-même",
    stop: "L'arrêter",
    stopHint: "Elle s'arrête après les personnes en cours. Ce qui a été repris reste ; renvoyez le fichier pour continuer.",
    stopping: "On lui a demandé de s'arrêter : elle le fait après les personnes en cours.",
  },
  stopDone: (file: string) => `On a demandé l'arrêt de la reprise de ${file}.`,
  past: {
    title: "Les dernières reprises",
    caption: "Reprises envoyées, les dernières d'abord",
    none: "Aucun fichier n'a été envoyé",
    noneText: "Ce que la commande a repris est compté plus bas.",
    file: "Fichier",
    when: "Quand et par qui",
    state: "État",
    added: "Reprises",
    known: "Déjà là",
    published: "Dont montrées",
    refused: "Refusées",
    by: (name: string) => `par ${name}`,
    shown: "à montrer tout de suite",
    took: (seconds: number) => time(Math.max(1, Math.round(seconds))),
    setAside: (count: number) => plural("fr", count, { one: "un fait écarté", other: "# faits écartés" }),
    report: (count: number) => plural("fr", count, { one: "une ligne, avec son motif", other: "# lignes, avec leurs motifs" }),
    interrupted: "Le serveur s'est arrêté au milieu. Des personnes entières ont été reprises ; renvoyez le même fichier pour continuer.",
    failed: "Quelque chose s'est cassé, et le journal du serveur dit quoi. Des personnes entières ont été reprises ; renvoyez le même fichier pour continuer.",
    stopped: "Des personnes entières ont été reprises ; renvoyez le même fichier pour continuer.",
  },
  duplicate: "La notice figure deux fois dans le fichier.",
  reportHead: ["ligne", "notice", "motif", "champ"],
  reportName: "lignes-refusees",
} satisfies Phrases<typeof english>;
