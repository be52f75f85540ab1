import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { OwnPresses } from "~/invitations/OwnPresses";
import { Timeline } from "~/invitations/Timeline";
import { TimelineMargin } from "~/invitations/TimelineMargin";
import { principalOf, readTimeline } from "~/invitations/mine.server";
import { readOwnLetters } from "~/letters/read.server";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";

export const handle = { access: "signed-in", frame: "room", title: (t) => t.invitations.my.title } satisfies Handle;

/** Where one's own file stands, or that of somebody whose delegate one is. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const found = await principalOf(page);
  if (!found) return { file: null };
  const { principal, all } = found;
  const timeline = await readTimeline(page, principal.personId);
  const letters = principal.own ? await readOwnLetters(page.db, principal.personId) : [];
  return {
    file: timeline && {
      timeline,
      principal,
      others: all.filter(({ personId }) => personId !== principal.personId),
      letters: letters.slice(0, 5).map(({ id, subject, language, at, signedBy }) => ({ id, subject, language, at, signedBy })),
    },
    telephone: page.house.telephone,
    zone: page.house.zone,
  };
}

export default function My() {
  const { t } = useLanguage();
  const shown = useLoaderData<typeof loader>();
  const words = t.invitations.my;
  if (!shown.file) return <EmptyState title={words.noFile} action={<a href={paths.room()}>{t.invitations.room.open}</a>}>{words.noFileText}</EmptyState>;
  const { timeline, principal, others, letters } = shown.file;
  const person = principal.own ? null : principal.personId;
  const lead = timeline.stage ? t.invitations.stages[timeline.stage] : timeline.standing === "public" ? t.invitations.stages.published : undefined;
  return (
    <div className="with-margin">
      <div className="flow">
        <PageTitle lead={lead}>{principal.own ? words.title : words.of(principal.name)}</PageTitle>
        <Timeline timeline={timeline} person={person} zone={shown.zone} />
        <OwnPresses timeline={timeline} person={person} />
      </div>
      <TimelineMargin timeline={timeline} letters={letters} others={others} own={principal.own} person={person} telephone={shown.telephone} zone={shown.zone} />
    </div>
  );
}
