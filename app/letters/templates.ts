import { typeset } from "~/i18n/typeset";
import type { LetterKind } from "~/workflow/decisions";
import type { About, Bilingual } from "./about";
import { renderBlocks } from "./blocks";
import { framed, signatory } from "./templates/frame";
import { invitation, notice } from "./templates/invitation";
import { outcome, received, thanks } from "./templates/nominator";
import { congratulation, proofReady, resumed, revisionAbandoned, revisionOpened, setAside } from "./templates/nominee";
import { recorded } from "./templates/recorded";
import { reminder } from "./templates/reminder";
import { shortCode, signInCode } from "./templates/short-codes";
import { staffLetters } from "./templates/staff";
import { standingChanged } from "./templates/standing";

/** Every letter that the house writes, in both languages. */
export const templates: Record<LetterKind, Bilingual> = {
  ...staffLetters,
  received,
  thanks,
  outcome,
  invitation,
  notice,
  reminder,
  proof_ready: proofReady,
  congratulation,
  revision_opened: revisionOpened,
  revision_abandoned: revisionAbandoned,
  set_aside: setAside,
  resumed,
  standing_changed: standingChanged,
  recorded,
  sign_in_code: signInCode,
  short_code: shortCode,
};

export type Composed = { subject: string; text: string; html: string; signedBy: string };

/** Writes a letter: text and HTML, equal in content, with blanks where code and links go when it leaves. */
export function compose(kind: LetterKind, about: About): Composed {
  const draft = templates[kind][about.lang](about);
  const { text, html } = renderBlocks(about.lang, framed(about, draft));
  return { subject: typeset(about.lang, draft.subject).replace(/\s+/g, (gap) => (gap.includes("\n") ? " " : gap)), text, html, signedBy: signatory(about, draft) };
}
