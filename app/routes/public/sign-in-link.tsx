import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readLink, redeemLink } from "~/accounts/create-admin.server";
import { actorOf } from "~/accounts/actor.server";
import { deviceOf } from "~/accounts/device";
import { endBrowserSession } from "~/accounts/session.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { homeOf } from "~/http/menu";
import { paths } from "~/http/paths";
import { done, notFound, sentBack } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "public", title: (t) => t.accounts.link.title } satisfies Handle;

/** Opening the link changes nothing; mail scanners and previews may. The press below uses it up. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const link = await readLink(page.db, page.params["token"] ?? "");
  if (!link) throw notFound();
  return { name: link.name };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const device = deviceOf(page.request.headers.get("User-Agent"));
  const signedIn = await redeemLink(page.db, page.settings, { token: page.params["token"] ?? "", device });
  if (!signedIn) return sentBack(page, paths.signIn(), "link_spent");
  await endBrowserSession(page.db, page.settings, page.request);
  const actor = await actorOf(page.db, signedIn.accountId);
  if (!actor) throw notFound();
  return done(page, homeOf(actor, page.policy), page.t.accounts.code.welcome(actor.name), [signedIn.cookie]);
}

export default function SignInLink() {
  const { t } = useLanguage();
  const { name } = useLoaderData<typeof loader>();
  const words = t.accounts.link;
  return (
    <div className="measure">
      <PageTitle>{words.title}</PageTitle>
      <p>{words.text(name)}</p>
      <form method="post" className="gap-above">
        <Button>{words.enter}</Button>
      </form>
    </div>
  );
}
