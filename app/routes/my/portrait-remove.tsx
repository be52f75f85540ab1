import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { oneMyFile } from "~/biographies/my-file.server";
import { PortraitPlate } from "~/biographies/PortraitPlate";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, notFound, sentBack } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { readOwnPortrait } from "~/portraits/read.server";
import { removePortrait } from "~/portraits/remove.server";
import { Button } from "~/ui/Button";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "signed-in", frame: "room", title: (t) => t.files.remove.title } satisfies Handle;

/** What taking the consent back does, before it is done. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await oneMyFile(page);
  const portrait = await readOwnPortrait(page.db, file);
  if (!portrait) throw notFound();
  return { name: file.name, query: file.query, lang: file.dossier.language, portrait };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await oneMyFile(page);
  const form = await readForm(page.request, z.object({ operation: operationField }));
  if (!form.ok) return sentBack(page, paths.myPortrait(file.query), "operation_taken");
  const removed = await removePortrait(page, file, form.value.operation);
  return removed.ok ? done(page, paths.myPortrait(file.query), page.t.files.remove.done) : sentBack(page, paths.myPortrait(file.query), removed.reason);
}

export default function PortraitRemovePage() {
  const { name, query, lang, portrait } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.files.remove;
  return (
    <div className="flow measure">
      <PageTitle lead={name}>{words.title}</PageTitle>
      <p>{words.text}</p>
      <PortraitPlate line={portrait.line} name={name} lang={lang} />
      <form method="post">
        <Operation />
        <p className="row">
          <Button>{words.verb}</Button>
          <a href={paths.myPortrait(query)}>{words.back}</a>
        </p>
      </form>
    </div>
  );
}
