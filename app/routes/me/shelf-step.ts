import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, notFound, sentBack } from "~/http/respond.server";
import { isListForm } from "~/shelves/list-file";
import { listFile, mayTakeLists } from "~/shelves/list-file.server";
import { itemShape, type ItemStep, itemSteps, noteShape } from "~/shelves/shelf";
import { shelfAt } from "~/shelves/shelf-page.server";
import { moveItem, removeShelf, writeNote } from "~/shelves/shelves.server";

export const handle = { access: "signed-in" } satisfies Handle;

/** The shelf as a file: /me/shelves/:id/csv, bib, ris or vcf. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { shelf, reader } = await shelfAt(page);
  const { step: form } = page.params;
  const back = paths.myShelf(shelf.id);
  if (!isListForm(form)) return done(page, back);
  if (!mayTakeLists(reader)) throw notFound();
  const there = shelf.items.flatMap(({ entry, note }) => (entry ? [{ publicId: entry.publicId, note }] : []));
  const notes = new Map(there.flatMap(({ publicId, note }) => (note ? [[publicId, note] as const] : [])));
  return listFile(page, reader, { name: shelf.name, publicIds: there.map(({ publicId }) => publicId), form, notes, back });
}

const isItemStep = (text: string | undefined): text is ItemStep => itemSteps.some((step) => step === text);

/** What is done with a shelf, one press each: a note, a place up or down, off, or the shelf itself away. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { accountId, shelf } = await shelfAt(page);
  const { step } = page.params;
  const words = page.t.shelves.shelves;
  const back = paths.myShelf(shelf.id);
  if (step === "note") {
    const form = await readForm(args.request, noteShape);
    if (!form.ok) return sentBack(page, back, "not_a_choice");
    await writeNote(page.db, { accountId, operationId: form.value.operation }, shelf.id, form.value);
    return done(page, back, words.noted);
  }
  if (step === "remove") {
    const form = await readForm(args.request, z.object({ operation: operationField }));
    if (!form.ok) throw notFound();
    await removeShelf(page.db, { accountId, operationId: form.value.operation }, shelf.id);
    return done(page, paths.myShelves(), words.removed);
  }
  const form = await readForm(args.request, itemShape);
  if (!isItemStep(step) || !form.ok) throw notFound();
  await moveItem(page.db, { accountId, operationId: form.value.operation }, shelf.id, { item: form.value.item, step });
  return done(page, back, step === "off" ? words.takenOff : words.moved);
}
