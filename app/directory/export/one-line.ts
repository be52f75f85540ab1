/**
 * The words of a text on one line: every kind of space and line break becomes a plain space; controls, marks that turn the
 * direction of a line and broken halves of characters go. What a format of lines is fed with cannot begin a line of its own.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\u0085\u2028\u2029]+/gu, " ")
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu, "")
    .trim();
}
