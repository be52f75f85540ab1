import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { FileEvents, HouseEvents } from "~/house/Audit";
import { readAudit } from "~/house/audit.server";
import { readHouseEvents } from "~/house/event.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";
import { Pagination } from "~/ui/Pagination";

export const handle = { access: ["administrator"], frame: "desk", title: (t) => t.admin.audit.title } satisfies Handle;

const asked = z.object({ of: z.enum(["files", "house"]).catch("files"), before: z.coerce.number().int().positive().optional().catch(undefined) });

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { of, before } = asked.parse(Object.fromEntries(page.url.searchParams));
  const files = of === "files" ? await readAudit(page.db, page.actor, before) : null;
  const house = of === "house" ? await readHouseEvents(page.db, before) : null;
  const next = (files ?? house)?.next ?? null;
  return {
    of,
    files: files?.rows ?? [],
    house: house?.rows ?? [],
    zone: page.house.zone,
    next: next === null ? null : `?${new URLSearchParams({ of, before: String(next) })}`,
    previous: before === undefined ? null : `?${new URLSearchParams({ of })}`,
  };
}

export default function AuditPage() {
  const { of, files, house, zone, next, previous } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.admin.audit;
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p className="soft measure">{words.lead}</p>
      <nav className="trays" aria-label={words.traysLabel}>
        {(["files", "house"] as const).map((each) => (
          <a key={each} href={`${paths.adminAudit()}?of=${each}`} aria-current={each === of ? "page" : undefined}>
            {words.trays[each]}
          </a>
        ))}
      </nav>
      {of === "files" ? <FileEvents rows={files} zone={zone} /> : <HouseEvents rows={house} zone={zone} />}
      <Pagination previous={previous} next={next} />
    </>
  );
}
