import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { notFound } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { readUnsubscribe, stopReminders } from "~/letters/unsubscribe.server";
import { Button } from "~/ui/Button";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "public", frame: "room", title: (t) => t.correspondence.unsubscribe.title } satisfies Handle;

function letterOf({ keys, params }: Page): string {
  const letterId = readUnsubscribe(keys, params["signed"] ?? "");
  if (!letterId) throw notFound();
  return letterId;
}

/** Opened by hand, or by a scanner: it says what one press does, and does nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  letterOf(page);
  return { telephone: page.house.telephone };
}

/** One press, here or by the button of a mail program (RFC 8058), which shows no page and brings no cookie. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  await stopReminders(page.db, letterOf(page));
  return data({ stopped: true });
}

export default function Unsubscribe() {
  const { t } = useLanguage();
  const { telephone } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const words = t.correspondence.unsubscribe;
  if (returned?.stopped) return <PageTitle lead={words.doneText}>{words.done}</PageTitle>;
  return (
    <div className="measure flow">
      <PageTitle lead={words.text}>{words.title}</PageTitle>
      <form method="post">
        <Button>{words.button}</Button>
      </form>
      <p className="small">{t.letters.check.call(telephone)}</p>
    </div>
  );
}
