import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { actorOf } from "~/accounts/actor.server";
import { deviceOf } from "~/accounts/device";
import { endBrowserSession, openSession } from "~/accounts/session.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { homeOf } from "~/http/menu";
import { done, notFound } from "~/http/respond.server";
import { safePath } from "~/http/safe-path";

export const handle = { access: "public" } satisfies Handle;

const shape = z.object({ account: z.uuid(), next: z.string().optional() });

export async function loader(args: ActionFunctionArgs) {
  await enter(args, handle.access);
  throw notFound();
}

/** The demo's doors: whoever presses is that invented account. Outside the demo there is no such page. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  if (!page.settings.demo) throw notFound();
  const form = await readForm(page.request, shape);
  const actor = form.ok ? await actorOf(page.db, form.value.account) : null;
  if (!form.ok || !actor) throw notFound();
  await endBrowserSession(page.db, page.settings, page.request);
  const device = deviceOf(page.request.headers.get("User-Agent"));
  const cookie = await openSession(page.db, page.settings, { accountId: actor.accountId, level: 1, device });
  const next = safePath(form.value.next);
  return done(page, next === "/" ? homeOf(actor, page.policy) : next, page.t.accounts.code.welcome(actor.name), [cookie]);
}
