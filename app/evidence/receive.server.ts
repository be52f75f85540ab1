import { data } from "@remix-run/node";
import type { z } from "zod";
import type { Page } from "~/http/enter.server";
import { checkForm, type FormValues } from "~/http/form";
import { sentenceOf, statusOf } from "~/http/refusal";
import { invalid, type Unsettled } from "~/http/respond.server";
import { evidenceKinds } from "~/media/kind";
import { receive, type Received } from "~/media/receive.server";
import { sentenceOfFile, statusOfFile } from "~/media/sentence";
import { discard } from "~/media/store.server";
import type { Brought } from "./write.server";

type Said = { title: string; note?: string };
type Failed = ReturnType<typeof data<Unsettled>>;

/**
 * Reads the form of a piece of evidence, keeps it by `keep`, and answers null when that is done, or what the page shows
 * again. A file that comes to nothing leaves nothing on the disk.
 */
export async function bring<Shape extends z.ZodRawShape>(
  page: Page,
  shape: z.ZodObject<Shape>,
  keep: (said: z.output<z.ZodObject<Shape>>, received: Received | null) => Promise<Brought>,
): Promise<Failed | null> {
  const got = await receive(page, { field: "document", kinds: evidenceKinds });
  const form = checkForm(got.form, shape);
  const failed = async (errors: Record<string, string>, status: number, values: FormValues = form.values): Promise<Failed> => {
    if (got.ok && got.file) await discard([got.file.path]);
    return data<Unsettled>({ errors, values }, { status });
  };
  if (!got.ok) return failed({ document: sentenceOfFile(page.t, got.reason) }, statusOfFile(got.reason));
  if (!form.ok) return failed(invalid(page, form).data.errors, 422);
  if (!got.file && !(form.value as Said).note) return failed({ document: page.t.files.evidence.needed }, 422);
  const kept = await keep(form.value, got.file);
  if (kept.ok) return null;
  if (kept.problem === "enough") return failed({ document: page.t.files.refused.enough }, 422);
  return failed({ form: sentenceOf(page.t, kept.reason) }, statusOf(kept.reason));
}
