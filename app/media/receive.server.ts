import { readFile } from "node:fs/promises";
import type { Page } from "~/http/enter.server";
import { readUpload, type Uploaded, type UploadReason, UploadRefused } from "~/http/upload.server";
import { headerOf, isWhole } from "./header";
import { type FileKind, kindOf, largestFile, mostPixels } from "./kind";
import { arrivalsOf, discard } from "./store.server";

/** Why a file was not taken; each has its sentence under `files.refused`, those of the transport under `http.upload`. */
export const fileReasons = ["wrong_kind", "too_many_pixels", "moves", "damaged", "too_small", "too_slow", "busy", "enough"] as const;
export type FileReason = (typeof fileReasons)[number];

/** A file that has arrived and is what it begins as. It lies among the arrivals: whoever asked for it keeps or discards it. */
export type Received = Uploaded & { kind: FileKind; /** In pixels as stored; null of a document. */ size: { width: number; height: number } | null };
export type Reception = { ok: true; form: FormData; file: Received | null } | { ok: false; form: FormData; reason: FileReason | UploadReason };

/**
 * Reads a form with one file and looks at its first bytes before anything else is done with it: kind, pixels, frames, end.
 * What is refused is gone from the disk when this returns, and what was typed beside it is still there.
 */
export async function receive({ request, settings }: Page, { field, kinds }: { field: string; kinds: readonly FileKind[] }): Promise<Reception> {
  try {
    const { form, file } = await readUpload(request, { folder: arrivalsOf(settings.home), field, maxBytes: largestFile });
    if (!file) return { ok: true, form, file: null };
    const seen = look(await readFile(file.path), kinds);
    if (seen.ok) return { ok: true, form, file: { ...file, kind: seen.kind, size: seen.size } };
    await discard([file.path]);
    return { ok: false, form, reason: seen.reason };
  } catch (fault) {
    if (fault instanceof UploadRefused) return { ok: false, form: fault.form, reason: fault.reason };
    throw fault;
  }
}

export type Look = { ok: true; kind: FileKind; size: Received["size"] } | { ok: false; reason: FileReason };

/** What a file is, if it is one of these and can be taken; nothing of it is decoded. */
export function look(bytes: Buffer, kinds: readonly FileKind[]): Look {
  const kind = kindOf(bytes);
  if (!kind || !kinds.includes(kind)) return { ok: false, reason: "wrong_kind" };
  if (kind === "pdf") return isWhole(kind, bytes) ? { ok: true, kind, size: null } : { ok: false, reason: "damaged" };
  const header = headerOf(kind, bytes);
  if (!header || !isWhole(kind, bytes)) return { ok: false, reason: "damaged" };
  const { width, height, moves } = header;
  if (moves) return { ok: false, reason: "moves" };
  return width * height > mostPixels ? { ok: false, reason: "too_many_pixels" } : { ok: true, kind, size: { width, height } };
}
