import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Entries, Objections, Promotions, ReadyFiles, UnnamedCertifiers } from "~/certification/Publishing";
import { publishedStandings } from "~/certification/publishing";
import { countEntries, readEntries, readObjections, readPromotions, readReady, readUnnamed } from "~/certification/publishing.server";
import { PendingQueue } from "~/dossiers/Queue";
import { readPendingQueue } from "~/dossiers/queue.server";
import { readPromotionDay, setPromotionDay } from "~/dossiers/promotion.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { dayOf, formatDate } from "~/i18n/dates";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { holds } from "~/workflow/roles";
import { PageTitle } from "~/ui/PageTitle";
import { Pagination } from "~/ui/Pagination";

export const handle = { access: "publish.read", frame: "desk", title: (t) => t.certification.publish.title } satisfies Handle;

const asked = z.object({
  standing: z.enum(publishedStandings).catch("public"),
  words: z.string().trim().max(120).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { db, actor } = page;
  const filter = asked.parse(Object.fromEntries(page.url.searchParams));
  const entries = await readEntries(db, actor, filter);
  const here = { standing: filter.standing, ...(filter.words ? { words: filter.words } : {}) };
  return {
    ready: await readReady(db, actor),
    unnamed: await readUnnamed(db, actor),
    objections: await readObjections(db, actor),
    seconds: await readPendingQueue(db, actor),
    promotions: await readPromotions(db, actor),
    promotionDay: await readPromotionDay(db),
    setsDay: holds(actor, "publisher"),
    counts: await countEntries(db, actor),
    rows: entries.rows,
    standing: filter.standing,
    words: filter.words ?? "",
    year: Number(dayOf(new Date(), page.house.zone).slice(0, 4)),
    next: entries.next && `?${new URLSearchParams({ ...here, after: entries.next })}#entries`,
    previous: filter.after ? `?${new URLSearchParams(here)}#entries` : null,
  };
}

const dayShape = z.object({ operation: z.uuid(), day: z.iso.date("certification.publish.promotionDayPast").optional() });

/** Sets the promotion day, or takes it away. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const form = await readForm(args.request, dayShape);
  if (!form.ok) return invalid(page, form);
  if (!holds(page.actor, "publisher")) return refuse(page, "not_yours", form.values);
  const { operation, day = null } = form.value;
  if (day !== null && day <= dayOf(new Date(), page.house.zone)) return invalid(page, { ok: false, errors: { day: "certification.publish.promotionDayPast" }, values: form.values });
  const kept = await setPromotionDay(page.db, { actor: page.actor, operationId: operation }, day);
  if (!kept.ok) return refuse(page, kept.reason, form.values);
  const words = page.t.certification.publish;
  return done(page, paths.publish(), kept.day ? words.promotionDaySet(formatDate(page.lang, kept.day)) : words.promotionDayCleared);
}

export default function PublishPage() {
  const tried = useActionData<typeof action>();
  const problem = tried && "errors" in tried ? tried : null;
  const { promotionDay, setsDay, ready, unnamed, objections, seconds, promotions, counts, rows, standing, words, year, next, previous } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <>
      <ErrorSummary errors={problem?.errors} />
      <PageTitle>{t.certification.publish.title}</PageTitle>
      <div className="with-margin">
        <div className="flow">
          <Objections rows={objections} />
          <PendingQueue rows={seconds} />
          <h2>{t.certification.publish.waiting}</h2>
          <ReadyFiles rows={ready} />
          <UnnamedCertifiers rows={unnamed} />
          <h2 id="entries">{t.certification.publish.entries}</h2>
          <Entries rows={rows} counts={counts} standing={standing} words={words} />
          <Pagination previous={previous} next={next} />
        </div>
        <aside className="flow">
          <p>
            <a href={paths.certificateRegister()}>{t.certification.register.title}</a>
          </p>
          <Promotions promotions={promotions} year={year} ready={ready.filter((each) => each.first).length}
            day={promotionDay} maySet={setsDay} tried={problem && { day: String(problem.values["day"] ?? ""), error: problem.errors["day"] }} />
        </aside>
      </div>
    </>
  );
}
