import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { line, operationField, readForm } from "~/http/form";
import { once } from "~/http/operation.server";
import { paths } from "~/http/paths";
import { done, invalid } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { keepOwnWord, readOwnWord } from "~/letters/own-word.server";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "signed-in", frame: "room", title: (t) => t.correspondence.word.title } satisfies Handle;

/** Letters, figures and single spaces: nothing that could pass for another part of a letter. */
const wordShape = line(40).regex(/^[\p{L}\p{N}]+(?:[ '’-][\p{L}\p{N}]+)*$/u, "correspondence.word.wrong").min(3, "correspondence.word.wrong");
const keepShape = z.object({ operation: operationField, word: wordShape });
const forgetShape = z.object({ operation: operationField });

/** The person's own word is theirs alone: neither a delegate nor the letter's code reaches it. */
function ownPerson({ actor }: Page): string {
  const personId = actor.kind === "account" ? actor.personId : null;
  if (!personId) throw redirect(paths.my(), 303);
  return personId;
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return { word: await readOwnWord(page.db, ownPerson(page)) };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const personId = ownPerson(page);
  const posted = await page.request.clone().formData().catch(() => null);
  const words = page.t.correspondence.word;
  if (posted?.has("forget")) {
    const form = await readForm(page.request, forgetShape);
    return form.ok ? keep(page, personId, form.value.operation, null, words.forgotten) : invalid(page, form);
  }
  const form = await readForm(page.request, keepShape);
  return form.ok ? keep(page, personId, form.value.operation, form.value.word, words.saved) : invalid(page, form);
}

async function keep(page: Page, personId: string, id: string, word: string | null, said: string): Promise<Response> {
  const accountId = page.actor.kind === "account" ? page.actor.accountId : null;
  await once(page.db, { id, kind: "own_word", accountId }, (trx) => keepOwnWord(trx, personId, word));
  return done(page, paths.myWord(), said);
}

export default function OwnWord() {
  const { t } = useLanguage();
  const { word } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const words = t.correspondence.word;
  const typed = returned?.values["word"];
  return (
    <div className="measure flow">
      <ErrorSummary errors={returned?.errors} />
      <PageTitle lead={words.text} aside={<a href={paths.myLetters()}>{t.invitations.letters.title}</a>}>
        {words.title}
      </PageTitle>
      {word && <p>{words.now(word)}</p>}
      <form method="post" className="flow" noValidate>
        <Operation />
        <Field name="word" label={words.field} hint={words.hint} error={returned?.errors["word"]} defaultValue={typeof typed === "string" ? typed : ""} autoComplete="off" maxLength={40} required />
        <Button>{words.save}</Button>
      </form>
      {word && (
        <form method="post">
          <Operation />
          <Button plain small name="forget" value="yes">
            {words.forget}
          </Button>
        </form>
      )}
    </div>
  );
}
