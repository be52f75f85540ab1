import type { Language } from "~/i18n";
import type { Stage } from "~/workflow/stages";
import type { About } from "../about";
import type { Block } from "../blocks";
import { said } from "./recorded";

// Sentences that hang on the occasion. A letter's text names them; the house words what stands around them.

const outcomes: Record<Language, { of: Partial<Record<Stage, string>>; other: string }> = {
  fr: {
    of: {
      elected: "L'examen est terminé : la maison écrira à cette personne. La suite lui appartient, et nous n'en dirons rien sans son accord.",
      waiting: "La proposition est retenue ; elle attend qu'une place se libère.",
      deferred: "La proposition est ajournée : elle pourra être reprise plus tard, sans que vous ayez rien à faire.",
      declined: "La proposition n'a pas été retenue. Nos règles gardent secrètes les délibérations ; elles ne disent rien de la valeur de la personne.",
    },
    other: "L'examen a trouvé son issue.",
  },
  en: {
    of: {
      elected: "The review is over: the house will write to this person. What follows is theirs to decide, and we shall say nothing of it without their consent.",
      waiting: "The nomination has been taken up; it waits for a seat to come free.",
      deferred: "The nomination has been deferred: it may be taken up again later, and you need not do anything.",
      declined: "The nomination has not been taken up. Our rules keep deliberations secret; they say nothing of the person's worth.",
    },
    other: "The review has come to its end.",
  },
};

/** What became of a nomination, without a vote or a count. */
export function outcomeSentence({ lang, stage }: About): string {
  return (stage && outcomes[lang].of[stage]) ?? outcomes[lang].other;
}

/** When a certified entry will be online, if a day is set. */
export function appearsOn({ lang, onlineOn }: About): string {
  if (lang === "fr") return onlineOn ? `Elle paraîtra en ligne le ${onlineOn}.` : "Elle paraîtra en ligne à une date que nous vous indiquerons ici :";
  return onlineOn ? `It will appear online on ${onlineOn}.` : "It will appear online on a day that we shall give here:";
}

/** What the house will write next to somebody who was invited: once more, or never. */
export function follows({ lang, reminder }: About): string {
  if (lang === "fr") {
    return reminder?.last
      ? "Ceci est notre dernière lettre à ce sujet. Si vous souhaitez un jour y revenir, écrivez-nous : le dossier vous attendra."
      : "Nous vous écrirons encore une fois, dans quelques semaines, puis plus jamais.";
  }
  return reminder?.last
    ? "This is our last letter on the matter. If you wish to come back to it one day, write to us: the file will be waiting."
    : "We shall write once more, in some weeks, and then never again.";
}

/** When a file that waits for its person would be laid aside, weeks from now. */
export function laidAside({ lang, reminder }: About): string {
  if (!reminder?.until) return "";
  return lang === "fr"
    ? `Sans nouvelles, nous mettrons le dossier de côté vers le ${reminder.until} ; il suffira alors d'un mot pour le reprendre.`
    : `If we do not hear from you, we shall lay the file aside around ${reminder.until}; one word will then be enough to take it up again.`;
}

/** ", file 2026-0031", where there is a file. */
export function ofFile({ lang, number }: About): string {
  return number && (lang === "fr" ? `, dossier ${number}` : `, file ${number}`);
}

/** What was recorded in the person's name. */
export function saidSentence({ lang, decision }: About): string {
  return (decision && said[lang][decision]) ?? (lang === "fr" ? "votre décision." : "your decision.");
}

/** An objection from a paper stands at once; everything else was read by a second person first. */
export function readByTwo({ lang, decision }: About): string {
  if (decision === "object") return "";
  return lang === "fr" ? "Deux personnes de la maison l'ont lu." : "Two people of the house have read it.";
}

/** Why this person, where the house has released any grounds. What an editor typed fills no blank of ours. */
export function whyYou({ lang, why }: About): readonly Block[] {
  const grounds = (why ?? "").replace(/[⟦⟧]/g, "").split(/\n{2,}/).map((each) => each.trim()).filter(Boolean);
  return grounds.length > 0 ? [{ head: lang === "fr" ? "Pourquoi nous vous écrivons" : "Why we write to you" }, ...grounds] : [];
}

/** The written reason of a decision about an entry, where the table asks for one. */
export function reasonGiven({ lang, note }: About): readonly Block[] {
  return note ? [lang === "fr" ? "La raison donnée :" : "The reason given:", note] : [];
}
