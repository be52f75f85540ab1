import { clearCookie, readCookie, seal, setCookie, unseal, type CookieSettings } from "./cookies.server";
import type { Keys } from "~/keys.server";

/** One sentence for the next page: what was done, or what stood in the way. */
export interface Flash {
  kind: "done" | "problem";
  text: string;
}

/** The Set-Cookie line that carries a sentence over a redirect; signed, because the next page shows it as the house's word. */
export function flashCookie(settings: CookieSettings, keys: Pick<Keys, "session">, flash: Flash): string {
  return setCookie(settings, "flash", seal(keys, "flash", `${flash.kind}:${flash.text.slice(0, 600)}`), 60);
}

/** The sentence that came along, and the line that takes it away again. */
export function takeFlash(settings: CookieSettings, keys: Pick<Keys, "session">, request: Request): { flash: Flash | null; cookie: string | null } {
  const carried = readCookie(settings, request, "flash");
  const value = unseal(keys, "flash", carried);
  const [, kind, text] = /^(done|problem):([^]+)$/.exec(value ?? "") ?? [];
  return {
    flash: text ? { kind: kind === "problem" ? "problem" : "done", text } : null,
    cookie: carried === null ? null : clearCookie(settings, "flash"),
  };
}
