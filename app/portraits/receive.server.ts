import { data } from "@remix-run/node";
import type { z } from "zod";
import { type PartialDate, parsePartialDate } from "~/biographies/partial-date";
import type { Reading } from "~/biographies/read.server";
import type { Page } from "~/http/enter.server";
import { checkForm } from "~/http/form";
import { invalid, refuse, type Unsettled } from "~/http/respond.server";
import { portraitKinds } from "~/media/kind";
import { receive } from "~/media/receive.server";
import { sentenceOfFile, statusOfFile } from "~/media/sentence";
import { discard } from "~/media/store.server";
import type { portraitShape } from "./portrait";
import { type OwnPortrait, readOwnPortrait } from "./read.server";
import { isTooSmall, type PortraitRequest, savePortrait, storedWhole } from "./write.server";

/** What both forms say of a picture: the person's own, and the one for what came on paper. */
type Common = Omit<z.output<typeof portraitShape>, "consent">;
/** What only one of them says; or what is wrong with it, by field. */
export type More = Pick<PortraitRequest, "crop" | "consentText" | "paper"> | { errors: Record<string, string> };
type About = { arrived: boolean; own: OwnPortrait | null };

type Took = { ok: true; arrived: boolean } | { ok: false; reply: ReturnType<typeof data<Unsettled>> };

/**
 * Reads the form of a portrait and keeps the picture that came, or other words for the one that is there. `more` adds what
 * is this form's own. What is refused comes back with what was typed, and leaves nothing on the disk.
 */
export async function takePortrait<Said extends Common>(
  page: Page,
  file: { dossier: { id: string }; draft: Reading | null },
  shape: z.ZodObject<z.ZodRawShape, z.core.$strip> & { _zod: { output: Said } },
  more: (said: Said, about: About) => More | Promise<More>,
): Promise<Took> {
  const own = await readOwnPortrait(page.db, file);
  const got = await receive(page, { field: "picture", kinds: portraitKinds });
  const form = checkForm(got.form, shape);
  const failed = async (errors: Record<string, string>, status: number): Promise<Took> => {
    if (got.ok && got.file) await discard([got.file.path]);
    return { ok: false, reply: data<Unsettled>({ errors, values: form.values }, { status }) };
  };
  if (!got.ok) return failed({ picture: sentenceOfFile(page.t, got.reason) }, statusOfFile(got.reason));
  if (!form.ok) return failed(invalid(page, form).data.errors, 422);
  if (got.file && isTooSmall(got.file)) return failed({ picture: sentenceOfFile(page.t, "too_small") }, 422);
  const said = form.value as Said;
  const taken = said.taken ? parsePartialDate(said.taken, page.lang) : null;
  if (said.taken && !taken) return failed({ taken: page.t.drafting.problems.not_a_date }, 422);
  const rest = await more(said, { arrived: got.file !== null, own });
  if ("errors" in rest) return failed(rest.errors, 422);
  const source = got.file ? { arrived: got.file.path } : own && { stored: await storedWhole(page.db, own.id) };
  if (!source) return failed({ picture: page.t.files.portrait.needed }, 422);
  const written = await savePortrait(page, { ...asked(page, file, said, taken), ...rest, source });
  if (written.ok) return { ok: true, arrived: got.file !== null };
  if (written.problem === "refused") return { ok: false, reply: refuse(page, written.reason, form.values) };
  return failed({ picture: sentenceOfFile(page.t, written.reason) }, statusOfFile(written.reason));
}

function asked({ t }: Page, { dossier }: { dossier: { id: string } }, { operation, expected, credit, licence, audience }: Common, taken: PartialDate | null) {
  return { dossierId: dossier.id, operation, expected: expected ?? null, said: { credit, taken, licence, audience }, licenceText: t.files.portrait.licences[licence] };
}
