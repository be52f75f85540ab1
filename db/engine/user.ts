import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { StartRefused } from "../start-refused";

/** The user that runs PostgreSQL: nobody in particular (`undefined`) for an ordinary user, who runs it themself. */
export type ServerUser = { uid: number; gid: number } | undefined;

const ownName = "vitae-db";

/**
 * PostgreSQL refuses to run as root, so root lends it an unprivileged user: the owner of data that exist already,
 * else one made for it, else `postgres` or `nobody` where the system is read-only.
 */
export function serverUser(dataFolder?: string): ServerUser {
  if (process.getuid?.() !== 0) return undefined;
  if (dataFolder && existsSync(dataFolder)) {
    const { uid, gid } = statSync(dataFolder);
    if (uid !== 0) return { uid, gid };
  }
  const user = lookUp(ownName) ?? makeUser() ?? lookUp("postgres") ?? lookUp("nobody");
  if (!user) throw new StartRefused("PostgreSQL does not run as root, and there is no other user to run it. Start Vitae as an ordinary user.");
  return user;
}

/** May this user pass through every folder on the way to `target`, and read it? Unknown parts of the path do not count. */
export function canReach(user: ServerUser, target: string): boolean {
  if (!user) return true;
  const parts = path.resolve(target).split(path.sep);
  return parts.every((_, depth) => {
    const folder = parts.slice(0, depth + 1).join(path.sep) || path.sep;
    if (!existsSync(folder)) return true;
    const found = statSync(folder);
    const bit = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001;
    return !found.isDirectory() || (found.mode & bit) !== 0;
  });
}

function lookUp(name: string): ServerUser {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function makeUser(): ServerUser {
  try {
    const shell = existsSync("/usr/sbin/nologin") ? "/usr/sbin/nologin" : "/bin/false";
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent", "--shell", shell, ownName], {
      stdio: "ignore",
    });
    return lookUp(ownName);
  } catch {
    return undefined;
  }
}
