import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { mailAddress, operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { institutionAt } from "~/subscriptions/institution.server";
import { InstitutionHead } from "~/subscriptions/InstitutionHead";
import { SeatTable } from "~/subscriptions/Seats";
import { giveSeat, listSeats } from "~/subscriptions/seats.server";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";

export const handle = { access: "signed-in", title: (t) => t.subscriptions.institution.tabs.seats } satisfies Handle;

const shape = z.object({ operation: operationField, mail: mailAddress });

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { institutionId, name, seats, state } = await institutionAt(page);
  return { institutionId, name, seats, open: state === "live" || state === "coming", rows: await listSeats(page.db, institutionId), zone: page.house.zone };
}

/** Gives a seat to an address; whose it is, its owner shows by signing in. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { institutionId } = await institutionAt(page);
  const form = await readForm(args.request, shape);
  if (!form.ok) return invalid(page, form);
  const { operation, mail } = form.value;
  const seated = await giveSeat(page.db, { by: page.session?.actor.accountId ?? null, operationId: operation }, institutionId, mail);
  if (seated === "full") return invalid(page, { ok: false, errors: { mail: "subscriptions.seats.full" }, values: form.values });
  return done(page, paths.institution(institutionId, "seats"), page.t.subscriptions.seats.given(mail));
}

export default function InstitutionSeatsPage() {
  const { institutionId, name, seats, open, rows, zone } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const words = t.subscriptions.seats;
  const problem = tried && "errors" in tried ? tried : null;
  return (
    <>
      <ErrorSummary errors={problem?.errors} />
      <InstitutionHead id={institutionId} name={name} at="seats" />
      <p className="gap-above">{words.lead(rows.length, seats)}</p>
      <SeatTable institutionId={institutionId} rows={rows} zone={zone} />
      {open ? (
        <form method="post" className="flow measure gap-above" noValidate>
          <Operation />
          <Field kind="email" name="mail" label={words.mail} hint={words.giveHint} error={problem?.errors["mail"]} defaultValue={String(problem?.values["mail"] ?? "")} required autoComplete="off" />
          <Button>{words.give}</Button>
        </form>
      ) : (
        <p className="soft gap-above">{words.notOpen}</p>
      )}
    </>
  );
}
