import { data, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DayForm, dayOfYear, daysOf, YearCalendar } from "~/directory/Birthdays";
import { publicHeaders } from "~/directory/headers.server";
import { readBirthdays } from "~/directory/lists.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { dayOf } from "~/i18n/dates";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "public", title: (t) => t.browsing.birthdays.title } satisfies Handle;

/** The whole year; a day that was chosen in the form has a page of its own. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const [month, day] = [page.url.searchParams.get("month") ?? "", page.url.searchParams.get("day") ?? ""];
  // "31 February" is its last day.
  const days = /^(?:0[1-9]|1[0-2])$/.test(month) && /^(?:0[1-9]|[12]\d|3[01])$/.test(day) ? daysOf(month) : [];
  const chosen = days.find((each) => each === `${month}-${day}`) ?? days.at(-1);
  if (chosen) throw redirect(paths.browseBy("birthday", chosen));
  const counts = await readBirthdays(page.db, await readerOf(page.db, page.policy, page.actor));
  return data({ counts: Object.fromEntries(counts), today: dayOf(new Date()).slice(5) }, { headers: publicHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function BirthdaysPage() {
  const { counts, today } = useLoaderData<typeof loader>();
  const { t, lang } = useLanguage();
  const words = t.browsing.birthdays;
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <p>
        <a href={paths.browseBy("birthday", today)}>{words.today(dayOfYear(lang, today), counts[today] ?? 0)}</a>
      </p>
      <DayForm today={today} />
      <div className="gap-above">
        <YearCalendar counts={counts} today={today} />
      </div>
    </>
  );
}
