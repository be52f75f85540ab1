import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { lines, operationField, readForm } from "~/http/form";
import { once } from "~/http/operation.server";
import { paths } from "~/http/paths";
import { done, invalid } from "~/http/respond.server";
import { formatDate, useLanguage } from "~/i18n";
import { type Forgery, publishForgery, readForgeries } from "~/letters/check.server";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "letters.read", frame: "desk", title: (t) => t.letters.forgeries.title } satisfies Handle;

const shape = z.object({ operation: operationField, words: lines(1000) });

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const all = await readForgeries(page.db);
  return { reported: all.filter(({ publishedAt }) => publishedAt === null), known: all.filter(({ publishedAt }) => publishedAt !== null), zone: page.house.zone };
}

/** A warning on the public page, in the words of whoever writes it here. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, "letters.release");
  const form = await readForm(page.request, shape);
  if (!form.ok) return invalid(page, form);
  const accountId = page.actor.kind === "account" ? page.actor.accountId : null;
  await once(page.db, { id: form.value.operation, kind: "publish_forgery", accountId }, (trx) => publishForgery(trx, form.value.words));
  return done(page, paths.forgeries(), page.t.letters.forgeries.published);
}

export default function Forgeries() {
  const { t } = useLanguage();
  const { reported, known, zone } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const words = t.letters.forgeries;
  return (
    <>
      <ErrorSummary errors={returned?.errors} />
      <PageTitle lead={words.lead} aside={<a href={paths.letters()}>{t.letters.view.all}</a>}>
        {words.title}
      </PageTitle>
      <div className="with-margin">
        <div className="flow">
          <Dated title={words.reported} none={words.none} items={reported} zone={zone} />
          <Dated title={words.known} none={words.noneKnown} items={known} zone={zone} />
        </div>
        <form method="post" className="flow" noValidate>
          <Operation />
          <Field kind="textarea" name="words" label={words.words} hint={words.wordsHint} error={returned?.errors["words"]} maxLength={1000} required />
          <Button small>{words.publish}</Button>
        </form>
      </div>
    </>
  );
}

function Dated({ title, none, items, zone }: { title: string; none: string; items: readonly Forgery[]; zone: string }) {
  const { lang } = useLanguage();
  return (
    <section className="flow" aria-label={title}>
      <h2>{title}</h2>
      {items.length === 0 && <p className="soft">{none}</p>}
      <ul className="list">
        {items.map((item) => (
          <li key={item.id}>
            <span className="small soft">{formatDate(lang, item.publishedAt ?? item.at, zone)}</span> {item.description || "–"}
          </li>
        ))}
      </ul>
    </section>
  );
}
