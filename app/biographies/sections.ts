/** The sections of a biography in the order that the house prints them (PRODUCT.md, "Biography"). */
export const sections = [
  "heading",
  "descriptor",
  "civil_status",
  "family",
  "education",
  "career",
  "offices",
  "works",
  "achievements",
  "decorations",
  "distinctions",
  "memberships",
  "languages",
  "recreations",
  "contact",
  "links",
  "portrait",
  "life",
] as const;
export type Section = (typeof sections)[number];

/**
 * How the house style sets a section: `dated` has a column of dates, `plain` gives them in brackets after the words.
 * `by_date` puts statements in order of time, `as_given` leaves them as the editor has them.
 */
export const layout: Record<Section, { dates: "dated" | "plain"; order: "by_date" | "as_given" }> = {
  heading: { dates: "plain", order: "as_given" },
  descriptor: { dates: "plain", order: "as_given" },
  civil_status: { dates: "dated", order: "as_given" },
  family: { dates: "dated", order: "as_given" },
  education: { dates: "dated", order: "by_date" },
  career: { dates: "dated", order: "by_date" },
  offices: { dates: "dated", order: "by_date" },
  works: { dates: "dated", order: "by_date" },
  achievements: { dates: "dated", order: "by_date" },
  decorations: { dates: "plain", order: "by_date" },
  distinctions: { dates: "plain", order: "by_date" },
  memberships: { dates: "plain", order: "by_date" },
  languages: { dates: "plain", order: "as_given" },
  recreations: { dates: "plain", order: "as_given" },
  contact: { dates: "plain", order: "as_given" },
  links: { dates: "plain", order: "as_given" },
  portrait: { dates: "plain", order: "as_given" },
  life: { dates: "plain", order: "as_given" },
};
