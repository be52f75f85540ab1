import type { Database, Kysely } from "~/db.server";
import type { Logger } from "~/log.server";
import { renewIndex } from "./renew-index.server";

/** Another server may be at it, and be stopped; or the database was not there. */
const lookAgainMs = 60_000;

/** After an update whose rules are others: makes the index anew, beside the pages; told to stop, it ends after the batch under way. */
export function startRenewingIndex({ db, log }: { db: Kysely<Database>; log: Logger }): { name: string; stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let done = 0;
  const go = async () => {
    try {
      const result = await renewIndex(db, { isStopped: () => stopped, say: (entries) => (done = entries) });
      if (result === "done") log.info({ entries: done }, "the index of the directory was made anew");
      if (result !== "elsewhere") return;
    } catch (error) {
      log.error({ err: error }, "making the index of the directory anew stumbled");
    }
    if (!stopped) timer = setTimeout(() => (running = go()), lookAgainMs).unref();
  };
  let running = go();
  return {
    name: "index",
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
