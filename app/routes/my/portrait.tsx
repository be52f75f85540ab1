import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { oneMyFile } from "~/biographies/my-file.server";
import { PortraitPlate } from "~/biographies/PortraitPlate";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { done, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { firstCrop } from "~/media/crop";
import { portraitShape } from "~/portraits/portrait";
import { PortraitForm } from "~/portraits/PortraitForm";
import { readOwnPortrait } from "~/portraits/read.server";
import { takePortrait } from "~/portraits/receive.server";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";
import { Slip } from "~/ui/Slip";

export const handle = { access: "signed-in", frame: "room", title: (t) => t.files.portrait.title } satisfies Handle;

/** The portrait in the draft, and the form for a picture with what must be said of it. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await oneMyFile(page);
  const portrait = await readOwnPortrait(page.db, file);
  return { name: file.name, as: file.as, query: file.query, writes: file.writes, lang: file.dossier.language, house: page.house.name[page.lang], portrait };
}

/** Takes a picture, or other words for the one that is there. Of what is refused nothing stays. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await oneMyFile(page);
  if (!file.writes) return refuse(page, "wrong_stage");
  const words = page.t.files.portrait;
  const took = await takePortrait(page, file, portraitShape, (_, { arrived, own }) => ({
    crop: arrived || !own ? firstCrop : own.crop,
    consentText: words.consentText(page.house.name[page.lang]),
  }));
  if (!took.ok) return took.reply;
  return took.arrived ? done(page, paths.myPortraitCrop(file.query), words.kept) : done(page, paths.myPortrait(file.query), words.changed);
}

export default function PortraitPage() {
  const { name, as, query, writes, lang, house, portrait } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  const { t } = useLanguage();
  const words = t.files.portrait;
  return (
    <div className="flow measure">
      <ErrorSummary errors={tried?.errors} />
      <PageTitle lead={name}>{words.title}</PageTitle>
      {as === "delegate" && <p>{t.drafting.questionnaire.delegate(name)}</p>}
      <p>{words.lead}</p>
      {!writes && <Slip>{words.closed}</Slip>}
      {portrait && (
        <>
          <PortraitPlate line={portrait.line} name={name} lang={lang} />
          <p className="row">
            {writes && (
              <Button plain href={paths.myPortraitCrop(query)}>
                {words.recut}
              </Button>
            )}
            <a href={paths.myPortraitRemove(query)}>{words.remove}</a>
          </p>
        </>
      )}
      {writes && <PortraitForm portrait={portrait} house={house} tried={tried} />}
      <p>
        <a href={paths.questionnaire(query)}>{t.drafting.questionnaire.backToList}</a>
      </p>
    </div>
  );
}
