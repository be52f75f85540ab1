import { typeset } from "~/i18n/typeset";
import type { LetterKind } from "~/workflow/decisions";
import type { About, Draft } from "./about";
import { renderBlocks } from "./blocks";
import { fillWording } from "./markup";
import { accessOpened } from "./templates/access";
import { alert } from "./templates/alert";
import { framed, signatory } from "./templates/frame";
import { invitation, notice } from "./templates/invitation";
import { outcome, received, thanks } from "./templates/nominator";
import { congratulation, proofReady, resumed, revisionAbandoned, revisionOpened, setAside } from "./templates/nominee";
import { reportAnswered } from "./templates/reader";
import { recorded } from "./templates/recorded";
import { reminder } from "./templates/reminder";
import { codeAgain, shortCode, signInCode } from "./templates/short-codes";
import { isStaffKind, staffLetters } from "./templates/staff";
import { standingChanged } from "./templates/standing";
import type { LetterTemplate, Wordings } from "./wording";

/** Every letter that goes out of the house, with its built-in words in both languages. Inside, letters are short and fixed. */
export const letterTemplates = {
  received,
  thanks,
  outcome,
  notice,
  invitation,
  ...reminder,
  ...proofReady,
  congratulation,
  ...revisionOpened,
  revision_abandoned: revisionAbandoned,
  set_aside: setAside,
  resumed,
  standing_changed: standingChanged,
  ...recorded,
  sign_in_code: signInCode,
  short_code: shortCode,
  code_again: codeAgain,
  alert,
  report_answered: reportAnswered,
  ...accessOpened,
} as const satisfies Record<string, LetterTemplate>;

export type TemplateName = keyof typeof letterTemplates;
export const templateNames = Object.keys(letterTemplates) as TemplateName[];

export function templateNamed(name: TemplateName): LetterTemplate {
  return letterTemplates[name];
}

export function isTemplateName(name: string): name is TemplateName {
  return Object.hasOwn(letterTemplates, name);
}

/** The kind of letter that a template words: "reminder" for "reminder.proof". */
export function kindOfTemplate(name: TemplateName): LetterKind {
  return name.split(".")[0] as LetterKind;
}

/** Which template words this letter; none for one that stays inside the house. */
export function templateFor(kind: LetterKind, about: About): TemplateName | null {
  if (about.staff && isStaffKind(kind)) return null;
  if (kind === "reminder") return about.reminder?.stage === "proof" ? "reminder.proof" : about.reminder?.stage === "invited" ? "reminder.invited" : "reminder.questionnaire";
  if (kind === "recorded") return about.via === "paper" ? "recorded.paper" : "recorded.telephone";
  if (kind === "proof_ready") return about.round > 1 ? "proof_ready.again" : "proof_ready";
  if (kind === "access_opened") return about.access?.institution ? "access_opened" : "access_opened.person";
  if (kind === "revision_opened") return about.first ? "revision_opened.first" : "revision_opened";
  return isTemplateName(kind) ? kind : null;
}

export type Composed = { subject: string; text: string; html: string; signedBy: string };

/**
 * Writes a letter: text and HTML, equal in content, with blanks where code and links go when it leaves. In the house's
 * own words where it has any for this letter, else in the built-in ones.
 */
export function compose(kind: LetterKind, about: About, own: Wordings | null = null): Composed {
  const draft = draftOf(kind, about, own);
  const { text, html } = renderBlocks(about.lang, framed(about, draft));
  return { subject: typeset(about.lang, draft.subject).replace(/\s+/g, (gap) => (gap.includes("\n") ? " " : gap)), text, html, signedBy: signatory(about, draft) };
}

function draftOf(kind: LetterKind, about: About, own: Wordings | null): Draft {
  const name = templateFor(kind, about);
  if (name) {
    const { signedBy, ...builtIn } = templateNamed(name);
    return { ...fillWording((own ?? builtIn)[about.lang], about), signedBy };
  }
  if (!isStaffKind(kind)) throw new Error(`nobody has worded the letter ${kind}`);
  return staffLetters[kind][about.lang](about);
}
