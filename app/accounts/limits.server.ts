import { keyedHash, readCookie, setCookie, type CookieSettings } from "~/http/cookies.server";
import { networkOf } from "~/http/network.server";
import { forgive, isSpent, takeTurn, takeTurns, type Limit, type Turn } from "~/http/throttle.server";
import type { Database, Kysely } from "~/db.server";
import type { Keys } from "~/keys.server";

/*
 * How often a code may be asked for and tried (TRUST.md, A08, E01). Nothing locks anybody out: what is used up comes back
 * with time, and a browser that its owner has signed in with before has a count of its own, which strangers cannot use up.
 */
const quarter = 900;
const everybody: Limit = { name: "sign-in everybody", points: 2000, seconds: quarter };
const network: Limit = { name: "sign-in network", points: 100, seconds: quarter };
const addressFromNetwork: Limit = { name: "sign-in address and network", points: 8, seconds: quarter };
const address: Limit = { name: "sign-in address", points: 20, seconds: 3600 };
const addressAfterFailures: Limit = { name: "sign-in address after failures", points: 2, seconds: 3600 };
const addressKnownHere: Limit = { name: "sign-in address known here", points: 8, seconds: quarter };
const tries: Limit = { name: "code network", points: 60, seconds: quarter };
const failures: Limit = { name: "code failures", points: 100, seconds: 86_400 };

interface Asking {
  db: Kysely<Database>;
  keys: Pick<Keys, "session">;
  settings: CookieSettings;
  request: Request;
  address: string;
}

/** May this browser ask for a code for this address now? Counted alike for addresses that have an account and others. */
export async function turnToAsk(asking: Asking, mail: string): Promise<Turn> {
  const from = networkOf(asking.address);
  if (knows(asking, mail)) return takeTurns(asking, [[addressKnownHere, mail], [everybody, "all"]]);
  const perAddress = (await isSpent(asking, failures, mail)) ? addressAfterFailures : address;
  return takeTurns(asking, [[network, from], [addressFromNetwork, `${mail} ${from}`], [perAddress, mail], [everybody, "all"]]);
}

/** May this network try a code now? Each code takes five tries anyway. */
export function turnToTry(asking: Asking): Promise<Turn> {
  return takeTurn(asking, tries, networkOf(asking.address));
}

/** A wrong code for an account: after a hundred in a day, codes for it are slow to come to browsers that it does not know. */
export async function countFailure(asking: Asking, mail: string): Promise<void> {
  await takeTurn(asking, failures, mail);
}

export async function forgiveFailures(asking: Asking, mail: string): Promise<void> {
  await forgive(asking, failures, mail);
}

const cookieName = "known";
const remembered = 4;

/** The line that lets this browser be known again as one where the owner of the address has signed in. */
export function knownHereCookie(asking: Pick<Asking, "settings" | "request" | "keys">, mail: string): string {
  const marks = [markOf(asking.keys, mail), ...marksIn(asking).filter((mark) => mark !== markOf(asking.keys, mail))];
  return setCookie(asking.settings, cookieName, marks.slice(0, remembered).join("."), 365 * 86_400);
}

function knows(asking: Asking, mail: string): boolean {
  return marksIn(asking).includes(markOf(asking.keys, mail));
}

function marksIn({ settings, request }: Pick<Asking, "settings" | "request">): string[] {
  return readCookie(settings, request, cookieName)?.split(".") ?? [];
}

function markOf(keys: Pick<Keys, "session">, mail: string): string {
  return keyedHash(keys.session, "known here", mail).toString("base64url");
}
