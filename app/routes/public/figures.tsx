import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Figures, readFigures } from "~/directory/figures.server";
import { publicHeaders } from "~/directory/headers.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { formatNumber, typeset, useLanguage } from "~/i18n";
import { Bars, Tally } from "~/ui/Chart";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "public", title: (t) => t.publicPages.figures.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return data(await readFigures(page.db, page.lang), { headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function FiguresPage() {
  const figures = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.publicPages.figures;
  return (
    <div className="flow">
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <Sums {...figures} />
      <p className="small sans soft">
        {words.genderNote} <a href={paths.method()}>{words.method}</a>
      </p>
      <Charts {...figures} />
    </div>
  );
}

function Sums({ entries, certified, memorial, takenOver, statements, checked, women, men }: Figures) {
  const { t, lang } = useLanguage();
  const words = t.publicPages.figures;
  const shown: readonly (readonly [number, string])[] = [
    [entries, words.entries], [certified, words.certified], [memorial, words.memorial], [takenOver, words.takenOver],
    [statements, words.statements], [checked, words.checked], [women, words.women], [men, words.men],
  ];
  return <Tally figures={shown.filter(([value], at) => value > 0 || at < 2).map(([value, label]) => ({ value: formatNumber(lang, value), label }))} />;
}

function Charts({ entries, sectors, decades }: Figures) {
  const { t, lang } = useLanguage();
  const words = t.publicPages.figures;
  const [largest] = sectors;
  const most = [...decades].sort((a, b) => b.count - a.count)[0];
  return (
    <>
      {largest && (
        <Bars
          finding={words.sectorsFinding(typeset(lang, largest.label), largest.count / Math.max(1, entries))}
          caption={words.sectors}
          label={words.sectorHead}
          valueHead={words.entriesHead}
          bars={sectors.map(({ label, count }, at) => ({ label: typeset(lang, label), value: count, shown: formatNumber(lang, count), red: at === 0 }))}
        />
      )}
      {most && (
        <Bars
          finding={words.decadesFinding(most.decade)}
          caption={words.decades}
          label={words.decadeHead}
          valueHead={words.entriesHead}
          bars={decades.map(({ decade, count }) => ({ label: words.decade(decade), value: count, shown: formatNumber(lang, count), red: decade === most.decade }))}
        />
      )}
    </>
  );
}
