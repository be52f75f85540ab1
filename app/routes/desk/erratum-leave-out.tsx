import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { findErratum, leaveOut } from "~/certification/erratum.server";
import { enter, type Page } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import type { Handle } from "~/http/access";
import { paths } from "~/http/paths";
import { done, notFound, sentBack } from "~/http/respond.server";

export const handle = { access: ["editor"] } satisfies Handle;

const shape = z.object({ operation: operationField, statement: z.coerce.number().int().positive(), expected: z.coerce.number().int().positive() });

async function erratumOf(page: Page): Promise<string> {
  const id = z.uuid().safeParse(page.params["id"]).data;
  if (!id || !(await findErratum(page.db, page.actor, id))) throw notFound();
  return id;
}

/** Takes one statement out of an erratum's text. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const erratumId = await erratumOf(page);
  const form = await readForm(args.request, shape);
  if (!form.ok) throw notFound();
  const { operation, statement, expected } = form.value;
  const left = await leaveOut(page.db, { erratumId, actor: page.actor, operationId: operation }, { statementId: statement, expected });
  if (left.ok) return done(page, paths.erratum(erratumId), page.t.certification.erratum.leftOut);
  return sentBack(page, paths.erratum(erratumId), left.problem === "refused" ? left.reason : "changed_meanwhile");
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return done(page, paths.erratum(await erratumOf(page)));
}
