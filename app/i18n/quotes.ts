import type { Language } from "./language";

const quoted = /"([^"]*)"|«\s*([^»]*?)\s*»|“([^”]*)”|„([^“]*)“/gu;

/** A text that is going to stand in quotation marks itself: those within it become the language's inner ones. */
export function insideQuotes(lang: Language, text: string): string {
  const [open, close] = lang === "fr" ? ["“", "”"] : ["‘", "’"];
  return text.replace(quoted, (_all, ...words: (string | undefined)[]) => `${open}${words.slice(0, 4).find((each) => each !== undefined) ?? ""}${close}`);
}
