import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { givenRoles } from "~/accounts/account";
import { AccountFilters, AccountTable } from "~/accounts/Accounts";
import { listAccounts } from "~/accounts/read.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { PageTitle } from "~/ui/PageTitle";
import { Pagination } from "~/ui/Pagination";

export const handle = { access: "accounts.write", frame: "desk", title: (t) => t.admin.accounts.title } satisfies Handle;

const asked = z.object({
  words: z.string().trim().max(120).optional().catch(undefined),
  role: z.enum(givenRoles).optional().catch(undefined),
  state: z.literal("disabled").optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { after, state, ...filter } = asked.parse(Object.fromEntries(page.url.searchParams));
  const { rows, next } = await listAccounts(page.db, { ...filter, after, disabled: state === "disabled" });
  const here = Object.entries({ ...filter, state }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return {
    rows,
    words: filter.words ?? "",
    role: filter.role ?? "",
    disabled: state === "disabled",
    next: next && `?${new URLSearchParams([...here, ["after", next]])}`,
    previous: after ? `?${new URLSearchParams(here)}` : null,
  };
}

export default function AccountsPage() {
  const { rows, words, role, disabled, next, previous } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <>
      <PageTitle aside={<Button plain href={paths.adminNewAccount()}>{t.admin.accounts.open}</Button>}>{t.admin.accounts.title}</PageTitle>
      <p className="soft measure">{t.admin.accounts.lead}</p>
      <AccountFilters words={words} role={role} disabled={disabled} />
      <AccountTable rows={rows} />
      <Pagination previous={previous} next={next} />
    </>
  );
}
