import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { oneMyFile } from "~/biographies/my-file.server";
import { parsePartialDate } from "~/biographies/partial-date";
import { PortraitPlate } from "~/biographies/PortraitPlate";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { checkForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { firstCrop } from "~/media/crop";
import { portraitKinds } from "~/media/kind";
import { receive } from "~/media/receive.server";
import { sentenceOfFile, statusOfFile } from "~/media/sentence";
import { discard } from "~/media/store.server";
import { portraitShape } from "~/portraits/portrait";
import { PortraitForm } from "~/portraits/PortraitForm";
import { readOwnPortrait } from "~/portraits/read.server";
import { isTooSmall, savePortrait, storedWhole } from "~/portraits/write.server";
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
  const own = await readOwnPortrait(page.db, file);
  const words = page.t.files.portrait;
  const got = await receive(page, { field: "picture", kinds: portraitKinds });
  const form = checkForm(got.form, portraitShape);
  const failed = async (errors: Record<string, string>, status: number) => {
    if (got.ok && got.file) await discard([got.file.path]);
    return data({ errors, values: form.values }, { status });
  };
  if (!got.ok) return failed({ picture: sentenceOfFile(page.t, got.reason) }, statusOfFile(got.reason));
  if (!form.ok) return failed(invalid(page, form).data.errors, 422);
  if (got.file && isTooSmall(got.file)) return failed({ picture: sentenceOfFile(page.t, "too_small") }, 422);
  const { operation, expected, credit, taken, licence, audience } = form.value;
  const date = taken ? parsePartialDate(taken, page.lang) : null;
  if (taken && !date) return failed({ taken: page.t.drafting.problems.not_a_date }, 422);
  const source = got.file ? { arrived: got.file.path } : own && { stored: await storedWhole(page.db, own.id) };
  if (!source) return failed({ picture: words.needed }, 422);
  const written = await savePortrait(page, {
    dossierId: file.dossier.id, operation, expected: expected ?? null, source, crop: got.file || !own ? firstCrop : own.crop,
    said: { credit, taken: date, licence, audience }, consentText: words.consentText(page.house.name[page.lang]), licenceText: words.licences[licence],
  });
  if (written.ok) return done(page, got.file ? paths.myPortraitCrop(file.query) : paths.myPortrait(file.query), got.file ? words.kept : words.changed);
  if (written.problem === "refused") return refuse(page, written.reason, form.values);
  return failed({ picture: sentenceOfFile(page.t, written.reason) }, statusOfFile(written.reason));
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
