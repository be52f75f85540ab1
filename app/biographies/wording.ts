import { z } from "zod";
import { operationField } from "~/http/form";
import type { Words } from "./draft.server";
import { wordingShape } from "./revision";
import { wordingFields } from "./WordingForm";

/** The form of the house's words for one statement; `base` is what it was filled from. */
export const wordingFormShape = z.object({
  operation: operationField,
  base: z.string().max(8000),
  ...Object.fromEntries(wordingFields.map(({ name }) => [name, z.string().max(1000).optional()])),
});

/** What the form was filled from, as it carries it along. */
export function baseOf(text: string, statementId: number): Words | null {
  try {
    return wordingShape.parse({ [statementId]: JSON.parse(text) })[statementId] ?? {};
  } catch {
    return null;
  }
}

/** The base with what was typed in the form's fields; an empty field takes the words away. */
export function withTyped(base: Words, values: Record<string, unknown>): Words {
  const words = structuredClone(base) as Record<string, Record<string, string>>;
  for (const { name, lang, form } of wordingFields) (words[lang] ??= {})[form] = String(values[name] ?? "");
  return withoutEmpty(words);
}

function withoutEmpty(words: Record<string, Record<string, string>>): Words {
  return Object.fromEntries(
    Object.entries(words).map(([lang, forms]) => [
      lang,
      Object.fromEntries(Object.entries(forms).filter(([, text]) => text !== "")),
    ])
  );
}

