import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { readAccount } from "~/accounts/read.server";
import { disableAccount, enableAccount, endSessionsOf } from "~/accounts/roles.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, notFound, sentBack } from "~/http/respond.server";

export const handle = { access: "accounts.write" } satisfies Handle;

const shape = z.object({ operation: operationField });

/** Signing an account out, disabling it, opening it again: /admin/accounts/:id/sessions, disable or enable. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const id = z.uuid().safeParse(args.params["id"]).data;
  const account = id ? await readAccount(page.db, id) : null;
  const words = page.t.admin.accounts;
  const steps = {
    sessions: { work: endSessionsOf, said: words.ended },
    disable: { work: disableAccount, said: words.disabledDone },
    enable: { work: enableAccount, said: words.enabledDone },
  };
  const name = args.params["step"] ?? "";
  const form = await readForm(args.request, shape);
  if (!account || !form.ok || !Object.hasOwn(steps, name)) throw notFound();
  const step = steps[name as keyof typeof steps];
  const outcome = await step.work(page.db, { actor: page.actor, operationId: form.value.operation }, account.id);
  const back = paths.adminAccount(account.id);
  return outcome.ok ? done(page, back, step.said(account.name)) : sentBack(page, back, outcome.reason);
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return done(page, paths.adminAccounts());
}
