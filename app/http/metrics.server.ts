import { createServer, type Server } from "node:http";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Database, Kysely } from "~/db.server";
import { oldestLetter } from "./health.server";

export interface Metrics {
  /** A request has come in; what it returns is called when its reply is over, or its reader is gone. */
  begin(): () => void;
  /** One reply: the route's pattern, never the path. */
  observe(reply: { method: string; pattern: string; status: number; seconds: number }): void;
  /** A visitor's page was found among those kept, or had to be made. */
  visited(found: "kept" | "made"): void;
  server: Server;
}

/** Figures for Prometheus, on a port of their own that is off unless METRICS_PORT names it (TRUST.md, I05). */
export function makeMetrics(db: Kysely<Database>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const replies = new Histogram({
    name: "vitae_reply_seconds",
    help: "Time from a request to the end of its reply",
    labelNames: ["method", "pattern", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const underWay = new Gauge({ name: "vitae_requests_under_way", help: "Requests that have come in and whose replies are not over", registers: [registry] });
  const visits = new Counter({ name: "vitae_visitor_pages", help: "Pages for visitors, found among those kept or made", labelNames: ["found"], registers: [registry] });
  const outbox = new Gauge({ name: "vitae_oldest_outbox_age", help: "Seconds that the oldest letter has waited beyond its time", registers: [registry] });
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    void report().then(
      (text) => response.writeHead(200, { "Content-Type": registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  const report = async () => {
    outbox.set((await oldestLetter(db)) ?? Number.NaN);
    return registry.metrics();
  };
  return {
    begin: () => {
      underWay.inc();
      return () => underWay.dec();
    },
    observe: ({ method, pattern, status, seconds }) => replies.observe({ method, pattern, status: String(status) }, seconds),
    visited: (found) => visits.inc({ found }),
    server,
  };
}
