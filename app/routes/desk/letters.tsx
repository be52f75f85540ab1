import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { formatNumber, useLanguage } from "~/i18n";
import { letterStates } from "~/letters/letter";
import { OutboxLedger } from "~/letters/OutboxLedger";
import { readOutbox } from "~/letters/read.server";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";
import { may } from "~/workflow/capabilities";

export const handle = { access: "letters.read", frame: "desk", title: (t) => t.letters.outbox.title } satisfies Handle;

/** The outbox: what was written, and how far it has come. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { searchParams } = page.url;
  const state = z.enum(letterStates).nullable().catch(null).parse(searchParams.get("state"));
  const before = z.coerce.number().int().positive().max(2_000_000_000).nullable().catch(null).parse(searchParams.get("before"));
  const { letters, more, counts } = await readOutbox(page.db, page.actor, { state, before });
  return { letters, more, counts, state, mayWord: may(page.policy, page.actor, "house.write"), zone: page.house.zone };
}

export default function Outbox() {
  const { t, lang } = useLanguage();
  const { letters, more, counts, state, mayWord, zone } = useLoaderData<typeof loader>();
  const words = t.letters.outbox;
  const last = letters.at(-1);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const trays = [{ value: null, label: words.all, count: all }, ...letterStates.map((each) => ({ value: each, label: t.letters.trays[each], count: counts[each] }))];
  return (
    <>
      <PageTitle lead={words.lead} aside={<Aside mayWord={mayWord} />}>
        {words.title}
      </PageTitle>
      <nav className="trays" aria-label={words.state}>
        {trays.map(({ value, label, count }) => (
          <a key={label} href={value ? paths.lettersIn({ state: value }) : paths.letters()} aria-current={value === state ? "page" : undefined}>
            {label} <span className="count">{formatNumber(lang, count)}</span>
          </a>
        ))}
      </nav>
      {letters.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <OutboxLedger letters={letters} caption={words.caption} zone={zone} />
      )}
      {more && last && (
        <p className="pages">
          <a href={paths.lettersIn({ ...(state ? { state } : {}), before: String(last.number) })}>{words.older}</a>
        </p>
      )}
    </>
  );
}

function Aside({ mayWord }: { mayWord: boolean }) {
  const { t } = useLanguage();
  return (
    <>
      {mayWord && (
        <>
          <a href={paths.letterTemplates()}>{t.correspondence.templates.title}</a> ·{" "}
        </>
      )}
      <a href={paths.forgeries()}>{t.letters.outbox.forgeries}</a>
    </>
  );
}
