import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { certificateStates } from "~/certification/certificate";
import { Register } from "~/certification/Register";
import { readRegister } from "~/certification/register.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { useLanguage } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";
import { Pagination } from "~/ui/Pagination";

export const handle = { access: ["certifier", "publisher", "administrator"], frame: "desk", title: (t) => t.certification.register.title } satisfies Handle;

const asked = z.object({ state: z.enum(certificateStates).optional().catch(undefined), after: z.string().max(40).optional().catch(undefined) });

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const filter = asked.parse(Object.fromEntries(page.url.searchParams));
  const register = await readRegister(page.db, page.actor, filter);
  const next = register.next && `?${new URLSearchParams({ ...(filter.state ? { state: filter.state } : {}), after: register.next })}`;
  return { ...register, state: filter.state ?? null, next, previous: filter.after ? `?${new URLSearchParams(filter.state ? { state: filter.state } : {})}` : null };
}

export default function RegisterPage() {
  const { rows, counts, state, next, previous } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <>
      <PageTitle>{t.certification.register.title}</PageTitle>
      <p className="soft measure">{t.certification.register.lead}</p>
      <Register rows={rows} counts={counts} state={state} />
      <Pagination previous={previous} next={next} />
    </>
  );
}
