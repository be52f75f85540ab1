import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { readTimeline } from "~/invitations/mine.server";
import { TitledList } from "~/invitations/TitledList";
import { Button } from "~/ui/Button";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";

export const handle = { access: "signed-in", frame: "room", title: (t) => t.invitations.withdraw.title } satisfies Handle;

/** What is erased and what stays, before anything is pressed. The press itself goes where all decisions go. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const personId = page.actor.kind === "account" ? page.actor.personId : null;
  if (!personId) throw redirect(paths.my(), 303);
  const timeline = await readTimeline(page, personId);
  return { dossierId: timeline?.open.includes("withdraw") ? timeline.dossierId : null };
}

export default function Withdraw() {
  const { t } = useLanguage();
  const { dossierId } = useLoaderData<typeof loader>();
  const words = t.invitations.withdraw;
  const back = <a href={paths.my()}>{t.invitations.my.title}</a>;
  if (!dossierId) return <EmptyState title={words.cannot} action={back}>{words.cannotText}</EmptyState>;
  return (
    <div className="measure flow">
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <TitledList title={words.erased} items={words.erasedList} />
      <TitledList title={words.stays} items={words.staysList} />
      <p className="small soft">{words.backup}</p>
      <form method="post" action={paths.decide({ dossierId, entryId: null }, { decision: "withdraw", about: "dossier" })} className="flow">
        <Operation />
        <input type="hidden" name="next" value={paths.my()} />
        <Button>{words.button}</Button>
      </form>
      <p>{back}</p>
    </div>
  );
}
