import { randomBytes, randomUUID } from "node:crypto";
import { accessSync, chmodSync, chownSync, constants, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { canReach, type ServerUser } from "./engine/user";
import { errorCode, StartRefused } from "./start-refused";

/** Where root keeps what its unprivileged helper must reach, when the home folder itself is in a private place. */
const commonFolder = "/var/lib/vitae";

/** What `database.json` in the home folder remembers of the built-in database. */
export type Place = {
  id: string;
  data: string;
  port: number;
  initialised: boolean;
  prepared: boolean;
  passwords: { superuser: string; owner: string; app: string };
};

/** Makes the home folder (VITAE_HOME) and makes sure that this process may write in it. */
export function openHome(home: string): void {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw notWritable(home, error);
  }
}

/**
 * A folder is a demo or a house for good: invented people and real ones must never meet. The first start decides;
 * a later one of the other kind is refused.
 */
export function claimKind(home: string, demo: boolean): void {
  const file = path.join(home, "kind");
  const wanted = demo ? "demo" : "house";
  try {
    writeFileSync(file, `${wanted}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw notWritable(home, error);
    const kind = kindOf(home);
    if (kind !== wanted) throw new StartRefused(otherKind(home, kind));
  }
}

/** What the folder was made for, once a server has started on it. */
export function kindOf(home: string): "demo" | "house" | undefined {
  const file = path.join(home, "kind");
  if (!existsSync(file)) return undefined;
  return readFileSync(file, "utf8").trim() === "demo" ? "demo" : "house";
}

export function readPlace(home: string): Place | undefined {
  const file = path.join(home, "database.json");
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Place;
  } catch (error) {
    if (errorCode(error) === "EACCES") {
      throw new StartRefused(`${home} belongs to another user of this machine. Start Vitae as that user, or choose another folder with VITAE_HOME.`);
    }
    throw new StartRefused(`${file} cannot be read. Put it back from a backup.`);
  }
}

export function writePlace(home: string, place: Place): void {
  const file = path.join(home, "database.json");
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, `${JSON.stringify(place, null, 2)}\n`, { mode: 0o600 });
    // Root may look after somebody else's folder; the file stays theirs.
    const { uid, gid } = statSync(home);
    if (process.getuid?.() === 0) chownSync(unfinished, uid, gid);
    renameSync(unfinished, file);
  } catch (error) {
    throw notWritable(home, error);
  }
}

/** Decides where a new database lives: in the home folder, or where the user who runs it may go. */
export function newPlace(home: string, user: ServerUser): Place {
  if (existsSync(path.join(home, "postgres"))) {
    throw new StartRefused(`${home} holds a database but not its passwords (database.json). Put that file back from a backup.`);
  }
  const secret = () => randomBytes(24).toString("base64url");
  const id = randomUUID();
  return {
    id,
    data: path.join(folderFor(home, user), reachable(home, user) ? "postgres" : id),
    port: 0,
    initialised: false,
    prepared: false,
    passwords: { superuser: secret(), owner: secret(), app: secret() },
  };
}

/** A folder that the database's user can enter: for its data, and for a copy of its programs where one is needed. */
export function folderFor(home: string, user: ServerUser): string {
  if (reachable(home, user)) return home;
  try {
    mkdirSync(commonFolder, { recursive: true, mode: 0o755 });
    accessSync(commonFolder, constants.W_OK);
    return commonFolder;
  } catch (error) {
    throw notWritable(commonFolder, error);
  }
}

/** A folder for short-lived data that the database's user can enter: the system's, whatever TMPDIR says to root. */
export function temporaryFolder(user: ServerUser): string {
  return canReach(user, tmpdir()) ? tmpdir() : "/tmp";
}

/** The home folder is ours: others may pass through it (its files stay private), but its parents are not ours to open. */
function reachable(home: string, user: ServerUser): boolean {
  if (!user) return true;
  if (!canReach(user, path.dirname(home))) return false;
  const { mode } = statSync(home);
  if ((mode & 0o011) !== 0o011) chmodSync(home, (mode & 0o777) | 0o011);
  return true;
}

function notWritable(folder: string, error: unknown): StartRefused {
  const reason = { EACCES: "this user has no right to it", EROFS: "it is read-only", ENOSPC: "the disk is full", ENOTDIR: "it is not a folder", EEXIST: "it is not a folder" };
  const code = errorCode(error) ?? "";
  const why = code in reason ? reason[code as keyof typeof reason] : String(error);
  return new StartRefused(`Vitae cannot write in ${folder}: ${why}. Choose another folder with VITAE_HOME, or change its rights.`);
}

function otherKind(home: string, kind: string | undefined): string {
  return kind === "demo"
    ? `${home} holds a demo with invented people; a house needs a folder of its own. Set VITAE_HOME to another folder.`
    : `${home} holds a house; the demo needs a folder of its own. Set VITAE_HOME to another folder, or VITAE_DEMO=0 to start the house.`;
}
