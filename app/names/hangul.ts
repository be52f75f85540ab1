/** Korean syllables in Latin letters: the official spelling first, then those that bearers use. */

const initials = [["g", "k"], ["kk"], ["n"], ["d", "t"], ["tt"], ["r", "l", "n"], ["m"], ["b", "p"], ["pp"], ["s"], ["ss"], [""], ["j", "ch"], ["jj"], ["ch"], ["k"], ["t"], ["p"], ["h"]];
const vowels = [
  ["a"], ["ae", "ai"], ["ya"], ["yae"], ["eo", "o", "u"], ["e"], ["yeo", "you", "yo", "yu"], ["ye"], ["o"], ["wa"], ["wae"], ["oe", "oi"], ["yo"], ["u", "oo", "woo"], ["wo"], ["we"], ["wi"], ["yu", "yoo"], ["eu", "u"],
  ["ui", "ee", "i"], ["i", "ee"],
];
const finals = ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "p", "t", "t", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"];

/** Surnames whose spelling follows no table. */
const usual: Record<string, string[]> = { 이: ["lee", "yi", "rhee"], 박: ["park"], 최: ["choi"], 임: ["lim"], 노: ["roh"], 유: ["yoo", "ryu"], 우: ["woo"], 안: ["ahn"], 오: ["oh"], 정: ["chung", "jung"], 영: ["young"], 경: ["kyung"], 성: ["sung"] };

export function isHangul(letter: string): boolean {
  return /^[가-힣]$/u.test(letter);
}

export function hangulOf(letter: string): string[] {
  const code = letter.charCodeAt(0) - 0xac_00;
  const first = initials[Math.floor(code / 588)] ?? [];
  const middle = vowels[Math.floor((code % 588) / 28)] ?? [];
  const last = finals[code % 28] ?? "";
  return [...new Set([...first.flatMap((start) => middle.map((vowel) => start + vowel + last)), ...(usual[letter] ?? [])])];
}
