import type { Database, Kysely } from "~/db.server";
import type { Logger } from "~/log.server";
import { findMissed, renewSome } from "./renew.server";

const pauseMs = 2_000;
/** Every so many rounds it is looked for what was missed. */
const lookEvery = 150;

/** Indexes anew, beside the pages, the entries whose lists were changed; told to stop, it ends after the batch under way. */
export function startRenewing({ db, log }: { db: Kysely<Database>; log: Logger }): { name: string; stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let rounds = 0;
  let running = Promise.resolve();
  const round = async () => {
    try {
      if (rounds++ % lookEvery === 0) await findMissed(db);
      while (!stopped && (await renewSome(db)));
    } catch (error) {
      log.error({ err: error }, "renewing the index stumbled");
    }
    if (!stopped) timer = setTimeout(() => (running = round()), pauseMs).unref();
  };
  running = round();
  return {
    name: "authorities",
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
