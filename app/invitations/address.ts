import { z } from "zod";
import { line, lines, mailAddress, operationField } from "~/http/form";

/** Ways in which the house reaches somebody. */
export const addressKinds = ["mail", "post", "telephone"] as const;
export type AddressKind = (typeof addressKinds)[number];

const telephone = z.string().regex(/^\+?[\d\s().\/-]{6,30}$/, "addresses.noTelephone");

export const addressShape = z.object({ operation: operationField, kind: z.enum(addressKinds), value: lines(600), source: line(400) });

/** The address as it is kept, or the phrase for what is wrong with it. */
export function readAddress(kind: AddressKind, typed: string): { ok: true; value: string } | { ok: false; problem: string } {
  if (kind === "post") return typed.length < 8 ? { ok: false, problem: "addresses.noPost" } : { ok: true, value: typed };
  const read = (kind === "mail" ? mailAddress : telephone).safeParse(typed);
  return read.success ? { ok: true, value: read.data } : { ok: false, problem: read.error.issues[0]?.message ?? "http.invalid.wrong" };
}

/** An address that waits for its second person. */
export type WaitingAddress = { id: string; kind: AddressKind; value: string; source: string; by: string | null; at: Date; mayConfirm: boolean };
