import { data } from "@remix-run/node";
import { z } from "zod";
import type { Page } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { sentenceOf, statusOf } from "~/http/refusal";
import { done, notFound } from "~/http/respond.server";
import type { TriedStatement } from "./KindForms";
import { readMerge } from "./merge.server";
import type { MyFile } from "./my-file.server";
import { keepOwn } from "./own-kept.server";
import { askedKinds } from "./questionnaire";
import { writeOwn } from "./questionnaire.server";
import type { Section } from "./sections";
import { isKind } from "./statement";
import { errorsOf, readStatementForm } from "./statement-form.server";

/**
 * Saves or leaves out one statement of the questionnaire; `?kind=` and `&statement=` say which. What cannot be taken comes
 * back in its own form and is kept for later; what somebody else saved meanwhile comes back as texts to put together.
 */
export async function saveOwnStatement(page: Page, file: MyFile, section: Section) {
  const kind = page.url.searchParams.get("kind");
  if (!isKind(kind) || !askedKinds(section).includes(kind)) throw notFound();
  const statementId =
    z.coerce
      .number()
      .int()
      .positive()
      .safeParse(page.url.searchParams.get("statement") ?? undefined).data ?? null;
  const back = paths.questionnaireSection(section, file.query);
  const form = await readStatementForm(page, kind, "room", file.draft?.language ?? file.dossier.language);
  const own = `${kind}-${statementId ?? "new"}`;
  const failed = (errors: Record<string, string>, status: number, merging: TriedStatement["merging"] = null, at = own) =>
    data<TriedStatement>(
      {
        at,
        merging,
        errors: Object.fromEntries(Object.entries(errors).map(([name, text]) => [`${at}-${name}`, text])),
        values: form.values,
        picks: form.looked,
      },
      { status }
    );
  const keep = (saved: boolean) => keepOwn(page, file, { section, kind, statementId, form }, saved);
  if (!form.ok || form.looked) {
    await keep(false);
    return form.looked ? failed({}, 200) : failed(form.ok ? {} : form.errors, 422);
  }
  const written = await writeOwn(page, file, { kind, statementId, form });
  await keep(written.ok);
  const words = page.t.drafting.questionnaire;
  if (written.ok) return done(page, back, form.remove ? words.removed : written.changed ? words.saved : words.unchanged);
  if (written.problem === "refused") return failed({ form: sentenceOf(page.t, written.reason) }, statusOf(written.reason));
  if (written.problem === "invalid") return failed(errorsOf(page, kind, written.findings, "room"), 422);
  if (written.problem === "not_found" || !file.draft) throw notFound();
  return failed(
    {},
    409,
    await readMerge(page.db, file.draft, written.conflict, page.lang),
    `${kind}-${written.conflict.statementId}`
  );
}
