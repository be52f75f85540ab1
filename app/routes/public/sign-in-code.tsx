import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { actorOf } from "~/accounts/actor.server";
import { deviceOf } from "~/accounts/device";
import { countFailure, forgiveFailures, knownHereCookie, turnToTry } from "~/accounts/limits.server";
import { endBrowserSession } from "~/accounts/session.server";
import { askingBrowser, forgetAsking, mailOf, redeemCode } from "~/accounts/sign-in.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { homeOf } from "~/http/menu";
import { paths } from "~/http/paths";
import { done, invalid, refuseField, tooMany } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { findAccess } from "~/subscriptions/access.server";
import { joinByDomain } from "~/subscriptions/seats.server";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Field } from "~/ui/Field";
import { PageTitle } from "~/ui/PageTitle";
import { hasPart } from "~/workflow/presets";

export const handle = { access: "public", title: (t) => t.accounts.code.title } satisfies Handle;

const sixDigits = z
  .string()
  .transform((typed) => typed.replace(/[\s.-]/g, ""))
  .refine((code) => /^\d{6}$/.test(code), "accounts.code.sixDigits");
const shape = z.object({ code: sixDigits });

export async function loader(args: LoaderFunctionArgs) {
  await enter(args, handle.access);
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const asking = { ...page, address: page.context.address };
  const form = await readForm(page.request, shape);
  if (!form.ok) return invalid(page, form);
  const turn = await turnToTry(asking);
  if (!turn.ok) return tooMany(page, turn.seconds, form.values);

  const browser = askingBrowser(page.settings, page.request);
  const device = deviceOf(page.request.headers.get("User-Agent"));
  const redeemed = await redeemCode(page.db, page.keys, page.settings, { browser, code: form.value.code, device });
  if (redeemed.ok === "twin") return done(page, redeemed.next);
  const mail = await mailOf(page.db, redeemed.accountId);
  if (!redeemed.ok) {
    await countFailure(asking, mail ?? `nobody ${browser}`);
    return refuseField(page, "code", redeemed.reason);
  }
  await forgiveFailures(asking, mail ?? "");
  await endBrowserSession(page.db, page.settings, page.request);
  const seated = hasPart(page.policy, "subscribers") ? await joinByDomain(page.db, redeemed.accountId) : "none";
  const account = await actorOf(page.db, redeemed.accountId);
  const actor = account && { ...account, grant: await findAccess(page.db, { accountId: account.accountId, address: page.context.address }) };
  const next = redeemed.next === "/" && actor ? homeOf(actor, page.policy) : redeemed.next;
  const cookies = [redeemed.cookie, forgetAsking(page.settings), knownHereCookie(asking, mail ?? "")];
  const welcome = page.t.accounts.code.welcome(actor?.name ?? "");
  return done(page, next, seated === "full" ? `${welcome} ${page.t.subscriptions.seats.allTaken}` : welcome, cookies);
}

export default function SignInCode() {
  const { t } = useLanguage();
  const returned = useActionData<typeof action>();
  const words = t.accounts.code;
  return (
    <div className="measure">
      <ErrorSummary errors={returned?.errors} />
      <PageTitle>{words.title}</PageTitle>
      <p>{words.lead}</p>
      <form method="post" className="flow gap-above" noValidate>
        <Field
          name="code"
          label={words.code}
          error={returned?.errors["code"]}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          width="short"
          required
        />
        <Button>{words.enter}</Button>
      </form>
      <p className="gap-above">
        <a href={paths.signIn()}>{words.again}</a>
      </p>
    </div>
  );
}
