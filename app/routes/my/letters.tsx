import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { formatDate, useLanguage } from "~/i18n";
import { LetterText } from "~/letters/LetterText";
import { readOwnLetter, readOwnLetters } from "~/letters/read.server";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";

export const handle = { access: "signed-in", frame: "room", title: (t) => t.invitations.letters.title } satisfies Handle;

/** What the house has written to the person who has signed in: the list, and one letter open. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const personId = page.actor.kind === "account" ? page.actor.personId : null;
  const asked = page.params["id"];
  if (!personId && asked !== undefined) throw notFound();
  if (!personId) throw redirect(paths.my(), 303);
  const letters = await readOwnLetters(page.db, personId);
  const id = z.uuid().safeParse(asked).data;
  const open = id ? await readOwnLetter(page.db, { keys: page.keys, house: page.house, site: page.url.origin }, personId, id) : null;
  if (asked !== undefined && !open) throw notFound();
  return { letters, open: open && { id: open.id, subject: open.subject, language: open.language, blocks: open.blocks }, zone: page.house.zone };
}

export default function MyLetters() {
  const { t, lang } = useLanguage();
  const { letters, open, zone } = useLoaderData<typeof loader>();
  const words = t.invitations.letters;
  return (
    <div className="flow">
      <PageTitle>{words.title}</PageTitle>
      <p>
        <a href={paths.my()}>{words.back}</a> · <a href={paths.myWord()}>{t.correspondence.word.title}</a>
      </p>
      {letters.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <div className="mailbox">
          <ol className="list letters">
            {letters.map((letter) => (
              <li key={letter.id}>
                <a href={paths.myLetter(letter.id)} aria-current={letter.id === open?.id ? "page" : undefined}>
                  <span className="to">{letter.signedBy}</span>
                  <time dateTime={letter.at.toISOString()}>{formatDate(lang, letter.at, zone)}</time>
                  <span className="subject" lang={letter.language}>
                    {letter.subject}
                  </span>
                </a>
              </li>
            ))}
          </ol>
          {open ? (
            <article className="letter" aria-label={open.subject}>
              <LetterText blocks={open.blocks} lang={open.language} />
            </article>
          ) : (
            <p className="soft">{words.choose}</p>
          )}
        </div>
      )}
    </div>
  );
}
