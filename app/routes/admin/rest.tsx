import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { HouseTrays } from "~/house/HouseTrays";
import { nextRest, readRest, restOf, writeRule } from "~/house/rest";
import { readHolidays, saveHolidays } from "~/house/rest.server";
import { NextRest, RestForm } from "~/house/RestForm";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { lines, operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { dayOf } from "~/i18n/dates";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";
import { weekdays } from "~/workflow/working-days";

export const handle = { access: "house.write", frame: "desk", title: (t) => t.houseRest.title } satisfies Handle;

/** The days on which the house rests, and the dates that follow from them. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const holidays = await readHolidays(page.db);
  const { weekly, days } = restOf(holidays);
  return { weekly, days: days.map((rule) => writeRule(rule, page.lang)).join("\n"), dates: nextRest(holidays, dayOf(new Date(), page.house.zone)) };
}

const shape = z.object({ operation: operationField, weekly: z.array(z.enum(weekdays)).optional(), days: lines(4000).optional(), then: z.enum(["save", "look"]).optional() });

/** Saves the days, or only shows which dates they would be. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const form = await readForm(args.request, shape);
  if (!form.ok) return invalid(page, form);
  const { operation: operationId, weekly = [], days = "", then } = form.value;
  const read = readRest({ weekly, days });
  const words = page.t.houseRest;
  if (!read.ok) {
    const errors: Record<string, string> = read.line === null ? { weekly: words.never } : { days: words.noDay(read.line) };
    return data({ errors, values: form.values, dates: null }, { status: 422 });
  }
  if (then === "look") return data({ errors: {}, values: form.values, dates: nextRest(read.holidays, dayOf(new Date(), page.house.zone)) });
  const kept = await saveHolidays(page.db, { actor: page.actor, operationId }, read.holidays);
  if (!kept.ok) return refuse(page, kept.reason, form.values);
  return done(page, paths.adminRest(), kept.changed ? words.saved : page.t.admin.house.unchanged);
}

export default function RestPage() {
  const shown = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const words = t.houseRest;
  const typed = tried && { weekly: [tried.values["weekly"] ?? []].flat(), days: String(tried.values["days"] ?? "") };
  const dates = tried && "dates" in tried ? tried.dates : null;
  return (
    <div className="flow">
      <ErrorSummary errors={tried?.errors} />
      <PageTitle>{words.title}</PageTitle>
      <HouseTrays current="rest" />
      <p className="soft measure">{words.lead}</p>
      <div className="two-leaves">
        <RestForm {...(typed ?? shown)} errors={tried?.errors} />
        <NextRest dates={dates ?? shown.dates} saved={dates === null} />
      </div>
    </div>
  );
}
