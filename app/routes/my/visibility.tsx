import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { AudienceChoice } from "~/biographies/AudienceChoice";
import { findMyFile, oneMyFile } from "~/biographies/my-file.server";
import { PrintedHead, PrintedSections } from "~/biographies/PrintedText";
import { audiences } from "~/biographies/statement";
import { lookers } from "~/biographies/visibility";
import { audienceRows, lookAs, saveAudiences } from "~/biographies/visibility.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";
import { Slip } from "~/ui/Slip";

export const handle = { access: "signed-in", frame: "room", title: (t) => t.ownFile.visibility.title } satisfies Handle;

/** Who may read each statement, on one page; or, with `?as=`, the entry as one of them would read it. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await findMyFile(page);
  if (!file || "choose" in file || !file.draft) throw redirect(paths.my(), 303);
  const { draft, name, query, writes, as } = file;
  const looker = lookers.find((each) => each === page.url.searchParams.get("as")) ?? null;
  const entry = looker && lookAs(draft, page.house.policy, looker);
  return { name, query, writes, as, lang: draft.language, looker, entry, groups: looker ? [] : audienceRows(draft) };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await oneMyFile(page);
  const versions = file.draft?.lines.map(({ id }) => id) ?? [];
  const fields = Object.fromEntries(versions.map((id) => [`a${id}`, z.enum(audiences).optional()] as const));
  const form = await readForm(args.request, z.object({ ...fields, operation: operationField }));
  if (!form.ok) return invalid(page, form);
  const typed: Readonly<Record<string, unknown>> = form.value;
  const chosen = versions.flatMap((versionId) => {
    const audience = audiences.find((each) => each === typed[`a${versionId}`]);
    return audience ? [{ versionId, audience }] : [];
  });
  const saved = await saveAudiences(page, file, String(form.value.operation), chosen);
  if (!saved.ok) return refuse(page, saved.reason, form.values);
  const words = page.t.ownFile.visibility;
  return done(page, paths.myVisibility(file.query), saved.missed > 0 ? words.missed(saved.missed) : words.saved);
}

export default function Visibility() {
  const shown = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const words = t.ownFile.visibility;
  const { looker, entry, query, writes, groups } = shown;
  return (
    <div className="flow measure">
      <ErrorSummary errors={tried?.errors} />
      <PageTitle lead={shown.name}>{words.title}</PageTitle>
      <nav aria-label={words.look}>
        <p className="sans small">{words.look}</p>
        <ul className="list row own-links">
          {lookers.map((each) => (
            <li key={each}>
              <a href={paths.myVisibility(query, each)} aria-current={each === looker ? "page" : undefined}>
                {words.as[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {entry && looker ? (
        <article className="flow" aria-label={words.as[looker]}>
          <Slip>{words.preview[looker]}</Slip>
          <PrintedHead entry={entry} as="h2" />
          <PrintedSections entry={entry} as="h3" />
          <p>
            <a href={paths.myVisibility(query)}>{words.back}</a>
          </p>
        </article>
      ) : (
        <>
          <p>{writes ? words.lead : words.closed}</p>
          <form method="post" className="flow">
            <Operation />
            {groups.map(({ section, rows }) => (
              <section key={section} className="flow" aria-labelledby={section}>
                <h2 id={section}>{t.drafting.sections[section]}</h2>
                {rows.map((row) => (
                  <AudienceChoice key={row.statementId} row={row} lang={shown.lang} writes={writes} />
                ))}
              </section>
            ))}
            {writes && (
              <p>
                <Button>{words.save}</Button>
              </p>
            )}
          </form>
        </>
      )}
      <p>
        <a href={paths.my(query)}>{t.invitations.my.title}</a>
      </p>
    </div>
  );
}
