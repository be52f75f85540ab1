import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { longestField, operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, notFound } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { noteBounce } from "~/letters/bounce.server";
import { BounceForm } from "~/letters/BounceForm";
import { readDeskLetter } from "~/letters/read.server";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";
import { accountOf } from "~/workflow/roles";

export const handle = { access: "letters.release", frame: "desk", title: (t) => t.bounces.title } satisfies Handle;

const shape = z.object({ operation: operationField, source: z.string().max(longestField) });

async function letterOf(page: Page) {
  const id = z.uuid().safeParse(page.params["id"]).data;
  const letter = id ? await readDeskLetter(page.db, { keys: page.keys, house: page.house, site: page.url.origin }, page.actor, id) : null;
  if (!letter) throw notFound();
  return letter;
}

/** The form by which a letter that came back is noted. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { id, subject } = await letterOf(page);
  return { id, subject };
}

/** Notes what the mail server said: a letter that did not arrive is failed and asks for another address, one that is late is noted. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { id } = await letterOf(page);
  const form = await readForm(page.request, shape);
  if (!form.ok) return invalid(page, form);
  const words = page.t.bounces;
  const bounced = await noteBounce(page.db, { source: form.value.source, letterId: id, by: accountOf(page.actor) });
  if (bounced.ok) return done(page, paths.letter(id), words.became[bounced.became]);
  return data({ errors: { source: words.refused[bounced.reason] } as Record<string, string>, values: form.values }, { status: 422 });
}

export default function BouncePage() {
  const { id, subject } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const typed = tried?.values["source"];
  return (
    <div className="flow measure">
      <ErrorSummary errors={tried?.errors} />
      <PageTitle lead={subject}>{t.bounces.title}</PageTitle>
      <p>{t.bounces.lead}</p>
      <BounceForm letterId={id} error={tried?.errors["source"]} typed={typeof typed === "string" ? typed : undefined} />
      <p>
        <a href={paths.letter(id)}>{t.letters.outbox.letter}</a>
      </p>
    </div>
  );
}
