import type { Page } from "~/http/enter.server";
import { type InvalidForm, mailAddress, type ReadForm, readForm } from "~/http/form";
import { invalid } from "~/http/respond.server";
import { faultOfTerms, institutionShape, isDomain, listOf, type InstitutionTerms, personShape, type PersonTerms } from "./grant";
import { readNetworks } from "./networks";

type Terms = (PersonTerms | InstitutionTerms) & { operation: string };

/** Reads the form of a grant: each field by itself, then those that concern each other. */
export async function readTerms(request: Request, to: "person" | "institution"): Promise<ReadForm<Terms>> {
  const form: ReadForm<Terms> = to === "person" ? await readForm(request, personShape) : await readForm(request, institutionShape);
  const errors = form.ok ? faultOfTerms(form.value) : null;
  return errors ? { ok: false, errors, values: form.values } : form;
}

/** The form again. Where one line of many is wrong, it is named: nobody looks through a hundred networks for it. */
export function refusedTerms(page: Page, form: InvalidForm) {
  const shown = invalid(page, form);
  const { errors } = shown.data;
  for (const [field, faultIn] of Object.entries(faults)) {
    const what = errors[field] && faultIn(String(form.values[field] ?? ""));
    if (what) errors[field] = `${page.t.grants.line(what.slice(0, 80))} ${errors[field]}`;
  }
  return shown;
}

const faults: Readonly<Record<string, (text: string) => string | null | undefined>> = {
  networks: (text) => readNetworks(text).fault,
  domains: (text) => listOf(text).find((each) => !isDomain(each.replace(/^@/, ""))),
  managers: (text) => listOf(text).find((each) => !mailAddress.safeParse(each).success),
};
