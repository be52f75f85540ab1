import { periodSortDate } from "../partial-date";
import type { Form } from "../revision";
import { isStatementOf, kinds, type Kind, type Statement } from "../statement";
import { grades } from "../values";
import type { Section } from "../sections";

/** How many statements of a section the short form prints (about twelve lines in all); sections not named have none. */
const shortForm: Partial<Record<Section, number>> = {
  heading: 1,
  descriptor: 9,
  civil_status: 2,
  education: 2,
  career: 3,
  offices: 3,
  works: 3,
  achievements: 1,
  decorations: 3,
  distinctions: 2,
  memberships: 2,
};
const notInShort: ReadonlySet<Kind> = new Set(["other_name", "country"]);

/** The statements that a form prints, in the order given. The short form keeps the latest of each section. */
export function chosen(statements: readonly Statement[], form: Form): Statement[] {
  if (form === "full") return [...statements];
  if (form === "line") return [];
  const counted = new Map<Section, number>();
  const kept = [...statements]
    .filter((statement) => !notInShort.has(statement.kind) && !isSurpassed(statement, statements))
    .sort(byWeight)
    .filter(({ kind }) => {
      const { section } = kinds[kind];
      const count = (counted.get(section) ?? 0) + 1;
      counted.set(section, count);
      return count <= (shortForm[section] ?? 0);
    });
  const ids = new Set(kept.map(({ id }) => id));
  return statements.filter(({ id }) => ids.has(id));
}

/** Whoever is a commander of an order was an officer of it. */
function isSurpassed(one: Statement, statements: readonly Statement[]): boolean {
  return statements.some((other) => gradeIn(one, other) >= 0 && gradeIn(other, one) > gradeIn(one, other));
}

/** The grade of a decoration where another is of the same order; -1 otherwise. */
function gradeIn(one: Statement, other: Statement): number {
  if (!isStatementOf("decoration", one) || !isStatementOf("decoration", other)) return -1;
  if (one.value.honour.text !== other.value.honour.text || !one.value.grade) return -1;
  return grades.indexOf(one.value.grade);
}

/** Ids with the lightest first: in this order a form that is too long lets its statements go. */
export function lightestFirst(statements: readonly Statement[]): string[] {
  return [...statements].sort((one, other) => byWeight(other, one)).map(({ id }) => id);
}

/** What still holds first, then the latest; a degree before a school alone. */
function byWeight(one: Statement, other: Statement): number {
  const [a, b] = [weight(one), weight(other)];
  return a === b ? 0 : a > b ? -1 : 1;
}

function weight(statement: Statement): string {
  const current = "current" in statement.value && statement.value.current === true;
  const degree = statement.kind === "education" && statement.value.degree !== undefined;
  return `${current || degree ? 1 : 0} ${periodSortDate(statement.period) ?? "0000"}`;
}
