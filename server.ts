import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import { connect, ensureMigrated, errorCode, explainFailure, migrationStatus, openDatabase, StartRefused } from "~/db.server";
import { demoDoors } from "~/accounts/demo.server";
import { readSettings, type Settings } from "~/env.server";
import { bound, guard, mark, marksOf, mend, refusePlainly, type Front } from "~/http/front.server";
import { readHealth } from "~/http/health.server";
import { foundHouse, readHouse } from "~/http/house.server";
import { makeMetrics } from "~/http/metrics.server";
import { pageHandler } from "~/http/pages.server";
import { patternFinder } from "~/http/patterns.server";
import { Afterwards, drain } from "~/http/stop.server";
import { loadKeys } from "~/keys.server";
import { makeLog } from "~/log.server";
import { startWork, type Workshop } from "~/work.server";

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const patience = 20_000;

async function main(): Promise<void> {
  const settings = readSettings();
  settings.notices.forEach(say);
  const log = makeLog(settings.demo ? "warn" : "info");
  const database = await openDatabase(settings, { as: "server", say });
  await ensureMigrated(database);
  const migrations = (await migrationStatus(database.ownerUrl)).length;
  const keys = loadKeys(settings.home);
  const db = connect(database.appUrl, { onError: (error) => log.warn({ err: error }, "a connection to the database broke") });
  const workshop: Workshop = { db, settings, keys, log };
  await furnish(workshop);

  let stopping = false;
  const afterwards = new Afterwards((error) => log.error({ err: error }, "work after a reply failed"));
  const metrics = settings.metricsPort === undefined ? null : makeMetrics(db);
  const app = express().disable("x-powered-by").set("etag", false);
  const server = createServer({ connectionsCheckingInterval: 5_000 }, app);
  const pages = await loadPages(settings, server);
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
  pages.files.forEach((files) => app.use(files));
  app.use("/assets", (request, response) => refusePlainly(front, request, response, 404));
  app.use((request, response, next) => {
    const after = (work: () => Promise<void>) => void response.once("close", () => afterwards.add(work));
    // A house has one address, whatever name it was called by; on this computer any of its names will do.
    const origin = settings.demo ? `http://${request.headers.host ?? "localhost"}` : settings.publicUrl;
    request.headers.host = new URL(origin).host;
    pages.handle(request, response, { ...workshop, ...marksOf(response), after }, origin).catch(next);
  });
  app.use(mend(front));

  await listen(server, settings.port, settings.host);
  if (metrics) await listen(metrics.server, settings.metricsPort ?? 0, settings.host);
  const workers = startWork(workshop);
  await greet(workshop);

  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await drain(server, patience);
    await afterwards.settled();
    for (const worker of workers.reverse()) await worker.stop();
    if (metrics) await drain(metrics.server, 0);
    await pages.close();
    await db.destroy();
    await database.stop();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop().then(() => process.exit(0), fail));
}

/** A demo is filled with its invented house; a house is founded with words to replace. Both only where there is nothing. */
async function furnish({ db, settings, keys }: Workshop): Promise<void> {
  if (await readHouse(db)) return;
  const demo = here("./db/seed/demo.ts");
  if (settings.demo && existsSync(demo)) {
    say("Filling the invented house…");
    const { seedDemo } = await import(pathToFileURL(demo).href);
    await seedDemo(db, { keys, settings, say });
  } else await foundHouse(db, { preset: "national", domain: new URL(settings.publicUrl).hostname });
}

/** The built pages, or in development the sources, through Vite. */
async function loadPages(settings: Settings, server: Server) {
  if (!settings.production) return developing(server);
  const index = here("./build/server/index.js");
  if (!existsSync(index)) throw new StartRefused("There is no build yet: run npm run build, or npm start, which does it.");
  const build: ServerBuild = await import(pathToFileURL(index).href);
  const stylesheets = build.assets.routes["root"]?.css ?? [];
  return {
    handle: pageHandler(build, "production"),
    files: [
      express.static(here("./build/client"), { index: false, redirect: false, maxAge: "1d", setHeaders: keepForGood }),
    ],
    pattern: patternFinder(build.routes),
    stylesheets: () => stylesheets,
    close: async () => undefined,
  };
}

/** What the build names by its content never changes. */
function keepForGood(response: express.Response, file: string): void {
  if (file.includes("/build/client/assets/")) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
}

async function developing(server: Server) {
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({ server: { middlewareMode: true, hmr: { server } }, appType: "custom" });
  const build = async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild;
  return {
    handle: pageHandler(build, "development"),
    files: [vite.middlewares],
    pattern: patternFinder((await build()).routes),
    stylesheets: () => [],
    close: () => vite.close(),
  };
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
  process.exit(1);
}

main().catch(fail);
