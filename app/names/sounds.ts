/** How words sound to French, English and German ears. Rules in the order in which they are read; docs/names.md says more. */

type Rule = [RegExp, string];

const french: Rule[] = [
  [/^h/, ""], [/ph/g, "f"], [/[bp]v/g, "v"], [/sch|sh|ch(?![rln])/g, "S"], [/[ck]h?(?=[rlnaouk]|$)|qu|q|ck/g, "k"], [/th/g, "t"], [/(?<!^)h/g, ""], [/w/g, "v"],
  [/ti(?=on)/g, "si"], [/sc(?=[eiy])|c(?=[eiy])|ss/g, "ç"], [/c/g, "k"], [/ge(?=[aou])|g(?=[eiy])/g, "j"], [/gu(?=[eiy])/g, "g"], [/gn/g, "ni"], [/(?<=[aeiouy])s(?=[aeiouy])/g, "z"], [/ç/g, "s"],
  [/(?:eaux?|aux?|aud?|ault|ot|os)$/, "O"], [/eau|au|o(?![uiynm])/g, "O"], [/ou/g, "U"], [/o[iy]e?/g, "Wa"], [/(?:ier|ié|iez|iers|yer)$/, "iE"], [/(?:er|ez|et|ai[st]?|ay|ey|ee?s?)$/, "E"],
  [/(?:ai|ei|[iy]|u)[nm](?![aeiouy]|[nm])|e[iy]n$|ain$/g, "1"], [/[ae][nm](?![aeiouy]|[nm])/g, "2"], [/o[nm](?![aeiouy]|[nm])/g, "3"], [/ai|ei|ay|ey/g, "E"], [/eu|oe/g, "e"],
  [/y/g, "i"], [/(.)\1+/g, "$1"], [/(?<=.{3})E$/, ""], [/(?<=..)[tdspxzg]+$/, ""], [/(?<=.{3})E$/, ""], [/E/g, "e"],
];

const english: Rule[] = [
  [/^(?:kn|gn|pn)/, "n"], [/^wr/, "r"], [/mp(?=[st])/g, "m"], [/^ps/, "s"], [/^mac(?=[^aeiou])|^mc/, "mk"], [/ph/g, "f"], [/ough|augh/g, "o"], [/(?<=[aeiou])gh|gh$/g, ""], [/tch|ch/g, "C"], [/sch|sh/g, "S"],
  [/th/g, "T"], [/wh/g, "w"], [/dge?/g, "j"], [/c(?=[eiy])/g, "s"], [/ck|c|q/g, "k"], [/x/g, "ks"], [/z/g, "s"], [/(?<=[aeiou])h/g, ""], [/(?:e|o)r$/, "r"], [/s[eo]n$/, "sn"],
  [/(?<=..)e(?=s?$)/, ""], [/ew|ue|oo|ou|[ou]w|u/g, "u"], [/[ae]i|ay|a[ae]/g, "a"], [/ee|ea|ie|ey|[eiy]/g, "i"], [/oa|oe|au|aw|o/g, "o"], [/(?<=[aiou])[aiouw]+/g, ""], [/(.)\1+/g, "$1"],
];

const german: Rule[] = [
  [/sch/g, "S"], [/ck|kk|c(?!h)|q/g, "k"], [/tz|ts/g, "z"], [/d?th?(?![aeiou]?h)|dt/g, "t"], [/ph|pf|ff|v/g, "f"], [/w/g, "v"], [/[ae][iy]/g, "Y"], [/ae/g, "e"], [/oe/g, "o"], [/ue/g, "u"], [/ie|y/g, "i"],
  [/(?<=[aeiouY])h/g, ""], [/(.)\1+/g, "$1"], [/d$/, "t"],
];

const apply = (word: string, rules: readonly Rule[]) => rules.reduce((text, [rule, to]) => text.replace(rule, to), word);

/** The sounds of a folded Latin word, each marked with whose ears heard it; nothing for words too short to be told by sound. */
export function soundsOf(word: string): string[] {
  if (!/^[a-z]{3,40}$/.test(word)) return [];
  return [`f:${apply(word, french)}`, `e:${apply(word, english)}`, `g:${apply(word, german)}`].filter((key) => key.length >= 4);
}
