import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findCertificate } from "~/certification/verify.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { line, lines, operationField, readForm } from "~/http/form";
import { once } from "~/http/operation.server";
import { paths } from "~/http/paths";
import { done, invalid, tooMany } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { dayOf } from "~/i18n/dates";
import { CheckAnswer, type Checked } from "~/letters/CheckAnswer";
import { CheckCertificate } from "~/letters/CheckCertificate";
import { ReportForm, TypedLetterFields } from "~/letters/CheckForm";
import { checkLetter, knownForgeries, reportLetter, turnToCheck, turnToReport } from "~/letters/check.server";
import { CheckMarks } from "~/letters/CheckMarks";
import type { ShownCertificate } from "~/letters/FoundCertificate";
import { exampleCode } from "~/letters/letter";
import { recentMonths } from "~/letters/months";
import { shownCertificate } from "~/letters/shown-certificate";
import { typedShape } from "~/letters/typed";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "public", title: (t) => t.letters.check.title } satisfies Handle;

const reportShape = z.object({ operation: operationField, words: lines(2000).optional(), reported: line(40).optional() });

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { house, db, lang } = page;
  const number = page.url.searchParams.get("certificate")?.trim().slice(0, 40) ?? "";
  return {
    zone: house.zone,
    houseName: house.name[lang],
    houseLetter: house.shortName.charAt(0),
    telephone: house.telephone,
    foundIn: house.telephoneFoundIn[lang],
    example: exampleCode(house.codePrefix),
    months: recentMonths(dayOf(new Date(), house.zone)),
    forgeries: await knownForgeries(db),
    number,
    certificate: number ? await certificateNamed(page, number) : null,
  };
}

async function certificateNamed({ db, keys }: Page, typed: string): Promise<ShownCertificate | null> {
  const found = await findCertificate(db, keys, typed);
  return found.state === "unknown" ? null : shownCertificate(found);
}

/** A check is noted, so it is a POST; its answer, yes or no, is this page with status 200. A report is the other form on it. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const posted = await page.request.clone().formData().catch(() => null);
  return posted?.get("about") === "report" ? report(page) : check(page);
}

async function check(page: Page) {
  const form = await readForm(page.request, typedShape);
  if (!form.ok) return invalid(page, form);
  const { address } = page.context;
  const turn = await turnToCheck(page, address);
  if (!turn.ok) return tooMany(page, turn.seconds, form.values);
  const letter = await checkLetter(page, address, form.value);
  const told = letter && { on: letter.on.toISOString(), kind: letter.kind, signedBy: letter.signedBy, toPerson: letter.toPerson };
  return data({ errors: {}, values: form.values, checked: { typed: form.value, letter: told } satisfies Checked });
}

async function report(page: Page) {
  const form = await readForm(page.request, reportShape);
  if (!form.ok) return invalid(page, form);
  const turn = await turnToReport(page, page.context.address);
  if (!turn.ok) return tooMany(page, turn.seconds, form.values);
  const { operation, words, reported } = form.value;
  const accountId = page.actor.kind === "account" ? page.actor.accountId : null;
  await once(page.db, { id: operation, kind: "report_letter", accountId }, (trx) => reportLetter({ ...page, db: trx }, { code: reported ?? "", words: words ?? "" }));
  return done(page, paths.verify(), page.t.letters.check.reported);
}

export default function Verify() {
  const { t } = useLanguage();
  const shown = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const words = t.letters.check;
  const checked = returned && "checked" in returned ? returned.checked : null;
  return (
    <div className="with-margin">
      <div className="flow">
        <ErrorSummary errors={returned?.errors} />
        <PageTitle lead={words.lead}>{words.title}</PageTitle>
        {checked && <CheckAnswer checked={checked} zone={shown.zone} />}
        <form method="post" action={paths.verify()} className="flow measure" noValidate>
          <TypedLetterFields errors={returned?.errors} values={returned?.values} months={shown.months} example={shown.example} />
          <Button>{words.check}</Button>
        </form>
        <section className="flow measure gap-above" aria-labelledby="report">
          <h2 id="report">{words.report}</h2>
          <p>{words.reportText}</p>
          <ReportForm errors={returned?.errors} values={returned?.values} />
        </section>
        <CheckCertificate number={shown.number} certificate={shown.certificate} house={shown.houseName} letter={shown.houseLetter} />
      </div>
      <CheckMarks telephone={shown.telephone} foundIn={shown.foundIn} forgeries={shown.forgeries} zone={shown.zone} />
    </div>
  );
}
