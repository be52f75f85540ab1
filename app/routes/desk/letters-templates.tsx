import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { TemplateName } from "~/letters/TemplateName";
import { templateNames } from "~/letters/templates";
import { readTemplateLines } from "~/letters/wordings.server";
import { Ledger } from "~/ui/Ledger";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "house.write", frame: "desk", title: (t) => t.correspondence.templates.title } satisfies Handle;

/** Every letter that goes out of the house, and who worded it. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return { lines: await readTemplateLines(page.db, templateNames), seconding: page.policy.seconding, zone: page.house.zone };
}

export default function LetterTemplates() {
  const { t, lang } = useLanguage();
  const { lines, seconding, zone } = useLoaderData<typeof loader>();
  const words = t.correspondence.templates;
  return (
    <>
      <PageTitle lead={`${words.lead} ${seconding ? words.seconded : ""}`} aside={<a href={paths.letters()}>{t.letters.view.all}</a>}>
        {words.title}
      </PageTitle>
      <Ledger
        caption={words.caption}
        folding
        rows={lines}
        rowKey={(row) => row.name}
        columns={[
          { key: "letter", head: words.letter, name: true, cell: (row) => (
            <a href={paths.letterTemplate(row.name)}>
              <TemplateName name={row.name} />
            </a>
          ) },
          { key: "worded", head: words.worded, label: words.worded, cell: (row) => [row.own ? words.own : words.builtIn, row.waits && words.waits].filter(Boolean).join("; ") },
          { key: "since", head: words.since, label: (row) => (row.since ? words.since : undefined), numeric: true, cell: (row) => row.since && formatDate(lang, row.since, zone) },
        ]}
      />
      <p className="small soft gap-above-small">{words.fixed}</p>
    </>
  );
}
