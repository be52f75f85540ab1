import { randomBytes } from "node:crypto";
import { existsSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { embeddedBinaries } from "./engine/binaries";
import {
  type Cluster,
  freePort,
  interruptCluster,
  makeCluster,
  readPostmaster,
  servesFolder,
  startCluster,
  stopCluster,
} from "./engine/cluster";
import { alone } from "./engine/mutex";
import { sleep } from "./engine/processes";
import { serverUser } from "./engine/user";
import { hold, type Holder, type HolderKind } from "./holders";
import { folderFor, kindOf, newPlace, type Place, readPlace, writePlace } from "./home";
import type { Role } from "./role";
import { explainFailure, StartRefused } from "./start-refused";

/** The part of the settings that the database needs (app/env.server.ts has the whole). */
export type DatabaseSettings = { home: string; demo: boolean; databaseUrl?: string | undefined; production: boolean };

export type OpenOptions = {
  as: HolderKind;
  /** Told what takes longer than a moment, in words for the terminal. */
  say?: (sentence: string) => void;
  /** Called once if the built-in database is gone for good; without it the process ends. */
  onLost?: (sentence: string) => void;
};

/**
 * A database ready for connections. `demo` is what the home folder is, which a command takes over whatever its own
 * settings say. `stop` leaves the database running for others who still use it.
 */
export type OpenedDatabase = { ownerUrl: string; appUrl: string; embedded: boolean; demo: boolean; role: Role; stop(): Promise<void> };

const databaseName = "vitae";

// Builtin C.UTF-8 knows the case of every letter, and sorts the same on every machine.
const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];

/** Keeps the built-in PostgreSQL of one home folder: starts it, joins it, brings it back after a crash, stops it last. */
export class Supervisor {
  private readonly home: string;
  private readonly lock: string;
  private holder: Holder | undefined;
  private stopping = false;

  constructor(
    private readonly settings: DatabaseSettings,
    private readonly options: OpenOptions,
  ) {
    this.home = settings.home;
    this.lock = path.join(this.home, "database.lock");
  }

  async open(): Promise<OpenedDatabase> {
    const place = await alone(this.lock, async () => {
      const found = this.settle();
      await this.ensureRunning(found, { mayMove: true });
      if (!found.prepared) await this.prepare(found);
      await this.join(found);
      return found;
    });
    process.once("exit", () => this.leave(place));
    return {
      ownerUrl: url(place, "vitae_owner", place.passwords.owner),
      appUrl: url(place, "vitae_app", place.passwords.app),
      embedded: true,
      demo: (kindOf(this.home) ?? (this.settings.demo ? "demo" : "house")) === "demo",
      role: { name: "vitae_app", superuser: false, canMigrate: true, version: 18 },
      stop: () => this.stop(place),
    };
  }

  /** Reads where the database lives, or decides it, and makes its folder; a making that was interrupted begins anew. */
  private settle(): Place {
    const known = readPlace(this.home);
    const place = known ?? newPlace(this.home, serverUser());
    if (!known) writePlace(this.home, place);
    if (place.initialised && !existsSync(place.data)) {
      throw new StartRefused(`The database of ${this.home} is not in ${place.data} any more. Put it back from a backup, or remove ${this.home} to begin anew.`);
    }
    return place;
  }

  private async ensureRunning(place: Place, { mayMove }: { mayMove: boolean }): Promise<void> {
    const cluster = await this.cluster(place);
    const deadline = Date.now() + 40_000;
    let stuck = 0;
    while (Date.now() < deadline) {
      const running = readPostmaster(place.data);
      if (running && servesFolder(running.pid, place.data) !== false) {
        if (await answers({ ...place, port: running.port })) return this.keepPort(place, running.port);
        stuck += 1;
        if (stuck % 60 === 0) await stopCluster(place.data);
        await sleep(150);
        continue;
      }
      if (place.port === 0) this.keepPort(place, await freePort());
      const { failure } = await startCluster(cluster, place.port, { max_connections: "80" });
      if (failure === undefined) return;
      await this.weigh(failure, place, cluster, mayMove);
    }
    throw new StartRefused(`The database in ${place.data} did not come up within 40 seconds. Its log is ${cluster.log}.`);
  }

