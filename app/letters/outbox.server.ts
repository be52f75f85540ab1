import { setTimeout as sleep } from "node:timers/promises";
import { type Database, type Jobs, type Kysely, queues } from "~/db.server";
import type { Settings } from "~/env.server";
import type { Keys } from "~/keys.server";
import type { Logger } from "~/log.server";
import { Carrier, type Post } from "./carrier.server";
import { stillDue } from "./claim.server";
import { readDkimKey } from "./dkim.server";
import { findForgotten, type LetterJob, putLetterJob } from "./jobs.server";
import { mailboxTransport, smtpTransport, type Transport } from "./transport.server";

/**
 * Seconds between looking for jobs, between looking for letters that have none, and until the job of a letter comes back whose
 * host has two under way (it mostly leaves behind one of those before).
 */
export type Pace = { jobs: number; forgotten: number; comeBack: number };

type Workshop = { db: Kysely<Database>; settings: Pick<Settings, "smtpUrl" | "demo" | "home" | "publicUrl">; keys: Keys; log: Logger; jobs: Jobs };

/**
 * Sends the letters of the outbox beside the pages (TRUST.md, outbox contract): a job brings the worker to a letter; claim under
 * a lease, commit, send, note. A demo without a mail server marks them as sent, into its mailbox; a house without one keeps them
 * queued. Told to stop, it ends after the letters under way.
 */
export function startOutbox({ db, settings, keys, log, jobs }: Workshop, pace: Pace = { jobs: 1, forgotten: 60, comeBack: 15 }): { name: string; stop(): Promise<void> } {
  const transport = transportOf(settings);
  const stopping = new AbortController();
  const running = transport && new Outbox({ db, keys, site: settings.publicUrl, log }, transport, { jobs, pace, stopping: stopping.signal }).run();
  return {
    name: "outbox",
    stop: async () => {
      stopping.abort();
      await running;
      transport?.close();
    },
  };
}

function transportOf(settings: Workshop["settings"]): Transport | null {
  if (settings.smtpUrl) return smtpTransport(settings.smtpUrl, undefined, readDkimKey(settings.home));
  return settings.demo ? mailboxTransport : null;
}

/** pg-boss's own worker would wait for the slowest of a handful before it takes the next, so jobs are taken here, one slot each. */
class Outbox {
  private readonly carrier: Carrier;
  /** Jobs whose letters are under way. */
  private readonly inHand = new Set<Promise<void>>();

  constructor(
    private readonly post: Post,
    transport: Transport,
    private readonly way: { jobs: Jobs; pace: Pace; stopping: AbortSignal },
  ) {
    this.carrier = new Carrier(post, transport, way.stopping);
  }

  async run(): Promise<void> {
    const { pace, stopping } = this.way;
    for (let looked = -Infinity; !stopping.aborted; ) {
      let taken = 0;
      try {
        if (performance.now() - looked >= 1_000 * pace.forgotten) {
          looked = performance.now();
          await findForgotten(this.post.db);
        }
        if (this.carrier.free > 0) taken = await this.take();
      } catch (error) {
        this.post.log.error({ err: error }, "the outbox stumbled");
      }
      if (taken === 0) await Promise.race([pause(pace.jobs, stopping), ...(this.carrier.free > 0 ? [] : [this.carrier.next()])]);
    }
    await this.carrier.settled();
    await Promise.all(this.inHand);
  }

  /** Takes as many jobs as there is room for, and gives their number. A job is done with when its letter's fate is noted. */
  private async take(): Promise<number> {
    const found = await this.way.jobs.fetch<LetterJob>(queues.letters, { batchSize: this.carrier.free });
    if (found.length === 0) return 0;
    try {
      const begun = await this.carrier.begin(found.map(({ data }) => data.letter));
      const idle = found.filter(({ id, data }) => !this.hold(id, begun.get(data.letter)));
      if (idle.length > 0) await this.turnAway(idle);
    } catch (error) {
      // What is known of the error stays out of the job, which comes again.
      await this.way.jobs.fail(queues.letters, found.map(({ id }) => id));
      throw error;
    }
    return found.length;
  }

  private hold(jobId: string, fate: Promise<unknown> | undefined): boolean {
    if (!fate) return false;
    const held: Promise<void> = fate.then(async () => void (await this.way.jobs.complete(queues.letters, jobId))).finally(() => this.inHand.delete(held));
    this.inHand.add(held);
    return true;
  }

  /** Nothing to do for these now: their letters have left, or stopped, or wait for a host that has its two. */
  private async turnAway(found: { id: string; data: LetterJob }[]): Promise<void> {
    const waiting = await stillDue(this.post.db, found.map(({ data }) => data.letter));
    for (const letter of waiting) await putLetterJob(this.post.db, letter, { after: this.way.pace.comeBack });
    await this.way.jobs.complete(queues.letters, found.map(({ id }) => id));
  }
}

/**
 * Delivers everything that is due now without any job, as the worker would, and returns how many letters it dealt with when
 * none is left; once `stopping` is aborted, it begins no other. For filling a house, whose people answer letters that have left.
 */
export async function deliverDue(post: Post, transport: Transport, stopping?: AbortSignal): Promise<number> {
  const carrier = new Carrier(post, transport, stopping);
  while (!stopping?.aborted) {
    const begun = await carrier.begin();
    if (begun.size === 0 && carrier.idle) break;
    await Promise.race([carrier.next(), pause(1, stopping)]);
  }
  await carrier.settled();
  return carrier.dealt;
}

function pause(seconds: number, signal?: AbortSignal): Promise<void> {
  return sleep(1_000 * seconds, undefined, { signal, ref: false }).catch(() => undefined);
}
