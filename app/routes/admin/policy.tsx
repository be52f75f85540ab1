import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { HouseTrays } from "~/house/HouseTrays";
import { PendingPolicy, PolicyVersions, PresetFilter } from "~/house/Policy";
import { policyDiffers, policyFaults, policyFrom, policyShape, policyValues } from "~/house/policy";
import { changePolicy, findProposal, maySecondPolicy, readPolicyVersions } from "~/house/policy.server";
import { PolicyForm } from "~/house/PolicyForm";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";
import { Slip } from "~/ui/Slip";
import { presetNames, presets } from "~/workflow/presets";
import { accountOf } from "~/workflow/roles";

export const handle = { access: "house.write", frame: "desk", title: (t) => t.admin.policy.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { db, policy, house, actor } = page;
  const preset = presetNames.find((name) => name === page.url.searchParams.get("preset")) ?? null;
  const proposal = await findProposal(db);
  return {
    today: policy,
    values: policyValues(preset ? presets[preset] : policy),
    preset,
    proposal: proposal && { ...proposal, lines: policyDiffers(policy, proposal.policy), mine: proposal.author === accountOf(actor), mayConfirm: await maySecondPolicy(db, actor, proposal) },
    versions: await readPolicyVersions(db),
    inForce: house.policyVersionId,
  };
}

/** A change makes a version of its own; where seconding is on, it waits for another person first. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const form = await readForm(args.request, policyShape);
  if (!form.ok) return invalid(page, form);
  const policy = policyFrom(form.value);
  const faults = policyFaults(policy);
  if (faults.length > 0) {
    const errors: Record<string, string> = Object.fromEntries(faults.map(({ field, fault }) => [field, page.t.admin.faults[fault]]));
    return data({ errors, values: form.values }, { status: 422 });
  }
  const { operation, reason } = form.value;
  const changed = await changePolicy(page.db, { actor: page.actor, operationId: operation }, { policy, reason });
  if (!changed.ok) return refuse(page, changed.reason, form.values);
  return done(page, paths.adminPolicy(), changed.pending ? page.t.admin.policy.pendingDone : page.t.admin.policy.changed);
}

export default function PolicyPage() {
  const { today, values, preset, proposal, versions, inForce } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const words = t.admin.policy;
  const problem = tried && "errors" in tried ? tried : null;
  return (
    <div className="flow">
      <ErrorSummary errors={problem?.errors} />
      <PageTitle>{words.title}</PageTitle>
      <HouseTrays current="policy" />
      <p className="soft measure">
        {words.lead} {today.seconding && words.seconded}
      </p>
      {proposal && <PendingPolicy proposal={proposal} today={today} lines={proposal.lines} mayConfirm={proposal.mayConfirm} mine={proposal.mine} />}
      <PresetFilter chosen={preset ?? today.preset} />
      {preset && (
        <Slip>
          <p>{words.filled(t.workflow.presets[preset].title)}</p>
        </Slip>
      )}
      <PolicyForm values={problem?.values ?? values} errors={problem?.errors} />
      <h2 className="gap-above">{words.versions}</h2>
      <PolicyVersions versions={versions} inForce={inForce} />
    </div>
  );
}
