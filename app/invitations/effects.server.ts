import { object } from "~/directory/effects.server";
import type { Effect } from "~/dossiers/effect";
import { ensureBiography } from "~/biographies/draft.server";
import { keepAddress } from "./address.server";
import { liftSuppressions, suppress } from "./suppression.server";

/** The address given with the press is kept beside the person; the letter itself is enqueued by decide. */
export const invite: Effect = async ({ trx, file, press }) => {
  if (press.mail) await keepAddress(trx, { personId: file.personId, kind: "mail", value: press.mail.toLowerCase() });
  if (press.post) await keepAddress(trx, { personId: file.personId, kind: "post", value: press.post });
  if (press.language && file.dossier) await trx.updateTable("dossier").set({ language: press.language }).where("id", "=", file.dossier.id).execute();
};

/** A biography to write in, begun with the name and whatever the record already holds. */
export const accept: Effect = async ({ trx, file }) => {
  if (!file.dossier) return "not_found";
  await ensureBiography(trx, file.personId, file.dossier.language);
};

/** A refusal is an objection, also to an entry that is public: the person is never asked again unless they ask. */
export const refuse: Effect = async (deed) => {
  await suppress(deed.trx, deed.keys, deed.file.personId, "refusal");
  if (deed.verdict.toStanding === "suspended") await object(deed);
};

/** Taking back a refusal takes its suppression back. */
export const takeBack: Effect = async ({ trx, file, before }) => {
  if (before.dossier?.stage === "refused") await liftSuppressions(trx, file.personId, "taken back");
};

/** The person withdraws: never asked again; what the file holds is erased by the clock after 30 days. */
export const withdraw: Effect = async ({ trx, file, keys }) => suppress(trx, keys, file.personId, "withdrawal");

export const closeDeceased: Effect = async ({ trx, file, press }) => {
  await trx
    .updateTable("person")
    .set({ died: press.died ?? String(new Date().getFullYear()), death_source: press.note ?? "" })
    .where("id", "=", file.personId)
    .execute();
};

/** At the person's own request: the suppression is lifted, and a new dossier begins. */
export const reopenAtRequest: Effect = async ({ trx, file, press }) => liftSuppressions(trx, file.personId, press.note ?? "request");
