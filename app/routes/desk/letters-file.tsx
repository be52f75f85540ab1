import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askedDossier } from "~/dossiers/asked.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { once } from "~/http/operation.server";
import { paths } from "~/http/paths";
import { done, invalid } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { dayOf } from "~/i18n/dates";
import { callBack } from "~/invitations/call-back.server";
import { CallBack } from "~/letters/CallBack";
import { incomingShape } from "~/letters/incoming";
import { noteIncoming, readIncoming } from "~/letters/incoming.server";
import { IncomingForm, IncomingNotes } from "~/letters/IncomingNotes";
import { OutboxLedger } from "~/letters/OutboxLedger";
import { readFileChecks, readFileLetters } from "~/letters/read.server";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState, Slip } from "~/ui/Slip";
import { may } from "~/workflow/capabilities";

export const handle = { access: "letters.read", frame: "desk", title: (t) => t.letters.outbox.title } satisfies Handle;

/** The correspondence of one file: what left, and what came in. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { db, actor, house } = page;
  const { id, number } = await askedDossier(page);
  const [letters, notes, checks] = await Promise.all([readFileLetters(db, actor, id), readIncoming(db, id), readFileChecks(db, actor, id)]);
  return { id, number, letters, notes, passedOn: checks.passedOn, mayRecord: may(page.policy, actor, "desk.record"), today: dayOf(new Date(), house.zone), zone: house.zone };
}

/** Six digits to read out on the telephone, shown once; who asked for the number is noted. Or a note of what came in. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, "desk.record");
  const dossier = await askedDossier(page);
  const posted = await page.request.clone().formData().catch(() => null);
  if (posted?.get("about") === "note") return note(page, dossier.id);
  return data({ made: await callBack(page.db, page.keys, page.actor, dossier), errors: {}, values: {} });
}

async function note(page: Page, dossierId: string) {
  const form = await readForm(page.request, incomingShape);
  if (!form.ok) return invalid(page, form);
  const { operation, ...incoming } = form.value;
  if (incoming.cameOn > dayOf(new Date(), page.house.zone)) return invalid(page, { ok: false, errors: { cameOn: "correspondence.incoming.future" }, values: form.values });
  const accountId = page.actor.kind === "account" ? page.actor.accountId : null;
  await once(page.db, { id: operation, kind: "note_incoming", accountId }, (trx) => noteIncoming(trx, page.actor, dossierId, incoming));
  return done(page, paths.dossierLetters(dossierId), page.t.correspondence.incoming.saved);
}

export default function FileLetters() {
  const { t } = useLanguage();
  const { id, number, letters, notes, passedOn, mayRecord, today, zone } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const made = returned && "made" in returned ? returned.made : null;
  const words = t.correspondence.incoming;
  return (
    <>
      <ErrorSummary errors={returned?.errors} />
      <PageTitle aside={<span><a href={paths.dossierAddress(id)}>{t.addresses.link}</a> · <a href={paths.dossier(id)}>{t.letters.outbox.backToFile}</a></span>}>{words.title(number)}</PageTitle>
      {passedOn && (
        <Slip>
          <p>{words.passedOn}</p>
        </Slip>
      )}
      <h2>{words.out}</h2>
      {letters.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <OutboxLedger letters={letters} caption={t.letters.outbox.ofFile(number)} zone={zone} />
      )}
      <IncomingNotes notes={notes} />
      {mayRecord && <IncomingForm errors={returned?.errors} values={returned?.values} today={today} />}
      {mayRecord && <CallBack made={made} dossierId={id} />}
    </>
  );
}
