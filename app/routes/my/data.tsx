import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { formatList, useLanguage } from "~/i18n";
import { countOwnData, type DataKind } from "~/invitations/own-data.server";
import { OwnLinesList } from "~/invitations/OwnLines";
import { readOwnLines } from "~/invitations/own-lines.server";
import { Button } from "~/ui/Button";
import { Ledger } from "~/ui/Ledger";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "signed-in", frame: "room", title: (t) => t.invitations.data.title } satisfies Handle;

/** What the house holds on the person who has signed in, by kind. A delegate does not see it. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const personId = page.actor.kind === "account" ? page.actor.personId : null;
  if (!personId) throw redirect(paths.my(), 303);
  const counts = await countOwnData(page.db, personId);
  const rows = Object.entries(counts).map(([kind, count]) => ({ kind: kind as DataKind, count }));
  return { rows: rows.filter(({ count }) => count > 0), none: rows.flatMap(({ kind, count }) => (count === 0 ? [kind] : [])), lines: await readOwnLines(page.db, personId), zone: page.house.zone };
}

export default function MyData() {
  const { t, lang } = useLanguage();
  const { rows, none, lines, zone } = useLoaderData<typeof loader>();
  const words = t.invitations.data;
  return (
    <div className="flow">
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <Ledger
        caption={words.caption}
        folding
        rows={rows}
        rowKey={(row) => row.kind}
        columns={[
          { key: "what", head: words.what, name: true, cell: (row) => words.kinds[row.kind].what },
          { key: "count", head: words.count, label: words.count, numeric: true, cell: (row) => row.count },
          { key: "why", head: words.why, label: words.why, wraps: true, cell: (row) => words.kinds[row.kind].why },
          { key: "see", head: <span className="hidden-text">{t.ownLines.see}</span>, cell: ({ kind }) => <SeeIt kind={kind} /> },
        ]}
      />
      {none.length > 0 && <p className="small soft measure">{t.ownLines.nothing(formatList(lang, none.map((kind) => words.kinds[kind].what)))}</p>}
      <OwnLinesList lines={lines} zone={zone} />
      <p>
        <Button plain href={paths.myDataFile()} download>
          {words.file}
        </Button>
      </p>
      <p className="small soft">{words.fileText}</p>
      <p>{words.correct}</p>
      <p>
        {words.object} <a href={paths.my()}>{t.invitations.my.title}</a> · <a href={paths.rights()}>{words.rights}</a>
      </p>
    </div>
  );
}

/** Where what is kept can be read, for the kinds that have a page. */
const pageOf: Partial<Record<DataKind, string>> = {
  files: paths.my(),
  statements: paths.questionnaire(),
  remarks: paths.myQuestions(),
  letters: paths.myLetters(),
  word: paths.myWord(),
  evidence: paths.myEvidence(),
  delegates: paths.myDelegates(),
  cv: paths.myCv(),
  searches: paths.mySearches(),
  shelves: paths.myShelves(),
};

function SeeIt({ kind }: { kind: DataKind }) {
  const { t } = useLanguage();
  const href = pageOf[kind];
  if (!href) return null;
  return (
    <a href={href}>
      {t.ownLines.see}
      <span className="hidden-text"> {t.invitations.data.kinds[kind].what}</span>
    </a>
  );
}
