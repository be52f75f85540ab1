import type { Database, Kysely } from "~/db.server";
import type { Logger } from "~/log.server";
import { learnRows } from "./tally.server";

/** Reads once, at the start, what hits are counted by: so that nobody's first search pays for it. */
export function startLearningRows({ db, log }: { db: Kysely<Database>; log: Logger }) {
  let stopped = false;
  const running = learnRows(db, () => stopped).catch((error: unknown) => log.warn({ err: error }, "what hits are counted by was not read at the start"));
  return {
    name: "counts",
    stop: async () => {
      stopped = true;
      await running;
    },
  };
}
