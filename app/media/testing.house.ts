import { mkdtempSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { openSession } from "~/accounts/session.server";
import { makeLog } from "~/log.server";
import { accountId } from "../../db/seed/walk";
import type { World } from "../../db/seed/world";
import { openStudio } from "./studio.server";

type Door = (args: LoaderFunctionArgs) => Promise<unknown>;
type Asked = { params?: Record<string, string>; form?: Record<string, string>; file?: { field: string; bytes: Buffer; name?: string } };
/** What a loader or action answered: its status, its data or bytes, its headers. */
export type Answer = { status: number; data: unknown; headers: Headers; bytes: Buffer };

/** A built world with a disk of its own, whose loaders and actions are asked as a request would. */
export function doorsOf(built: World) {
  const home = mkdtempSync(path.join(tmpdir(), "vitae-files-"));
  const settings = { host: "127.0.0.1", port: 3000, publicUrl: "http://localhost:3000", home, demo: true, production: true, notices: [] } as unknown as AppLoadContext["settings"];
  const studio = openStudio();

  const ask = async (key: string, door: Door, address: string, { params = {}, form, file }: Asked = {}): Promise<Answer> => {
    const after: Promise<void>[] = [];
    const context = { db: built.db, keys: built.keys, settings, studio, log: makeLog("silent"), requestId: "test", address: "127.0.0.1", handedOn: false, nonce: "n", after: (work: () => Promise<void>) => void after.push(work()) };
    const cookie = key === "visitor" ? "" : await openSession(built.db, settings, { accountId: accountId(built, key), level: 2, device: null });
    const headers = { Cookie: `${cookie.split(";")[0]}; lang=en` };
    const request = new Request(`http://localhost:3000${address}`, form || file ? { method: "POST", headers, body: bodyOf(form ?? {}, file) } : { headers });
    const answer = await door({ context: context as unknown as AppLoadContext, request, params }).catch((thrown: unknown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    });
    await Promise.all(after);
    return answerOf(answer);
  };

  /** Every file under the home folder, whatever it is. */
  const onDisk = () => readdirSync(home, { recursive: true }).map(String).filter((name) => statSync(path.join(home, name)).isFile());
  return { home, settings, ask, onDisk };
}

function bodyOf(form: Record<string, string>, file: Asked["file"]): FormData | URLSearchParams {
  if (!file) return new URLSearchParams(form);
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.append(name, value);
  body.append(file.field, new Blob([new Uint8Array(file.bytes)]), file.name ?? "photo.jpg");
  return body;
}

async function answerOf(answer: unknown): Promise<Answer> {
  if (answer instanceof Response) return { status: answer.status, data: null, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  const { init, data } = (answer ?? {}) as { init?: { status?: number } | null; data?: unknown };
  return { status: init?.status ?? 200, data: data ?? answer, headers: new Headers(), bytes: Buffer.alloc(0) };
}

/** What an action says is wrong, by field. */
export function errorsIn({ data }: Answer): Record<string, string> {
  return (data as { errors?: Record<string, string> } | null)?.errors ?? {};
}

/** What the page shows again of what was typed. */
export function valuesIn({ data }: Answer): Record<string, unknown> {
  return (data as { values?: Record<string, unknown> } | null)?.values ?? {};
}
