import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { endAllSessions, endBrowserSession, endSession, listSessions } from "~/accounts/session.server";
import { mailOf } from "~/accounts/sign-in.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, notFound } from "~/http/respond.server";
import { formatDateTime, formatList, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { type Column, Ledger } from "~/ui/Ledger";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";
import { hasPart } from "~/workflow/presets";
import { hasFile } from "~/workflow/roles";

export const handle = { access: "signed-in", title: (t) => t.accounts.account.title } satisfies Handle;

/** One session, or none for all of them. */
const shape = z.object({ session: z.uuid().optional() });

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  if (!page.session) throw notFound();
  const { actor, id } = page.session;
  const sessions = await listSessions(page.db, actor.accountId);
  return {
    name: actor.name,
    mail: await mailOf(page.db, actor.accountId),
    roles: actor.roles,
    zone: page.house.zone,
    // Whoever is written about is shown nothing of access (PRODUCT.md, promise 2).
    tests: hasPart(page.policy, "subscribers") && !hasFile(page.actor),
    sessions: sessions.map((session) => ({ ...session, here: session.id === id })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  if (!page.session) throw notFound();
  const form = await readForm(page.request, shape);
  if (!form.ok) return invalid(page, form);
  const { accountId } = page.session.actor;
  if (form.value.session) {
    await endSession(page.db, accountId, form.value.session);
    return done(page, paths.account(), page.t.accounts.account.ended);
  }
  await endAllSessions(page.db, accountId);
  const cookie = await endBrowserSession(page.db, page.settings, page.request);
  return done(page, paths.home(), page.t.accounts.out.everywhere, [cookie]);
}

export default function Account() {
  const { t, lang } = useLanguage();
  const { name, mail, roles, zone, tests, sessions } = useLoaderData<typeof loader>();
  const words = t.accounts.account;
  const deviceName = (device: string | null) => {
    const [browser, system] = device?.split("/") ?? [];
    return browser && system ? words.on(browser, system) : words.unknownDevice;
  };
  const columns: Column<(typeof sessions)[number]>[] = [
    { key: "device", head: words.device, name: true, cell: (session) => (session.here ? `${deviceName(session.device)} (${words.here})` : deviceName(session.device)) },
    { key: "since", head: words.since, label: words.since, cell: (session) => formatDateTime(lang, session.openedAt, zone) },
    { key: "seen", head: words.seen, label: words.seen, cell: (session) => formatDateTime(lang, session.seenAt, zone) },
    { key: "end", head: <span className="hidden-text">{words.end}</span>, cell: (session) => (session.here ? null : <EndForm id={session.id} device={deviceName(session.device)} />) },
  ];
  return (
    <div className="flow">
      <PageTitle lead={`${name}, ${mail}`}>{words.title}</PageTitle>
      {roles.length > 0 && (
        <p>
          {words.roles} {formatList(lang, roles.map((role) => t.accounts.roles[role]))}
        </p>
      )}
      {tests && (
        <p>
          {t.selfTest.account} <a href={paths.access()}>{t.subscriptions.menu.test}</a>.
        </p>
      )}
      <section className="flow gap-above" aria-labelledby="sessions">
        <h2 id="sessions">{words.sessions}</h2>
        <p>{words.sessionsLead}</p>
        <Ledger caption={words.sessions} columns={columns} rows={sessions} rowKey={(session) => session.id} folding />
        <form method="post" className="flow gap-above">
          <Operation />
          <p className="small">{words.everywhereText}</p>
          <Button plain>{words.everywhere}</Button>
        </form>
      </section>
    </div>
  );
}

function EndForm({ id, device }: { id: string; device: string }) {
  const { t } = useLanguage();
  return (
    <form method="post">
      <Operation />
      <input type="hidden" name="session" value={id} />
      <Button plain small aria-label={t.accounts.account.endOf(device)}>
        {t.accounts.account.end}
      </Button>
    </form>
  );
}
