import { type ReadForm, readForm } from "~/http/form";
import { faultOfTerms, institutionShape, type InstitutionTerms, personShape, type PersonTerms } from "./grant";

type Terms = (PersonTerms | InstitutionTerms) & { operation: string };

/** Reads the form of a grant: each field by itself, then those that concern each other. */
export async function readTerms(request: Request, to: "person" | "institution"): Promise<ReadForm<Terms>> {
  const form: ReadForm<Terms> = to === "person" ? await readForm(request, personShape) : await readForm(request, institutionShape);
  const errors = form.ok ? faultOfTerms(form.value) : null;
  return errors ? { ok: false, errors, values: form.values } : form;
}
