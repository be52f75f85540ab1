import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicHeaders } from "~/directory/headers.server";
import { readCriteria, readSectorNames } from "~/directory/method.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { typeset, useLanguage } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";
import { Rubric } from "~/ui/Statement";

export const handle = { access: "public", title: (t) => t.publicPages.criteria.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { db, lang, policy } = page;
  const shown = { criteria: await readCriteria(db, lang), sectors: await readSectorNames(db, lang), scored: policy.committee && policy.evaluationsNeeded > 0 };
  return data(shown, { headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function CriteriaPage() {
  const { criteria, sectors, scored } = useLoaderData<typeof loader>();
  const { t, lang } = useLanguage();
  const words = t.publicPages.criteria;
  return (
    <>
      <PageTitle lead={criteria.length > 0 ? words.lead : words.none}>{words.title}</PageTitle>
      <div className="gap-above">
        {criteria.map(({ key, label, explanation }) => (
          <Rubric key={key} title={typeset(lang, label)} plain>
            <p className="lead-in">{typeset(lang, explanation)}</p>
          </Rubric>
        ))}
        {sectors.length > 0 && (
          <Rubric title={words.sectors} plain>
            <div className="flow measure">
              <p>{words.sectorsText}</p>
              <p>
                {sectors.map(({ key, label }, at) => (
                  <span key={key}>
                    {at > 0 && " · "}
                    <a href={paths.browseBy("sector", key)}>{typeset(lang, label)}</a>
                  </span>
                ))}
              </p>
            </div>
          </Rubric>
        )}
      </div>
      {scored && criteria.length > 0 && <p className="small sans soft gap-above-small">{words.scored}</p>}
      <p className="gap-above-small">
        <a href={paths.method()}>{t.publicPages.method.title}</a>
      </p>
    </>
  );
}
