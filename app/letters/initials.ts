/** Letters that Unicode does not take apart, as people type them on another keyboard. */
const plain: Record<string, string> = { Ł: "L", Ø: "O", Œ: "O", Æ: "A", Đ: "D", Ð: "D", Þ: "T", ẞ: "S", İ: "I" };

/** The first letter or digit of a word, without its accent: "É" and "é" are E. Nothing where there is none. */
export function foldInitial(word: string): string {
  const first = (/[\p{L}\p{N}]/u.exec(word.normalize("NFD"))?.[0] ?? "").toLocaleUpperCase("en");
  return plain[first] ?? [...first][0] ?? "";
}

/** Folded initials of words, each once: what *Check a letter* takes for the initial of a surname. */
export function initialsOf(words: readonly string[]): string {
  return [...new Set(words.map(foldInitial))].join("");
}
