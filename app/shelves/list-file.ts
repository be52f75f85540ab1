/** The forms in which a list is taken along. */
export const listForms = ["csv", "bib", "ris", "vcf"] as const;
export type ListForm = (typeof listForms)[number];

export function isListForm(text: string | undefined): text is ListForm {
  return listForms.some((form) => form === text);
}
