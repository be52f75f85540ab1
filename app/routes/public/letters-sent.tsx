import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { formatDate, formatList, formatPartialDate, useLanguage } from "~/i18n";
import { readSentKinds } from "~/letters/sent.server";
import { Ledger } from "~/ui/Ledger";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";

export const handle = { access: "public", title: (t) => t.correspondence.sending.title } satisfies Handle;

/** What the house is sending now: a letter of another kind in its name is a forgery. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { house, db } = page;
  return { letters: await readSentKinds(db, house.zone), from: house.senderMail, zone: house.zone, asOf: new Date().toISOString() };
}

export default function LettersSent() {
  const { t, lang } = useLanguage();
  const { letters, from, zone, asOf } = useLoaderData<typeof loader>();
  const words = t.correspondence.sending;
  return (
    <>
      <PageTitle lead={words.lead} aside={<a href={paths.verify()}>{t.letters.check.title}</a>}>
        {words.title}
      </PageTitle>
      {letters.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <Ledger
          caption={`${words.caption}. ${words.asOf(formatDate(lang, asOf, zone))}`}
          captioned
          folding
          rows={letters}
          rowKey={(row) => row.kind}
          columns={[
            { key: "kind", head: words.kind, name: true, cell: (row) => t.workflow.letters[row.kind] },
            { key: "asks", head: words.asks, label: words.asks, wraps: true, cell: (row) => t.letters.asks[row.kind] },
            { key: "months", head: words.months, label: words.months, wraps: true, cell: (row) => formatList(lang, row.months.map((month) => formatPartialDate(lang, month))) },
            { key: "languages", head: words.languages, label: words.languages, wraps: true, cell: (row) => formatList(lang, row.languages.map((each) => t.letters.view.languages[each])) },
            { key: "signed", head: words.signedBy, label: words.signedBy, wraps: true, cell: (row) => formatList(lang, row.signedBy) },
          ]}
        />
      )}
      <div className="flow measure gap-above">
        <p>
          {words.costs} {words.from(from)}
        </p>
        <p className="small sans">
          <a href={paths.lettersSentFile()}>{words.file}</a> · <a href={paths.certificateKey()}>{words.key}</a>
        </p>
        <p className="small">{words.how}</p>
      </div>
    </>
  );
}
