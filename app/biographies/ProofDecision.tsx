import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Operation } from "~/ui/Operation";
import type { ProofPage } from "./proof-page.server";

type Props = {
  proof: Pick<ProofPage, "dossierId" | "person" | "as">;
  decision: "sign" | "countersign" | "request_corrections";
  label: string;
};

/** The press that sends a proof back or signs it. Only the person's: a delegate has prepared it and is told so. */
export function ProofDecision({ proof, decision, label }: Props) {
  const { t } = useLanguage();
  if (proof.as !== "nominee") return <p>{t.drafting.proof.onlyPerson(proof.person)}</p>;
  return (
    <form
      method="post"
      action={paths.decide({ dossierId: proof.dossierId, entryId: null }, { decision, about: "dossier" })}
      className="flow"
    >
      <Operation />
      <input type="hidden" name="next" value={paths.my()} />
      <p className="row">
        <Button>{label}</Button>
        {decision !== "request_corrections" && <span className="small sans soft">{t.drafting.proof.signAs(proof.person)}</span>}
      </p>
    </form>
  );
}
