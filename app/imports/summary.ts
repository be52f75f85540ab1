/** Paragraphs of a plain text: parted by empty lines; a line end within one is a space. */
export function paragraphs(text: string): string[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/gu, " ").trim())
    .filter((paragraph) => paragraph !== "");
}

/** Plain text as Markdown that shows the very same signs: what Markdown would read as a mark is escaped. */
export function markdownOf(text: string): string {
  return text
    .replace(/[\\`*_[\]<~]/g, "\\$&")
    .replace(/^([#>+=|-])/, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
