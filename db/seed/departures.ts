import { sql } from "kysely";
import type { Stage } from "~/workflow/stages";
import { close, evaluate, holder, type Traveller } from "./journey";
import { cast, type Ground, step } from "./walk";

type Departure = { after: Stage; leave: (ground: Ground, traveller: Traveller) => Promise<void> };

const at = ({ dossierId }: Traveller) => ({ dossierId });

/** Where each stage off the straight way is left for, and how. */
const departures: Partial<Record<Stage, Departure>> = {
  inadmissible: {
    after: "proposed",
    leave: (ground, traveller) => step(ground, { subject: at(traveller), decision: "find_inadmissible", by: cast(ground).reviewer, press: { reasonCode: "no_source" } }),
  },
  deferred: {
    after: "proposed",
    leave: (ground, traveller) => step(ground, { subject: at(traveller), decision: "defer", by: cast(ground).reviewer, press: { reasonCode: "too_early", note: "À revoir au prochain cycle." } }),
  },
  declined: {
    after: "assessment",
    leave: (ground, traveller) =>
      step(ground, { subject: at(traveller), decision: "decline", by: cast(ground).reviewer, press: { reasonCode: "criteria_not_met", note: "Sources trop minces." }, leavePending: traveller.spec.pending === "decline" }),
  },
  waiting: { after: "ballot", leave: close("waiting") },
  refused: { after: "invited", leave: (ground, traveller) => step(ground, { subject: at(traveller), decision: "refuse", by: holder(traveller) }) },
  unanswered: { after: "invited", leave: lapse },
  dormant: {
    after: "questionnaire",
    leave: (ground, traveller) => step(ground, { subject: at(traveller), decision: "set_aside", by: "editor", press: { note: "Sans réponse après trois relances." } }),
  },
  withdrawn: { after: "questionnaire", leave: (ground, traveller) => step(ground, { subject: at(traveller), decision: "withdraw", by: holder(traveller) }) },
  closed: {
    after: "elected",
    leave: (ground, traveller) =>
      step(ground, {
        subject: at(traveller),
        decision: "close_deceased",
        by: "editor",
        press: { note: "Avis de décès dans le quotidien local", evidenceTitle: "Avis de décès", died: traveller.spec.died ?? "2026" },
      }),
  },
  published: { after: "published", leave: changeStanding },
};

/** Leaves the straight way after this stage, where the person's file is to stand elsewhere. True when the walk is over. */
export async function depart(ground: Ground, traveller: Traveller, after: Stage): Promise<boolean> {
  const { stage } = traveller.spec;
  const departure = departures[stage];
  const declinedWithoutCommittee = stage === "declined" && !ground.house.policy.committee && after === "proposed";
  if (!departure || (departure.after !== after && !declinedWithoutCommittee)) return false;
  if (stage === "declined" && ground.house.policy.committee) await evaluate(ground, traveller);
  await departure.leave(ground, traveller);
  return true;
}

/** Half a year without an answer, and two reminders: then the calendar presses. */
async function lapse(ground: Ground, traveller: Traveller): Promise<void> {
  await ground.db.updateTable("dossier").set({ stage_since: sql<Date>`now() - interval '181 days'` }).where("id", "=", traveller.dossierId).execute();
  for (const day of [-159, -120]) {
    await ground.db
      .insertInto("reminder")
      .columns(["dossier_id", "stage_since", "day"])
      .expression((eb) => eb.selectFrom("dossier").select(["id", "stage_since", sql<number>`${day}::int`.as("day")]).where("id", "=", traveller.dossierId))
      .execute();
  }
  await step(ground, { subject: at(traveller), decision: "lapse", by: "clock" });
}

async function changeStanding(ground: Ground, traveller: Traveller): Promise<void> {
  const { standing = "public", pending, died } = traveller.spec;
  const entry = await ground.db.selectFrom("entry").select("id").where("person_id", "=", traveller.personId).executeTakeFirstOrThrow();
  const subject = { entryId: entry.id };
  if (pending === "suspend") return;
  if (standing === "suspended") await step(ground, { subject, decision: "object", by: holder(traveller), press: { note: "Deux dates sont fausses ; je demande leur retrait." } });
  if (standing === "retired") await step(ground, { subject, decision: "retire", by: "publisher", press: { note: "A cessé toute activité." } });
  if (standing === "memorial") {
    const press = { note: "Avis de décès dans le bulletin de la profession", evidenceTitle: "Avis de décès", died: died ?? "2026" };
    await step(ground, { subject, decision: "remember", by: "publisher", press });
  }
}

