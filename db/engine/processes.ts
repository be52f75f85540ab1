import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { errorCode } from "../start-refused";

/** A process told apart from a later one with the same number: its number and when it began. */
export type ProcessIdentity = `${number}@${string}`;

/** True while a process with this number runs, whoever owns it. One that has ended but was not collected does not count. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) !== "EPERM") return false;
  }
  return !["Z", "X"].includes(statFields(pid)?.[0] ?? "");
}

export function identityOf(pid: number): ProcessIdentity {
  return `${pid}@${startedAt(pid)}`;
}

/** Does the process that wrote this identity still run? A reused number does not count. */
export function stillRuns(identity: string): boolean {
  const pid = pidOf(identity);
  return pid > 0 && isAlive(pid) && identityOf(pid) === identity;
}

export function pidOf(identity: string): number {
  return Number.parseInt(identity, 10) || 0;
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function startedAt(pid: number): string {
  return statFields(pid)?.[19] ?? startedAtWithoutProc(pid);
}

/** What Linux knows of a process. The command's name stands in brackets and may hold spaces, so count the fields after it. */
function statFields(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

function startedAtWithoutProc(pid: number): string {
  try {
    const text = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return String(Date.parse(text.trim()) || "");
  } catch {
    return "";
  }
}
