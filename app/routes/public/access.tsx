import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mailOf } from "~/accounts/sign-in.server";
import { aboutOf } from "~/directory/export/about.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { plainAddress } from "~/http/network.server";
import { paths } from "~/http/paths";
import { done, notFound } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { institutionOf, joinByDomain } from "~/subscriptions/seats.server";
import { ForLibraries } from "~/subscriptions/ForLibraries";
import { AccessTest, Join, NotRecognised, WhomToAsk, Why } from "~/subscriptions/Test";
import { networkAt, seatsOf, whyNot } from "~/subscriptions/why-not.server";
import { PageTitle } from "~/ui/PageTitle";
import { hasPart } from "~/workflow/presets";
import { accountOf, grantOf, hasFile } from "~/workflow/roles";

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
  const whole = reader.audiences.includes("subscribers");
  const { address, handedOn } = page.context;
  const institution = grant?.institution ?? null;
  return {
    address: plainAddress(address),
    handedOn,
    mail,
    whole,
    grant: grant && { way: grant.way, institution: institution?.name ?? "", until: grant.until, trial: grant.trial },
    network: grant?.way === "network" && institution ? await networkAt(db, institution.id, address) : null,
    seats: grant?.way === "seat" && institution ? await seatsOf(db, institution.id) : null,
    why: whole ? null : await whyNot(db, { mail, address }),
    joins: joins && joins.name,
    // Nothing is asked of somebody whom the house writes about, nor are they shown where others ask for access.
    help: { telephone: page.house.telephone, writes: !hasFile(actor) },
    library: { house: page.house.name[page.lang], origin: aboutOf(page).origin },
    now: new Date(),
    zone: page.house.zone,
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
    <>
      <div className="measure flow">
        <PageTitle lead={t.subscriptions.test.lead}>{t.subscriptions.test.title}</PageTitle>
        <AccessTest {...shown} />
        {shown.why && <Why why={shown.why} signedIn={shown.mail !== null} />}
        {shown.joins && shown.why?.kind !== "full" && <Join name={shown.joins} />}
        {!shown.whole && <NotRecognised signedIn={shown.mail !== null} />}
        <WhomToAsk {...shown.help} />
      </div>
      <ForLibraries {...shown.library} />
    </>
  );
}
