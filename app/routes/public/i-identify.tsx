import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { actorOf } from "~/accounts/actor.server";
import { deviceOf } from "~/accounts/device";
import { endBrowserSession, openSession } from "~/accounts/session.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { mailAddress, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, refuseField, tooMany } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { IdentifyForms } from "~/invitations/IdentifyForms";
import { nomineeAccount } from "~/invitations/nominee-account.server";
import { readRoom, readRoomView } from "~/invitations/room.server";
import { forgetReading, hintOfAddress, readingBrowser, readingCookie, redeemRoomCode, sendRoomCode, turnToAsk, turnToTry } from "~/invitations/short-code.server";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "public", frame: "room", title: (t) => t.invitations.identify.title } satisfies Handle;

const sixDigits = z
  .string()
  .transform((typed) => typed.replace(/[\s.-]/g, ""))
  .refine((digits) => /^\d{6}$/.test(digits), "invitations.identify.digitsWrong");
const shape = z.object({ digits: sixDigits, mail: mailAddress.optional() });

/** Whoever has given the letter's code may ask for the second one; anybody else is shown the way to the first. */
async function personAtTheDoor(page: Page): Promise<string> {
  const room = readRoom(page.settings, page.keys, page.request);
  const view = room?.codedAt ? await readRoomView(page.db, { keys: page.keys, house: page.house, site: page.url.origin }, room) : null;
  if (!view) throw redirect(paths.room(), 303);
  return view.personId;
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const personId = await personAtTheDoor(page);
  return {
    hint: await hintOfAddress(page.db, page.house, personId),
    sent: readingBrowser(page.settings, page.request) !== null,
    telephone: page.house.telephone,
  };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const personId = await personAtTheDoor(page);
  const posted = await page.request.clone().formData().catch(() => null);
  return posted?.has("digits") ? redeem(page, personId) : send(page, personId);
}

async function send(page: Page, personId: string) {
  const turn = await turnToAsk(page, personId, page.context.address);
  if (!turn.ok) return tooMany(page, turn.seconds);
  const browser = await sendRoomCode(page, personId);
  return done(page, paths.roomIdentify(), browser ? page.t.invitations.identify.sent : undefined, browser ? [readingCookie(page.settings, browser)] : []);
}

async function redeem(page: Page, personId: string) {
  const form = await readForm(page.request, shape);
  if (!form.ok) return invalid(page, form);
  const turn = await turnToTry(page, personId, page.context.address);
  if (!turn.ok) return tooMany(page, turn.seconds, form.values);
  const browser = readingBrowser(page.settings, page.request);
  const { digits, mail } = form.value;
  const opened = await page.db.transaction().execute(async (trx) => {
    if (!(await redeemRoomCode(trx, page.keys, { personId, browser, digits }))) return "wrong" as const;
    const accountId = await nomineeAccount(trx, personId, mail ?? null);
    if (!accountId) return "taken" as const;
    const device = deviceOf(page.request.headers.get("User-Agent"));
    return { accountId, cookie: await openSession(trx, page.settings, { accountId, level: 1, device }) };
  });
  if (opened === "wrong") return refuseField(page, "digits", "code_wrong", { ...form.values, digits: "" });
  if (opened === "taken") return data({ errors: { form: page.t.invitations.identify.taken }, values: form.values }, { status: 409 });
  await endBrowserSession(page.db, page.settings, page.request);
  const actor = await actorOf(page.db, opened.accountId);
  return done(page, paths.my(), page.t.invitations.identify.welcome(actor?.name ?? ""), [opened.cookie, forgetReading(page.settings)]);
}

export default function Identify() {
  const { t } = useLanguage();
  const shown = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  return (
    <div className="measure flow">
      <ErrorSummary errors={returned?.errors} />
      <PageTitle>{t.invitations.identify.title}</PageTitle>
      <IdentifyForms {...shown} errors={returned?.errors} values={returned?.values} />
    </div>
  );
}
