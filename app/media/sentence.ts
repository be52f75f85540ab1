import type { Phrases } from "~/i18n";
import type { FileReason } from "./receive.server";
import type { UploadReason } from "~/http/upload.server";

/** Why a file was not taken, in words for the field that asked for it. */
export function sentenceOfFile({ files, http }: Phrases, reason: FileReason | UploadReason): string {
  const own: Readonly<Record<string, string>> = files.refused;
  const transport: Readonly<Record<string, string>> = http.upload;
  return own[reason] ?? transport[reason] ?? files.refused.damaged;
}

/** Nothing is wrong with the file where the house has no hand free. */
export function statusOfFile(reason: FileReason | UploadReason): 422 | 503 {
  return reason === "busy" ? 503 : 422;
}
