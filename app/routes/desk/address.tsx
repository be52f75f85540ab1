import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { askedDossier } from "~/dossiers/asked.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { once } from "~/http/operation.server";
import { paths } from "~/http/paths";
import { done, invalid, notFound, sentBack } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { addressShape, readAddress } from "~/invitations/address";
import { AddressForm, AddressWaiting } from "~/invitations/AddressForms";
import { proposeAddress, readWaitingAddress, settleAddress } from "~/invitations/address.server";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";
import { may } from "~/workflow/capabilities";
import { accountOf } from "~/workflow/roles";

export const handle = { access: "letters.read", frame: "desk", title: (t) => t.addresses.title } satisfies Handle;

const settleShape = z.object({ operation: operationField, waiting: z.uuid(), word: z.enum(["confirm", "reject"]) });

/** Another address of a file's person: the form, or what waits for a second person. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { id, number, personId } = await askedDossier(page);
  const waiting = await readWaitingAddress(page.db, { id, personId }, accountOf(page.actor) ?? "");
  return { id, number, waiting, mayRecord: may(page.policy, page.actor, "desk.record"), seconded: page.house.policy.seconding, zone: page.house.zone };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, "letters.release");
  const file = await askedDossier(page);
  const posted = await page.request.clone().formData().catch(() => null);
  return posted?.has("word") ? settle(page, file) : propose(page, file);
}

type File = Awaited<ReturnType<typeof askedDossier>>;

async function propose(page: Page, { id, personId }: File) {
  if (!may(page.policy, page.actor, "desk.record")) throw notFound();
  const form = await readForm(page.request, addressShape);
  if (!form.ok) return invalid(page, form);
  const { operation, kind, source } = form.value;
  const read = readAddress(kind, form.value.value);
  if (!read.ok) return invalid(page, { ok: false, errors: { value: read.problem }, values: form.values });
  const by = accountOf(page.actor) ?? "";
  const { outcome } = await once(page.db, { id: operation, kind: "propose_address", accountId: by }, (trx) =>
    proposeAddress(trx, page, { id, personId }, { kind, value: read.value, source, by }),
  );
  if (outcome === "another_waits") return data({ errors: { form: page.t.addresses.anotherWaits } as Record<string, string>, values: form.values }, { status: 409 });
  return done(page, outcome === "waits" ? paths.dossierAddress(id) : paths.dossierLetters(id), page.t.addresses.done[outcome === "waits" ? "waits" : "kept"]);
}

async function settle(page: Page, { id, personId }: File) {
  const form = await readForm(page.request, settleShape);
  if (!form.ok) return sentBack(page, paths.dossierAddress(id), "changed_meanwhile");
  const { operation, waiting, word } = form.value;
  const by = accountOf(page.actor) ?? "";
  const { outcome } = await once(page.db, { id: operation, kind: `${word}_address`, accountId: by }, (trx) => settleAddress(trx, page, { id, personId }, { id: waiting, word, by }));
  if (outcome === "same_person") return sentBack(page, paths.dossierAddress(id), "same_person");
  if (outcome === "gone") return data({ errors: { form: page.t.addresses.gone } as Record<string, string>, values: {} }, { status: 409 });
  return done(page, paths.dossierLetters(id), page.t.addresses.done[word === "confirm" ? "kept" : "rejected"]);
}

export default function AddressPage() {
  const { t } = useLanguage();
  const { id, number, waiting, mayRecord, seconded, zone } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const words = t.addresses;
  return (
    <div className="flow measure">
      <ErrorSummary errors={tried?.errors} />
      <PageTitle lead={words.lead(number)}>{words.title}</PageTitle>
      {waiting ? <AddressWaiting waiting={waiting} zone={zone} /> : mayRecord && <AddressForm errors={tried?.errors} values={tried?.values} seconded={seconded} />}
      <p>
        <a href={paths.dossierLetters(id)}>{words.back}</a>
      </p>
    </div>
  );
}
