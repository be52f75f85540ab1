import { data } from "@remix-run/node";
import { z } from "zod";
import type { Page } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { sentenceOf, statusOf } from "~/http/refusal";
import { done } from "~/http/respond.server";
import type { MyFile } from "./my-file.server";
import { inDraft } from "./write.server";

const shape = z.object({ operation: operationField, gender: z.enum(["female", "male", "unknown"]) });

/** "née" or "né", as the person says it: the house style agrees in gender, and figures are counted with it. */
export async function saveGender(page: Page, file: MyFile, back: string) {
  const form = await readForm(page.request, shape);
  const failed = (text: string, status: number) =>
    data({ at: "gender", merging: null, errors: { gender: text }, values: {} as Record<string, string> }, { status });
  if (!form.ok) return failed(page.t.http.invalid.choose, 422);
  const { gender, operation } = form.value;
  const request = {
    house: page.house,
    dossierId: file.dossier.id,
    actor: page.actor,
    operationId: operation,
    kind: "save_gender",
  };
  const saved = await inDraft(page.db, request, async ({ trx }) => {
    await trx
      .updateTable("person")
      .set({ gender: gender === "unknown" ? null : gender })
      .where("id", "=", file.personId)
      .execute();
    return { ok: true as const };
  });
  return saved.ok
    ? done(page, back, page.t.drafting.questionnaire.genderSaved)
    : failed(sentenceOf(page.t, saved.reason), statusOf(saved.reason));
}
