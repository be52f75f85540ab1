import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLanguage } from "~/i18n";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { findByToken, readRoom, roomCookie } from "~/invitations/room.server";
import { Button } from "~/ui/Button";
import { ErrorPage } from "~/ui/PageTitle";

export const handle = { access: "public", frame: "room", title: (t) => t.invitations.room.wrongLink } satisfies Handle;

/**
 * The link of a letter: it tells the browser which letter it is about and goes on to /i, without its secret. Nothing is
 * written down, however often a mail scanner follows it (TRUST.md, A01, F04).
 */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const letterId = await findByToken(page.db, page.params["token"] ?? "");
  if (!letterId) return data(null, { status: 404 });
  const before = readRoom(page.settings, page.keys, page.request);
  const room = before?.letterId === letterId ? before : { letterId, codedAt: null };
  return redirect(paths.room(), { status: 303, headers: { "Set-Cookie": roomCookie(page.settings, page.keys, room) } });
}

export default function WrongLink() {
  const { t } = useLanguage();
  const words = t.invitations.room;
  return (
    <ErrorPage title={words.wrongLink} text={words.wrongLinkText}>
      <Button href={paths.room()}>{words.wrongLinkButton}</Button>
    </ErrorPage>
  );
}
