import { type Database, type Kysely, openJobs } from "~/db.server";
import { startSweeping } from "~/accounts/sweep.server";
import { startRenewing } from "~/authorities/work.server";
import { startClock } from "~/dossiers/clock.server";
import { startLearningRows } from "~/directory/learn-work.server";
import { startRenewingIndex } from "~/directory/renew-index-work.server";
import { startCountingUses } from "~/directory/suggest-work.server";
import type { Settings } from "~/env.server";
import { startImports } from "~/imports/work.server";
import type { Keys } from "~/keys.server";
import { startOutbox } from "~/letters/outbox.server";
import type { Logger } from "~/log.server";
import { startSweepingFiles } from "~/media/sweep.server";

/** What the work beside the pages is given by server.ts. */
export interface Workshop {
  db: Kysely<Database>;
  settings: Settings;
  keys: Keys;
  log: Logger;
}

/** Something that runs beside the pages until it is told to stop; `stop` waits for what it has begun. */
export interface Worker {
  name: string;
  stop(): Promise<void>;
}

/** Starts everything that runs beside the pages. Stopped in the other order, before the database is let go. */
export async function startWork(workshop: Workshop): Promise<Worker[]> {
  const { db, log } = workshop;
  const jobs = await openJobs(db, (error) => log.error({ err: error }, "the queue of jobs stumbled"));
  const withJobs = { ...workshop, jobs };
  return [
    { name: "jobs", stop: () => jobs.stop() },
    startSweeping(workshop),
    startSweepingFiles(workshop),
    startOutbox(withJobs),
    await startClock(withJobs),
    startImports(workshop),
    startRenewing(workshop),
    startCountingUses(workshop),
    startLearningRows(workshop),
    startRenewingIndex(workshop),
  ];
}
