import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { findTask, finishTask } from "~/dossiers/tasks.server";
import { enter, type Page } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import type { Handle } from "~/http/access";
import { paths } from "~/http/paths";
import { done, notFound } from "~/http/respond.server";
import { safePath } from "~/http/safe-path";

export const handle = { access: ["editor", "secretary", "publisher", "administrator"] } satisfies Handle;

const shape = z.object({ operation: operationField, next: z.string().max(300).optional() });

async function taskOf(page: Page): Promise<string> {
  const id = z.uuid().safeParse(page.params["id"]).data;
  if (!id || !(await findTask(page.db, page.actor, id))) throw notFound();
  return id;
}

/** A task is done. Pressing twice finds nothing to do the second time, and says the same. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const id = await taskOf(page);
  const form = await readForm(args.request, shape);
  await finishTask(page.db, page.actor, id);
  return done(page, safePath(String(form.values.next || paths.desk())), page.t.dossiers.file.taskDone);
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  await taskOf(page);
  return done(page, paths.desk());
}
