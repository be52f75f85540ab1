import { z } from "zod";
import type { Page } from "~/http/enter.server";
import { notFound } from "~/http/respond.server";
import { readDossier } from "./read.server";

/** The file that the address names by its `:id`, as far as whoever asks may read it; throws a 404 where there is none for them. */
export async function askedDossier({ db, actor, params }: Page) {
  const id = z.uuid().safeParse(params["id"]).data;
  const dossier = id ? await readDossier(db, actor, id) : null;
  if (!dossier) throw notFound();
  return dossier;
}
