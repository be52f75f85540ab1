import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findDeskFile } from "~/biographies/desk.server";
import { parsePartialDate } from "~/biographies/partial-date";
import { PortraitPlate } from "~/biographies/PortraitPlate";
import { toldProblem } from "~/biographies/statement-form.server";
import { readTold } from "~/biographies/told";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { checkForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { dayOf } from "~/i18n/dates";
import { portraitKinds } from "~/media/kind";
import { receive } from "~/media/receive.server";
import { sentenceOfFile, statusOfFile } from "~/media/sentence";
import { discard } from "~/media/store.server";
import { PaperPortraitForm } from "~/portraits/PaperPortraitForm";
import { paperPortraitShape } from "~/portraits/portrait";
import { readOwnPortrait } from "~/portraits/read.server";
import { isTooSmall, readScans, savePortrait, storedWhole } from "~/portraits/write.server";
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
    dossier: { id: dossier.id, name: dossier.filedName },
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
  const own = await readOwnPortrait(page.db, file);
  const words = page.t.toldAnswers.portrait;
  const got = await receive(page, { field: "picture", kinds: portraitKinds });
  const form = checkForm(got.form, paperPortraitShape);
  const failed = async (errors: Record<string, string>, status: number) => {
    if (got.ok && got.file) await discard([got.file.path]);
    return data({ errors, values: form.values }, { status });
  };
  if (!got.ok) return failed({ picture: sentenceOfFile(page.t, got.reason) }, statusOfFile(got.reason));
  if (!form.ok) return failed(invalid(page, form).data.errors, 422);
  if (got.file && isTooSmall(got.file)) return failed({ picture: sentenceOfFile(page.t, "too_small") }, 422);
  const { operation, expected, credit, taken, licence, audience, across, down, zoom, words: consentText, scan, signedOn } = form.value;
  const signed = readTold({ "told.by": "paper", "told.on": signedOn }, page.lang, dayOf(new Date(), page.house.zone));
  if (!signed.ok || !signed.told) return failed({ signedOn: toldProblem(page.t, signed.ok ? "no_day" : signed.problem) }, 422);
  const date = taken ? parsePartialDate(taken, page.lang) : null;
  if (taken && !date) return failed({ taken: page.t.drafting.problems.not_a_date }, 422);
  if (!(await readScans(page.db, file.dossier.id)).some(({ id }) => id === scan)) return failed({ scan: words.noLongerHere }, 422);
  const source = got.file ? { arrived: got.file.path } : own && { stored: await storedWhole(page.db, own.id) };
  if (!source) return failed({ picture: words.needed }, 422);
  const written = await savePortrait(page, {
    dossierId: file.dossier.id, operation, expected: expected ?? null, source, crop: { across, down, zoom }, said: { credit, taken: date, licence, audience },
    consentText, licenceText: page.t.files.portrait.licences[licence], paper: { on: signed.told.on, evidenceId: scan },
  });
  if (written.ok) return done(page, paths.dossierPortrait(file.dossier.id), words.kept);
  if (written.problem === "refused") return refuse(page, written.reason, form.values);
  return failed({ picture: sentenceOfFile(page.t, written.reason) }, statusOfFile(written.reason));
}

export default function DeskPortraitPage() {
  const { dossier, mayAdd, lang, house, portrait, scans } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  const { t } = useLanguage();
  const words = t.toldAnswers.portrait;
  return (
    <div className="flow measure">
      <ErrorSummary errors={tried?.errors} />
      <PageTitle lead={dossier.name}>{words.title}</PageTitle>
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
      <p>
        <a href={paths.draft(dossier.id)}>{t.drafting.draft.backToDraft}</a>
      </p>
    </div>
  );
}
