/**
 * The paragraphs of a life that was typed or pasted whole: each becomes a statement of its own, so that it is proofed,
 * checked and certified by itself. An empty line parts them; what is indented or quoted under a list stays with it.
 */
export function splitLife(value: unknown): unknown[] {
  const { markdown, ...rest } = value as { markdown?: unknown };
  if (typeof markdown !== "string") return [value];
  const blocks = markdown.replace(/\r\n?/g, "\n").split(/\n[ \t]*\n+(?![ \t]|[-*+] |\d+[.)] )/u);
  const paragraphs = blocks.map((block) => block.trim()).filter(Boolean);
  return paragraphs.length === 0 ? [value] : paragraphs.map((paragraph) => ({ ...rest, markdown: paragraph }));
}