  /** Decides what a failed start means: wait and try again, take another port, or give up with a sentence. */
  private async weigh(failure: string, place: Place, cluster: Cluster, mayMove: boolean): Promise<void> {
    if (/already exists/.test(failure)) {
      // Left by a kill. If its number belongs to another program by now, PostgreSQL cannot know that; we do.
      const noted = readPostmaster(place.data);
      if (noted && servesFolder(noted.pid, place.data) === false) rmSync(path.join(place.data, "postmaster.pid"), { force: true });
    } else if (/TCP\/IP sockets|could not bind/.test(failure)) {
      if (mayMove) this.keepPort(place, await freePort());
    } else if (!/shared memory block|ended without a word/.test(failure)) {
      throw new StartRefused(`The database in ${place.data} did not start: ${failure}. Its log is ${cluster.log}.`);
    }
    await sleep(200);
  }

  private async cluster(place: Place): Promise<Cluster> {
    const user = serverUser(place.initialised ? place.data : undefined);
    const binaries = embeddedBinaries(user, folderFor(this.home, user));
    const cluster = { binaries, user, data: place.data, log: path.join(this.home, "postgres.log") };
    if (place.initialised) return cluster;
    this.options.say?.(`Making the database in ${place.data}`);
    // Under another name until it is whole; one that was being made when its maker was killed may still be growing.
    const unfinished = `${place.data}.${randomBytes(4).toString("hex")}`;
    rmSync(place.data, { recursive: true, force: true });
    await makeCluster({ ...cluster, data: unfinished }, place.passwords.superuser, locale);
    renameSync(unfinished, place.data);
    place.initialised = true;
    writePlace(this.home, place);
    return cluster;
  }

  private keepPort(place: Place, port: number): void {
    if (place.port === port) return;
    place.port = port;
    writePlace(this.home, place);
  }

  /** Two roles: the owner migrates; the application runs, and cannot rewrite the past (db/migrate.ts gives it its rights). */
  private async prepare(place: Place): Promise<void> {
    const client = new pg.Client({ connectionString: superuserUrl(place) });
    await client.connect();
    try {
      for (const [role, password] of [["vitae_owner", place.passwords.owner], ["vitae_app", place.passwords.app]] as const) {
        const exists = await client.query("select 1 from pg_roles where rolname = $1", [role]);
        const verb = exists.rowCount ? "alter" : "create";
        await client.query(`${verb} role ${role} login nosuperuser nocreatedb nocreaterole password ${client.escapeLiteral(password)}`);
      }
      const exists = await client.query("select 1 from pg_database where datname = $1", [databaseName]);
      if (!exists.rowCount) await client.query(`create database ${databaseName} owner vitae_owner`);
      await client.query(`revoke all on database ${databaseName} from public`);
      await client.query(`grant connect on database ${databaseName} to vitae_app`);
    } finally {
      await client.end();
    }
    place.prepared = true;
    writePlace(this.home, place);
  }

  private async join(place: Place): Promise<void> {
    const holder = await hold(superuserUrl(place), this.options.as, this.home);
    this.holder = holder;
    if (this.options.as === "command") return;
    holder.client.once("end", () => {
      this.holder = undefined;
      void this.recover(place);
    });
  }

  /** A server whose start fails later on, or that breaks, must not leave its database behind. There is no time to ask who else uses it. */
  private leave(place: Place): void {
    if (this.stopping || !this.holder || this.options.as === "command") return;
    interruptCluster(place.data);
  }

  /** The database went away under a running server: bring it back on the same port, where the pools look for it. */
  private async recover(place: Place): Promise<void> {
    if (this.stopping) return;
    this.options.say?.("The database went away; starting it again");
    try {
      await alone(this.lock, async () => {
        if (this.stopping) return;
        await this.ensureRunning(place, { mayMove: false });
        await this.join(place);
      });
      this.options.say?.("The database is back");
    } catch (error) {
      const sentence = explainFailure(error);
      if (this.options.onLost) return this.options.onLost(sentence);
      console.error(sentence);
      process.exit(1);
    }
  }

  private async stop(place: Place): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    await alone(this.lock, async () => {
      const others = await this.holder?.others().catch(() => []);
      await this.holder?.end().catch(() => undefined);
      if (!others?.length) await stopCluster(place.data);
    });
  }
}

async function answers(place: Place): Promise<boolean> {
  const client = new pg.Client({ connectionString: superuserUrl(place), connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function superuserUrl(place: Place): string {
  return url(place, "postgres", place.passwords.superuser, "postgres");
}

function url(place: Place, role: string, password: string, database = databaseName): string {
  return `postgres://${role}:${password}@127.0.0.1:${place.port}/${database}`;
}
