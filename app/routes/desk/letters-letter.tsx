import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { once } from "~/http/operation.server";
import { paths } from "~/http/paths";
import { done, notFound, sentBack } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { readBounces } from "~/letters/bounce.server";
import { BounceList } from "~/letters/BounceForm";
import { handleLetter, nextHeld } from "~/letters/handle.server";
import { handlings, handlingsOf } from "~/letters/letter";
import { LetterRecord } from "~/letters/LetterRecord";
import { LetterText } from "~/letters/LetterText";
import { readDeskLetter } from "~/letters/read.server";
import { Button } from "~/ui/Button";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";
import { may } from "~/workflow/capabilities";

export const handle = { access: "letters.read", frame: "desk", title: (t) => t.letters.outbox.letter } satisfies Handle;

const shape = z.object({ operation: operationField, handling: z.enum(handlings) });

async function letterOf(page: Page) {
  const id = z.uuid().safeParse(page.params["id"]).data;
  const letter = id ? await readDeskLetter(page.db, { keys: page.keys, house: page.house, site: page.url.origin }, page.actor, id) : null;
  if (!letter) throw notFound();
  return letter;
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const letter = await letterOf(page);
  return { letter, handlings: may(page.policy, page.actor, "letters.release") ? handlingsOf(letter) : [], bounces: await readBounces(page.db, letter.id), zone: page.house.zone };
}

/** Lets a held letter leave, notes that one was posted or has arrived, sends one again. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, "letters.release");
  const { id } = await letterOf(page);
  const form = await readForm(page.request, shape);
  if (!form.ok) return sentBack(page, paths.letter(id), "changed_meanwhile");
  const { operation, handling } = form.value;
  const accountId = page.actor.kind === "account" ? page.actor.accountId : null;
  const { outcome } = await once(page.db, { id: operation, kind: `letter_${handling}`, accountId }, (trx) => handleLetter(trx, page.actor, id, handling));
  if (!outcome) return sentBack(page, paths.letter(id), "changed_meanwhile");
  const { done: said } = page.t.letters.handlings[handling];
  // Who lets letters leave has a tray of them: the next one opens by itself, to be read in its turn.
  const next = handling === "release" || handling === "posted" ? await nextHeld(page.db, page.actor) : null;
  return done(page, paths.letter(next ?? id), next ? `${said} ${page.t.correspondence.nextHeld}` : said);
}

export default function DeskLetter() {
  const { t } = useLanguage();
  const { letter, handlings: open, bounces, zone } = useLoaderData<typeof loader>();
  const words = t.letters.view;
  return (
    <>
      <PageTitle aside={<a href={paths.letters()}>{words.all}</a>}>
        <span lang={letter.language}>{letter.subject}</span>
      </PageTitle>
      <div className="with-margin">
        <article className="letter" aria-label={letter.subject}>
          <LetterText blocks={letter.blocks} lang={letter.language} />
        </article>
        <aside className="flow">
          <LetterRecord letter={letter} zone={zone} />
          {open.length > 0 && (
            <form method="post" className="row">
              <Operation />
              {open.map((handling, at) => (
                <Button key={handling} name="handling" value={handling} small plain={at > 0}>
                  {t.letters.handlings[handling].verb}
                </Button>
              ))}
            </form>
          )}
          <BounceList bounces={bounces} zone={zone} />
          {letter.channel === "mail" && (letter.state === "sent" || letter.state === "uncertain") && (
            <p className="small">
              <a href={paths.letterBounce(letter.id)}>{t.bounces.link}</a>
            </p>
          )}
          {letter.channel === "post" && letter.state === "held" ? (
            <p>
              <a href={paths.letterPrint(letter.id)}>{words.print}</a>
            </p>
          ) : (
            <p className="small soft">{words.codeHidden}</p>
          )}
        </aside>
      </div>
    </>
  );
}
