import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { notFound } from "~/http/respond.server";
import { Mailbox } from "~/letters/Mailbox";
import { listMailbox, readMailboxLetter } from "~/letters/mailbox.server";

export const handle = { access: "public", title: (t) => t.accounts.mailbox.title } satisfies Handle;

/** Only the demo has a mailbox that anybody reads. /mailbox is the list, /mailbox/:id the list with a letter open. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  if (!page.settings.demo) throw notFound();
  const { id } = page.params;
  const own = { keys: page.keys, house: page.house, site: page.url.origin };
  const [letters, open] = await Promise.all([listMailbox(page.db), id === undefined ? null : readMailboxLetter(page.db, own, id)]);
  if (id !== undefined && !open) throw notFound();
  return { letters, open, zone: page.house.zone };
}

export default function MailboxPage() {
  return <Mailbox {...useLoaderData<typeof loader>()} />;
}
