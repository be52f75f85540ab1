import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { HouseForm } from "~/house/HouseForm";
import { HouseTrays } from "~/house/HouseTrays";
import { houseShape } from "~/house/words";
import { houseWords, saveHouseWords } from "~/house/words.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "house.write", frame: "desk", title: (t) => t.admin.house.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return { values: houseWords(page.house) };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const form = await readForm(args.request, houseShape);
  if (!form.ok) return invalid(page, form);
  const { operation, ...words } = form.value;
  const kept = await saveHouseWords(page.db, { actor: page.actor, operationId: operation }, page.house, words);
  if (!kept.ok) return refuse(page, kept.reason, form.values);
  const { saved, unchanged } = page.t.admin.house;
  return done(page, paths.adminHouse(), kept.changed.length > 0 ? saved : unchanged);
}

export default function HousePage() {
  const { values } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const problem = tried && "errors" in tried ? tried : null;
  return (
    <div className="flow">
      <ErrorSummary errors={problem?.errors} />
      <PageTitle>{t.admin.house.title}</PageTitle>
      <HouseTrays current="house" />
      <p className="soft measure">{t.admin.house.lead}</p>
      <HouseForm values={problem?.values ?? values} errors={problem?.errors} />
    </div>
  );
}
