import type { LoaderFunctionArgs } from "@remix-run/node";
import { findEvidenceFile } from "~/evidence/read.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { notFound } from "~/http/respond.server";
import { mediaHeaders } from "~/media/headers.server";
import { readStored } from "~/media/store.server";

export const handle = { access: "signed-in" } satisfies Handle;

/** A piece of evidence as it was received: to be saved and opened elsewhere, never shown in a page of ours. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await findEvidenceFile(page);
  const bytes = file ? await readStored(page.settings.home, file.name).catch(() => null) : null;
  if (!file || !bytes) throw notFound();
  return new Response(new Uint8Array(bytes), { headers: mediaHeaders({ kind: file.kind, name: file.title, as: "attachment", cache: "private, no-store" }) });
}
