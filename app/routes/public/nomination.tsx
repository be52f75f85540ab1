import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readOwnNominations } from "~/nominations/read.server";
import { criteria } from "~/nominations/nomination";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { formatDate, useLanguage } from "~/i18n";
import { accountOf } from "~/workflow/roles";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "signed-in", title: (t) => t.nominations.mine.title } satisfies Handle;

/** One's own proposal, as it was sent. The account in the WHERE is the permission. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const id = z.uuid().safeParse(args.params.id).data;
  const [nomination] = id ? await readOwnNominations(page.db, accountOf(page.actor) ?? "", id) : [];
  if (!nomination) throw notFound();
  return { nomination };
}

export default function NominationPage() {
  const { nomination } = useLoaderData<typeof loader>();
  const { t, lang } = useLanguage();
  const words = t.nominations;
  return (
    <div className="measure flow">
      <PageTitle lead={`${words.one.sentOn(formatDate(lang, nomination.at))} · ${words.mine.states[nomination.state]}`}>{words.one.title(nomination.name)}</PageTitle>
      <dl className="effects">
        {criteria.filter((criterion) => nomination.grounds[criterion]).map((criterion) => (
          <div key={criterion}>
            <dt>{words.criteria[criterion]}</dt>
            <dd>{nomination.grounds[criterion]}</dd>
          </div>
        ))}
        <div>
          <dt>{t.dossiers.file.relation}</dt>
          <dd>{nomination.relation}</dd>
        </div>
        <div>
          <dt>{t.dossiers.file.sources}</dt>
          <dd>{nomination.sources.join(" · ")}</dd>
        </div>
      </dl>
      <p>
        <a href={paths.myNominations()}>{words.mine.title}</a>
      </p>
    </div>
  );
}
