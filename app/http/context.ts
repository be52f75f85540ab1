import type { Database, Kysely } from "~/db.server";
import type { Settings } from "~/env.server";
import type { Keys } from "~/keys.server";
import type { Logger } from "~/log.server";
import type { Studio } from "~/media/studio.server";

/** What server.ts hands to Remix with each request. Nothing in app/ keeps any of it beyond the request. */
export interface RequestContext {
  db: Kysely<Database>;
  settings: Settings;
  keys: Keys;
  log: Logger;
  requestId: string;
  /** The client's network address: a proxy's word for it only where that proxy is trusted. */
  address: string;
  /** Somebody on the way names another address, which is not believed: said on the page that tells readers what is recognised. */
  handedOn: boolean;
  nonce: string;
  /** Where pictures are decoded, apart from the server's own process. */
  studio: Studio;
  /** Work that may wait until the reply has left, so that its length tells nobody anything. The server waits for it before it stops. */
  after(work: () => Promise<void>): void;
  /** Set by entry.server when a loader or action broke because a part of the house is down; the reply's status follows it. */
  failure?: Failure;
  /** Seconds after which one may come back, for the reply's Retry-After. */
  retryAfter?: number;
}

/** A break that is not the page's fault: the reader is told to come back, and the status says so to machines. */
export interface Failure {
  status: 503 | 507;
}

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
