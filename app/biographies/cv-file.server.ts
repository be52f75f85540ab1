import { readFile } from "node:fs/promises";
import type { Page } from "~/http/enter.server";
import { type UploadReason, readUpload, UploadRefused } from "~/http/upload.server";
import { largestFile } from "~/media/kind";
import { paperKindOf } from "~/media/paper";
import { arrivalsOf, discard } from "~/media/store.server";
import { type unreadable } from "./cv-file";

export type CvFile =
  | { ok: true; form: FormData; /** Null where no file was chosen. */ text: string | null }
  | { ok: false; form: FormData; reason: (typeof unreadable)[number] | UploadReason };

/**
 * Reads a CV that was sent as a PDF, a Word document or plain text. The file is gone when this returns, whatever came of it:
 * only its words go on.
 */
export async function receiveCv({ request, settings, context }: Page): Promise<CvFile> {
  try {
    const { form, file } = await readUpload(request, { folder: arrivalsOf(settings.home), field: "file", maxBytes: largestFile });
    if (!file) return { ok: true, form, text: null };
    try {
      const kind = paperKindOf(await readFile(file.path));
      if (!kind) return { ok: false, form, reason: "no_paper" };
      const read = await context.studio.read({ from: file.path, kind });
      if (!read.ok) return { ok: false, form, reason: read.reason === "damaged" ? "unread" : read.reason };
      const text = read.text.normalize("NFC");
      return /\p{L}{2}/u.test(text) ? { ok: true, form, text } : { ok: false, form, reason: "no_words" };
    } finally {
      await discard([file.path]);
    }
  } catch (fault) {
    if (fault instanceof UploadRefused) return { ok: false, form: fault.form, reason: fault.reason };
    throw fault;
  }
}
