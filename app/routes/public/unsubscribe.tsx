import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { notFound } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { isAlert, readUnsubscribe, stopReminders } from "~/letters/unsubscribe.server";
import { stopAlerts } from "~/shelves/searches.server";
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
  return { telephone: page.house.telephone, ofAlerts: await isAlert(page.db, letterOf(page)) };
}

/** One press, here or by the button of a mail program (RFC 8058), which shows no page and brings no cookie. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const letterId = letterOf(page);
  await stopReminders(page.db, letterId);
  await stopAlerts(page.db, letterId);
  return data({ stopped: true });
}

export default function Unsubscribe() {
  const { t } = useLanguage();
  const { telephone, ofAlerts } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { stopTitle, stopText, stopButton, stopped, stoppedText } = t.shelves.searches;
  const words = ofAlerts ? { title: stopTitle, text: stopText, button: stopButton, done: stopped, doneText: stoppedText } : t.correspondence.unsubscribe;
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
