import { sql } from "~/db.server";
import type { Effect } from "./effect";

/** Binds an open file to the house's policy of today (PRODUCT.md section 7). What was done under the old one stands. */
export const adoptPolicy: Effect = async ({ trx, file }) => {
  if (!file.dossier) return "not_found";
  await trx
    .updateTable("dossier")
    .set({ policy_version_id: sql<number>`(select policy_version_id from house)` })
    .where("id", "=", file.dossier.id)
    .execute();
};
