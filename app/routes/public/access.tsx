import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mailOf } from "~/accounts/sign-in.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { plainAddress } from "~/http/network.server";
import { paths } from "~/http/paths";
import { done, notFound } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { institutionOf, joinByDomain } from "~/subscriptions/seats.server";
import { AccessTest, Join, NotRecognised } from "~/subscriptions/Test";
import { PageTitle } from "~/ui/PageTitle";
import { hasPart } from "~/workflow/presets";
import { accountOf, grantOf } from "~/workflow/roles";

export const handle = { access: "public", title: (t) => t.subscriptions.test.title } satisfies Handle;

function mustBeOn({ policy }: Page): void {
  if (!hasPart(policy, "subscribers")) throw notFound();
}

/** For readers and their librarians: what the house sees of this computer, and what it opens. Kept by nobody. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  mustBeOn(page);
  const { db, actor } = page;
  const reader = await readerOf(db, page.policy, actor);
  const mail = await mailOf(db, accountOf(actor));
  const grant = grantOf(actor);
  const joins = mail && grant?.way !== "seat" ? await institutionOf(db, mail) : null;
  return {
    address: plainAddress(page.context.address),
    mail,
    whole: reader.audiences.includes("subscribers"),
    grant: grant && { way: grant.way, institution: grant.institution?.name ?? "", until: grant.until, trial: grant.trial },
    joins: joins && joins.name,
  };
}

/** Takes a seat of the institution whose domain the account's address is of. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  mustBeOn(page);
  const accountId = accountOf(page.actor);
  const seated = accountId ? await joinByDomain(page.db, accountId) : "none";
  if (seated === "none") throw notFound();
  const words = page.t.subscriptions;
  return done(page, paths.access(), seated === "full" ? words.seats.allTaken : words.test.joined);
}

export default function AccessPage() {
  const shown = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <div className="measure flow">
      <PageTitle lead={t.subscriptions.test.lead}>{t.subscriptions.test.title}</PageTitle>
      <AccessTest {...shown} />
      {shown.joins && <Join name={shown.joins} />}
      {!shown.whole && <NotRecognised signedIn={shown.mail !== null} />}
    </div>
  );
}
