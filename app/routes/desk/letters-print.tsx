import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { phrases, useLanguage } from "~/i18n";
import { LetterText } from "~/letters/LetterText";
import { qrPicture } from "~/letters/qr";
import { readDeskLetter } from "~/letters/read.server";
import { QrCode } from "~/ui/QrCode";

export const handle = { access: "letters.release", frame: "room", title: (t) => t.letters.view.print } satisfies Handle;

/** A letter to be posted, on the house's paper, with its code. Only while it waits to be posted: afterwards it is its reader's. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const id = z.uuid().safeParse(page.params["id"]).data;
  const opener = { keys: page.keys, house: page.house, site: page.settings.publicUrl };
  const letter = id ? await readDeskLetter(page.db, opener, page.actor, id, { print: true }) : null;
  if (!letter || letter.channel !== "post" || letter.state !== "held") throw notFound();
  // Where anyone checks a letter: the picture holds neither the code nor a link of this reader's.
  const address = page.settings.publicUrl + paths.verify();
  const check = { address: address.replace(/^https?:\/\//, ""), picture: qrPicture(address) };
  return { check, code: letter.code, id: letter.id, blocks: letter.blocks, language: letter.language, subject: letter.subject, address: letter.address, recipient: letter.recipient };
}

export default function PrintLetter() {
  const { t } = useLanguage();
  const { id, blocks, language, subject, address, recipient, check, code } = useLoaderData<typeof loader>();
  return (
    <>
      <p className="no-print">
        <a href={paths.letter(id)}>{t.letters.outbox.letter}</a> · {t.letters.view.printLead}
      </p>
      <article className="letter flow" aria-label={subject}>
        <LetterText blocks={blocks.slice(0, 1)} lang={language} />
        <p>
          {[recipient, ...address.split("\n")].map((line, at) => (
            <span key={line}>
              {at > 0 && <br />}
              {line}
            </span>
          ))}
        </p>
        <LetterText blocks={blocks.slice(1)} lang={language} />
        <figure className="letter-check" lang={language}>
          <QrCode {...check.picture} label={phrases(language).letters.view.qr(check.address)} />
          <figcaption className="small sans">
            {phrases(language).letters.view.qr(check.address)}
            <br />
            <b className="tabular">{code}</b>
          </figcaption>
        </figure>
      </article>
    </>
  );
}
