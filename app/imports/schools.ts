/** What a line about studies says: what was studied or gained, and at which institution. */
export type Studies = { degree: string | null; school: string | null };

const word = "\\p{Lu}[\\p{L}.’'-]*";
const name = `(?:${word}[ -]){0,4}?(?:\\p{L}*[Uu]niversität|\\p{L}*[Hh]ochschule|(?:Pädagogische[n]?|Religionspädagogische[n]?|Berufspädagogische[n]?|Diplomatische[n]?) Akademie)`;
const where = `(?: (?:in |für |der Diözese |des Bundes in )?(?:${word})(?: (?:${word}|am|an der|im|und) ?(?:${word})?)?){0,2}`;
const notes = "(?: ?\\(([^()]+)\\))?";

const german = {
  whole: new RegExp(`^(${name}${where})${notes}$`, "u"),
  at: new RegExp(`^([^();]+?),? an der (${name}${where})${notes}$`, "u"),
};
const whole: Record<string, RegExp> = {
  fr: /^((?:École|Ecole|Université|Institut|Conservatoire|Lycée|Collège|Faculté) [^,;:()\d]{2,120})$/u,
  en: /^((?:The )?(?:\p{Lu}[\p{L}.’'&-]* ){0,6}(?:University|College|Institute of Technology|Conservatory|Academy)(?: (?:of|at|in|for) (?:the )?\p{Lu}[^,;:()\d]{1,80})?)$/u,
};

/**
 * Parts a line that names one institution plainly: "Studium der Rechte an der Universität Wien (Dr. iur.)" is a degree and a
 * school. Every other line is left as it is: two universities in one sentence, or "Volksschule in Wien", name none.
 */
export function studiesOf(text: string, lang: string): Studies {
  const asItIs = { degree: text, school: null };
  if (lang !== "de") return whole[lang]?.test(text) ? { degree: null, school: text } : asItIs;
  const alone = german.whole.exec(text);
  if (alone?.[1]) return clean({ degree: alone[2] ?? null, school: alone[1] }) ?? asItIs;
  const at = german.at.exec(text);
  if (!at?.[1] || !at[2]) return asItIs;
  return clean({ degree: at[3] ? `${at[1]} (${at[3]})` : at[1], school: at[2] }) ?? asItIs;
}

/** Words with which a course begins: "Diplomstudium Universität Wien" is not the name of a school. */
const course = /^\p{L}*(?:[Ss]tudium|[Ll]ehrgang|[Pp]rüfung|Dissertation|wissenschafte?n?) /u;
/** "Technische Hochschule" alone may be any of several. */
const bare = /^(?:Technische |Pädagogische |Berufspädagogische )?(?:Universität|\p{L}*[Hh]ochschule|Akademie)$/u;

/** In the nominative: "der Technischen Hochschule Wien" is the Technische Hochschule Wien. Null where it is no name, or two. */
function clean({ degree, school }: { degree: string | null; school: string }): Studies | null {
  const named = school.trim().replace(/(?<=^|\s)(\p{Lu}\p{L}+(?:isch|lich)|Frei)en (?=\p{Lu})/gu, "$1e ");
  const two = / und \p{L}*(?:Universität|Hochschule)| und \p{Lu}\p{L}+$/u.test(named) && !/ für /u.test(named);
  return course.test(named) || bare.test(named) || two ? null : { degree, school: named };
}
