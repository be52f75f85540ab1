import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findDeskFile } from "~/biographies/desk.server";
import { FileTabs } from "~/biographies/FileTabs";
import { PortraitPlate } from "~/biographies/PortraitPlate";
import { toldProblem } from "~/biographies/statement-form.server";
import { readTold } from "~/biographies/told";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { done, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { dayOf } from "~/i18n/dates";
import { PaperPortraitForm } from "~/portraits/PaperPortraitForm";
import { paperPortraitShape } from "~/portraits/portrait";
import { readOwnPortrait } from "~/portraits/read.server";
import { type More, takePortrait } from "~/portraits/receive.server";
import { readScans } from "~/portraits/write.server";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";
import { Slip } from "~/ui/Slip";

export const handle = { access: "desk.read", frame: "desk", title: (t) => t.toldAnswers.portrait.title } satisfies Handle;

/** A portrait for somebody who answers on paper, with the consent that they signed. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await findDeskFile(page);
  const { dossier, writes } = file;
  const mayAdd = writes === "editor";
  return {
    dossier: { id: dossier.id, number: dossier.number, name: dossier.filedName, stage: dossier.stage },
    mayAdd,
    lang: dossier.language,
    house: page.house.name[dossier.language],
    portrait: await readOwnPortrait(page.db, file),
    scans: mayAdd ? await readScans(page.db, dossier.id) : [],
  };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await findDeskFile(page);
  if (file.writes !== "editor") return refuse(page, file.whyNot ?? "not_yours");
  const words = page.t.toldAnswers.portrait;
  const took = await takePortrait(page, file, paperPortraitShape, async ({ across, down, zoom, words: consentText, scan, signedOn }): Promise<More> => {
    const signed = readTold({ "told.by": "paper", "told.on": signedOn }, page.lang, dayOf(new Date(), page.house.zone));
    if (!signed.ok || !signed.told) return { errors: { signedOn: toldProblem(page.t, signed.ok ? "no_day" : signed.problem) } };
    if (!(await readScans(page.db, file.dossier.id)).some(({ id }) => id === scan)) return { errors: { scan: words.noLongerHere } };
    return { crop: { across, down, zoom }, consentText, paper: { on: signed.told.on, evidenceId: scan } };
  });
  return took.ok ? done(page, paths.dossierPortrait(file.dossier.id), words.kept) : took.reply;
}

export default function DeskPortraitPage() {
  const { dossier, mayAdd, lang, house, portrait, scans } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  const { t } = useLanguage();
  const words = t.toldAnswers.portrait;
  return (
    <>
      <ErrorSummary errors={tried?.errors} />
      <PageTitle lead={`${t.dossiers.file.number(dossier.number)} · ${t.workflow.stages[dossier.stage]}`}>{dossier.name}</PageTitle>
      <FileTabs dossier={dossier} current="portrait" />
      <div className="flow measure gap-above-small">
      <h2>{words.title}</h2>
      <p>{mayAdd ? words.lead : words.closed}</p>
      {portrait && <PortraitPlate line={portrait.line} name={dossier.name} lang={lang} />}
      {mayAdd && scans.length === 0 && (
        <Slip title={words.noScan}>
          <p>
            <Button plain href={paths.dossierEvidence(dossier.id)}>
              {words.bring}
            </Button>
          </p>
        </Slip>
      )}
      {mayAdd && scans.length > 0 && <PaperPortraitForm portrait={portrait} house={house} scans={scans} tried={tried} />}
      </div>
    </>
  );
}
