import { z } from "zod";
import type { Language } from "~/i18n/language";
import { canonicalJson } from "./canonical";
import type { Statement } from "./statement";
import { line } from "./words";

/** Full: the entry on the web. Short: about twelve printed lines. Line: one line in a list. */
export const forms = ["full", "short", "line"] as const;
export type Form = (typeof forms)[number];

const byForm = z.partialRecord(z.enum(forms), line(1000));
/** The editors' own words for statements, by statement, language and form. They adjust words, not facts. */
export const wordingShape = z.record(z.string(), z.strictObject({ fr: byForm.optional(), en: byForm.optional() }));
export type Wording = Readonly<Record<string, Partial<Record<Language, Partial<Record<Form, string>>>>>>;

/** What a revision's hash covers: statements in their order (paragraphs of the life among them) and the wording. */
export type RevisionContent = {
  /** The language of record, which is what is signed. */
  language: Language;
  statements: readonly Statement[];
  wording: Wording;
};

/** The text that is hashed, signed and certified. Anyone can make it again from a published revision. */
export function canonical(revision: RevisionContent): string {
  const { language, statements, wording } = revision;
  return canonicalJson({ format: "vitae-revision/1", language, statements: statements.map(hashed), wording: said(wording) });
}

export function canonicalStatement(statement: Statement): string {
  return canonicalJson({ format: "vitae-statement/1", ...hashed(statement) });
}

/** Exactly these fields: what else a caller's row carries (checks, flags, authors) does not change what was signed. */
function hashed({ id, kind, value, period, audience }: Statement) {
  return {
    id,
    kind,
    value,
    period: period && (period.from || period.to) ? { from: period.from, to: period.to } : null,
    audience,
  };
}

/** Words that were given; empty places are as if they had never been there. */
function said(wording: Wording): Wording {
  const kept = Object.entries(wording).flatMap(([id, languages]) => {
    const spoken = Object.entries(languages).flatMap(([language, texts]) => {
      const written = Object.entries(texts ?? {}).filter(([, text]) => text);
      return written.length > 0 ? [[language, Object.fromEntries(written)] as const] : [];
    });
    return spoken.length > 0 ? [[id, Object.fromEntries(spoken)] as const] : [];
  });
  return Object.fromEntries(kept);
}
