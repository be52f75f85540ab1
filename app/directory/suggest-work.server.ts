import type { Database, Kysely } from "~/db.server";
import type { Logger } from "~/log.server";
import { countUses } from "./suggest.server";
import { readVersion } from "./version.server";

const tenMinutes = 600_000;

/** Keeps suggestions in the order of use: counts at the start, and every ten minutes where something was published since. */
export function startCountingUses({ db, log }: { db: Kysely<Database>; log: Logger }) {
  let counted = "";
  const count = async () => {
    const now = await readVersion(db);
    if (now !== counted) await countUses(db);
    counted = now;
  };
  const begin = () => count().catch((error: unknown) => log.error({ err: error }, "counting what the lists are used for failed"));
  let running = begin();
  const timer = setInterval(() => (running = running.then(begin)), tenMinutes);
  timer.unref();
  return {
    name: "suggestions",
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
