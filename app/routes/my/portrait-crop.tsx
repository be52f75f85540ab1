import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { oneMyFile } from "~/biographies/my-file.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, notFound, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { sentenceOfFile, statusOfFile } from "~/media/sentence";
import { CropForm } from "~/portraits/CropForm";
import { recutShape } from "~/portraits/portrait";
import { readOwnPortrait } from "~/portraits/read.server";
import { savePortrait, storedWhole } from "~/portraits/write.server";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "signed-in", frame: "room", title: (t) => t.files.crop.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await oneMyFile(page);
  const portrait = file.writes ? await readOwnPortrait(page.db, file) : null;
  if (!portrait) throw notFound();
  return { name: file.name, query: file.query, portrait };
}

/** Cuts the same picture elsewhere: another plate with another hash, so another version of the statement. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await oneMyFile(page);
  const own = await readOwnPortrait(page.db, file);
  if (!own) throw notFound();
  const form = await readForm(page.request, recutShape);
  if (!form.ok) return invalid(page, form);
  const { operation, expected, ...crop } = form.value;
  const { credit, taken, licence, audience } = own;
  const words = page.t.files.portrait;
  const written = await savePortrait(page, {
    dossierId: file.dossier.id, operation, expected: expected ?? null, source: { stored: await storedWhole(page.db, own.id) }, crop,
    said: { credit, taken, licence, audience }, consentText: words.consentText(page.house.name[page.lang]), licenceText: words.licences[licence],
  });
  if (written.ok) return done(page, paths.myPortrait(file.query), page.t.files.crop.saved);
  if (written.problem === "refused") return refuse(page, written.reason, form.values);
  return data({ errors: { form: sentenceOfFile(page.t, written.reason) }, values: form.values }, { status: statusOfFile(written.reason) });
}

export default function PortraitCropPage() {
  const { name, query, portrait } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  const { t } = useLanguage();
  return (
    <div className="flow">
      <ErrorSummary errors={tried?.errors} />
      <PageTitle lead={name}>{t.files.crop.title}</PageTitle>
      <p className="measure">{t.files.crop.lead}</p>
      <CropForm portrait={portrait} />
      <p>
        <a href={paths.myPortrait(query)}>{t.files.crop.back}</a>
      </p>
    </div>
  );
}
