import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import compression from "compression";
import express from "express";
import { demoDoors } from "~/accounts/demo.server";
import { connect, ensureMigrated, errorCode, explainFailure, migrationStatus, openDatabase, type OpenedDatabase, StartRefused } from "~/db.server";
import { readSettings } from "~/env.server";
import { bound, guard, mark, marksOf, mend, refusePlainly, type Front } from "~/http/front.server";
import { readHealth } from "~/http/health.server";
import { foundHouse, readHouse } from "~/http/house.server";
import { loadPages } from "~/http/load-pages.server";
import { makeMetrics } from "~/http/metrics.server";
import { answer } from "~/http/pages.server";
import { Afterwards, drain } from "~/http/stop.server";
import { visitorPages } from "~/http/visitor-pages.server";
import { loadKeys } from "~/keys.server";
import { makeLog } from "~/log.server";
import { openStudio } from "~/media/studio.server";
import { startWork, type Workshop } from "~/work.server";

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const patience = 20_000;

/** What was opened, latest last; it is closed in the other order, when the server stops and when it cannot start. */
const opened: (() => Promise<unknown>)[] = [];

async function close(): Promise<void> {
  for (let last = opened.pop(); last; last = opened.pop()) await last();
}

async function main(): Promise<void> {
  const settings = readSettings();
  settings.notices.forEach(say);
  const log = makeLog(settings.demo ? "warn" : "info");
  const database = await openDatabase(settings, { as: "server", say });
  opened.push(() => database.stop());
  await ensureMigrated(database);
  const migrations = (await migrationStatus(database.ownerUrl)).length;
  const keys = loadKeys(settings.home);
  const db = connect(database.appUrl, { onError: (error) => log.warn({ err: error }, "a connection to the database broke") });
  opened.push(() => db.destroy());
  const workshop: Workshop = { db, settings, keys, log };
  const studio = openStudio();
  await furnish(workshop, database);

  let stopping = false;
  const metrics = settings.metricsPort === undefined ? null : makeMetrics(db);
  const app = express().disable("x-powered-by").set("etag", false);
  const server = createServer({ connectionsCheckingInterval: 5_000 }, app);
  const pages = await loadPages(here("."), settings.production, server);
  opened.push(pages.close);
  // While pages are edited, none is kept.
  const serve = settings.production ? visitorPages(pages.maker, db, metrics) : answer.bind(null, pages.maker);
  const afterwards = new Afterwards((error) => log.error({ err: error }, "work after a reply failed"));
  opened.push(() => afterwards.settled());
  const front: Front = { settings, log, metrics, stylesheets: pages.stylesheets, pattern: pages.pattern, stopping: () => stopping };
  bound(server, front);

  app.use(mark(front));
  app.get("/livez", (_request, response) => void response.type("text").send("alive"));
  app.get("/readyz", async (_request, response) => {
    const health = await readHealth(db, { home: settings.home, migrations });
    response.status(health.ready && !stopping ? 200 : 503).json(health);
  });
  app.use(guard(front));
  app.use(compression());
  app.use(pages.files);
  app.use("/assets", (request, response) => refusePlainly(front, request, response, 404));
  app.use((request, response, next) => {
    const after = (work: () => Promise<void>) => void response.once("close", () => afterwards.add(work));
    // A house has one address, whatever name it was called by; on this computer any of its names will do.
    const origin = settings.demo ? `http://${request.headers.host ?? "localhost"}` : settings.publicUrl;
    request.headers.host = new URL(origin).host;
    serve(request, response, { ...workshop, ...marksOf(response), studio, after }, origin).catch(next);
  });
  app.use(mend(front));

  for (const worker of await startWork(workshop)) opened.push(() => worker.stop());
  if (metrics) await listen(metrics.server, settings.metricsPort ?? 0, settings.host);
  if (metrics) opened.push(() => drain(metrics.server, 0));
  await listen(server, settings.port, settings.host);
  opened.push(() => drain(server, patience));
  await greet(workshop);

  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      close().then(() => process.exit(0), fail);
    });
  }
}

/**
 * A demo is filled with its invented house, and a filling that was interrupted goes on; a house is founded with words to
 * replace, where there is none.
 */
async function furnish({ db, settings, keys }: Workshop, { appUrl, ownerUrl }: OpenedDatabase): Promise<void> {
  if (settings.demo) {
    const { demoIsFilled, seedDemo } = await import("./db/seed/demo");
    if (await demoIsFilled(db)) return;
    say("Filling the invented house…");
    const hasty = connect(appUrl, { hasty: true });
    await seedDemo(hasty, { keys, home: settings.home, ownerUrl, say }).finally(() => hasty.destroy());
  } else if (!(await readHouse(db))) await foundHouse(db, { preset: "national", domain: new URL(settings.publicUrl).hostname });
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const taken = errorCode(error) === "EADDRINUSE";
      reject(taken ? new StartRefused(`Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`) : error);
    });
    server.listen(port, host, resolve);
  });
}

/** Where to go and, in the demo, who one may be. */
async function greet({ db, settings }: Workshop): Promise<void> {
  say(`\nVitae is open at ${settings.publicUrl}`);
  if (!settings.demo) return;
  const doors = await demoDoors(db);
  const names = doors.map((door) => `  ${door.name} (${door.roles.join(", ")})`);
  say([`Everybody in it is invented. At ${settings.publicUrl}/sign-in you may be any of them, for instance`, ...names.slice(0, 12)].join("\n"));
}

function fail(error: unknown): void {
  say(explainFailure(error));
  void close().finally(() => process.exit(1));
}

main().catch(fail);
