import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, notFound } from "~/http/respond.server";
import { dropSubmission, readSubmissions } from "~/http/submission.server";
import { formatDateTime, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";

export const handle = { access: "signed-in", title: (t) => t.writing.pending.title } satisfies Handle;

/** What somebody sent after their session had ended, offered to them once they have signed in again. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const waiting = page.actor.kind === "account" ? await readSubmissions(page, page.actor.accountId) : [];
  return { waiting, zone: page.house.zone };
}

/** Throws one away. Sending it is the form's own affair: it goes to the address that it was meant for. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const form = await readForm(page.request, z.object({ id: z.uuid() }));
  if (!form.ok || page.actor.kind !== "account") throw notFound();
  await dropSubmission(page, page.actor.accountId, form.value.id);
  return done(page, paths.kept(), page.t.writing.pending.dropped);
}

type Waiting = ReturnType<typeof useLoaderData<typeof loader>>["waiting"][number];

export default function KeptPage() {
  const { waiting, zone } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.writing.pending;
  if (waiting.length === 0) return <EmptyState title={words.none}>{words.noneText}</EmptyState>;
  return (
    <div className="measure">
      <PageTitle>{words.title}</PageTitle>
      {waiting.map((each) => (
        <OneSubmission key={each.id} submission={each} zone={zone} />
      ))}
    </div>
  );
}

function OneSubmission({ submission, zone }: { submission: Waiting; zone: string }) {
  const { t, lang } = useLanguage();
  const words = t.writing.pending;
  const { id, address, fields, withFile } = submission;
  return (
    <section className="flow gap-above">
      <p>
        {words.text(formatDateTime(lang, submission.sentAt, zone))} {words.until(formatDateTime(lang, submission.expiresAt, zone))}
      </p>
      <section aria-labelledby={`sent-${id}`}>
        <h2 id={`sent-${id}`}>{words.contents}</h2>
        {fields.filter(isTyped).map(([name, value], at) => (
          <p key={`${name}${at}`} className="as-typed">
            {value}
          </p>
        ))}
      </section>
      {withFile && <p>{words.file}</p>}
      <div className="row">
        {withFile ? (
          <Button href={address}>{words.toForm}</Button>
        ) : (
          <form method="post" action={address}>
            {fields.map(([name, value], at) => (
              <input key={`${name}${at}`} type="hidden" name={name} value={value} />
            ))}
            <Button>{words.send}</Button>
          </form>
        )}
        <form method="post">
          <input type="hidden" name="id" value={id} />
          <Button plain>{words.drop}</Button>
        </form>
      </div>
      {!withFile && <p className="small sans soft">{words.hidden}</p>}
    </section>
  );
}

/** What carries the form along is not what somebody wrote. */
function isTyped([name, value]: readonly [string, string]): boolean {
  return value.trim() !== "" && !/^(?:operation|expected|base|next|then|statement|remark|keep\..*|audience|internal)$/.test(name);
}
