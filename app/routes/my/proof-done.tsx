import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LineText } from "~/biographies/LineText";
import { findProof, type ProofPage, type ProofRow } from "~/biographies/proof-page.server";
import { ProofDecision } from "~/biographies/ProofDecision";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";
import { Slip } from "~/ui/Slip";

export const handle = { access: "signed-in", frame: "room", title: (t) => t.drafting.proof.doneTitle } satisfies Handle;

/** The answers once more before the proof goes back: what is accepted, what is to be corrected, what will not be printed. */
export async function loader(args: LoaderFunctionArgs): Promise<ProofPage> {
  const proof = await findProof(await enter(args, handle.access));
  if (proof.mode !== "open") throw redirect(paths.proof(proof.revisionId), 303);
  return proof;
}

export default function ProofDonePage() {
  const proof = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.drafting.proof;
  const said = (verdict: string) => proof.rows.filter((row) => row.answer?.verdict === verdict);
  const [corrected, vetoed] = [said("correct"), said("veto")];
  const left = proof.rows.filter((row) => !row.answer).length;
  return (
    <div className="flow measure">
      <PageTitle lead={`${words.title(proof.round)} · ${proof.person}`}>{words.doneTitle}</PageTitle>
      <p>
        {words.doneAccepted(said("accept").length)}. {words.left(left)}
      </p>
      <Said title={words.doneCorrections} rows={corrected} lang={proof.lang} />
      <Said title={words.doneVetoes} rows={vetoed} lang={proof.lang} />
      <p>
        <a href={paths.proof(proof.revisionId)}>{words.backToProof}</a>
      </p>
      {corrected.length > 0 ? (
        <>
          <p>{words.sendCorrectionsText}</p>
          <ProofDecision proof={proof} decision="request_corrections" label={words.sendCorrections} />
        </>
      ) : left > 0 ? (
        <p>{words.notYet}</p>
      ) : (
        <>
          <Slip>
            <p>{words.signText}</p>
            <p>
              <b>{words.signCannotRecall}</b>
            </p>
          </Slip>
          <ProofDecision proof={proof} decision="sign" label={words.sign} />
        </>
      )}
    </div>
  );
}

function Said({ title, rows, lang }: { title: string; rows: readonly ProofRow[]; lang: string }) {
  const { t } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <section className="flow">
      <h2>{title}</h2>
      {rows.map((row) => (
        <div key={row.versionId}>
          <p className="small sans soft">{t.drafting.proof.number(row.number)}</p>
          <LineText line={row.line} lang={lang} />
          {row.answer?.correction && <p className="remark is-yours">{row.answer.correction}</p>}
        </div>
      ))}
    </section>
  );
}
