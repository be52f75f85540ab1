import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { AccessTasks, GrantFilters, GrantTable } from "~/subscriptions/Grants";
import { listGrants, readAccessTasks } from "~/subscriptions/read.server";
import { Button } from "~/ui/Button";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "subscriptions.write", frame: "desk", title: (t) => t.subscriptions.admin.title } satisfies Handle;

const asked = z.object({ words: z.string().trim().max(120).optional().catch(undefined), which: z.literal("past").optional().catch(undefined) });

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { words, which } = asked.parse(Object.fromEntries(page.url.searchParams));
  const past = which === "past";
  return { rows: await listGrants(page.db, { words, past }), tasks: await readAccessTasks(page.db, page.actor), words: words ?? "", past, zone: page.house.zone };
}

export default function SubscriptionsPage() {
  const { rows, tasks, words: sought, past, zone } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.subscriptions.admin;
  return (
    <>
      <PageTitle
        aside={
          <>
            <Button plain href={paths.adminNewGrant("person")}>
              {words.toPerson}
            </Button>
            <Button plain href={paths.adminNewGrant("institution")}>
              {words.toInstitution}
            </Button>
          </>
        }
      >
        {words.title}
      </PageTitle>
      <p className="soft measure">{words.lead}</p>
      <GrantFilters words={sought} past={past} />
      <GrantTable rows={rows} />
      <AccessTasks tasks={tasks} zone={zone} />
    </>
  );
}
