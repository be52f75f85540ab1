import { Agent, type IncomingHttpHeaders, request } from "node:http";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
export type Asked = { method?: "GET" | "HEAD" | "POST"; fields?: Record<string, string> | readonly (readonly [string, string])[]; headers?: Record<string, string> };

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** One exchange over the wire: the path goes out as it is written, and nothing is followed. */
export function ask(site: string, path: string, { method = "GET", fields, headers = {} }: Asked = {}): Promise<Answer> {
  const body = method === "POST" ? new URLSearchParams(fields as Record<string, string>).toString() : undefined;
  const form = body === undefined ? {} : { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": String(Buffer.byteLength(body)), Origin: site };
  const { hostname, port, host } = new URL(site);
  return new Promise((resolve, reject) => {
    const asked = request({ agent, hostname, port, path, method, headers: { Host: host, "Accept-Language": "en", ...form, ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.once("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() }));
      answer.once("error", reject);
    });
    asked.once("error", reject);
    asked.end(body);
  });
}

/** Runs work on many things, a few at a time: a machine of two processors gains nothing by more. */
export async function each<Thing>(things: readonly Thing[], work: (thing: Thing) => Promise<void>, atOnce = 6): Promise<void> {
  const queue = things.values();
  const worker = async () => {
    for (const thing of queue) await work(thing);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** The forms of a page that post, each with its address and its fields filled as a willing reader would. */
export function formsOf(html: string): { action: string; fields: [string, string][] }[] {
  return [...html.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/g)].flatMap(([, head = "", inside = ""]) => {
    if (!/method="post"/i.test(head)) return [];
    return [{ action: unescaped(attribute(head, "action") ?? ""), fields: [...inputs(inside), ...areas(inside), ...choices(inside)] }];
  });
}

function inputs(html: string): [string, string][] {
  const filled = new Set<string>();
  return [...html.matchAll(/<(input|button)\b([^>]*)>/g)].flatMap(([, , head = ""]): [string, string][] => {
    const name = attribute(head, "name");
    const type = attribute(head, "type") ?? "text";
    if (!name || type === "file" || ((type === "radio" || type === "submit") && filled.has(name))) return [];
    filled.add(name);
    return [[unescaped(name), unescaped(attribute(head, "value") || (usual[type] ?? "Mots"))]];
  });
}

const usual: Record<string, string> = { email: "quelqu.un@listed.example", number: "1", date: "2026-01-05", checkbox: "on" };

function areas(html: string): [string, string][] {
  return [...html.matchAll(/<textarea\b([^>]*)>([^]*?)<\/textarea>/g)].map(([, head = "", text = ""]) => [unescaped(attribute(head, "name") ?? ""), unescaped(text) || "Quelques mots"]);
}

function choices(html: string): [string, string][] {
  return [...html.matchAll(/<select\b([^>]*)>([^]*?)<\/select>/g)].map(([, head = "", options = ""]) => {
    const values = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, option = ""]) => unescaped(attribute(option, "value") ?? ""));
    return [unescaped(attribute(head, "name") ?? ""), values.find(Boolean) ?? ""];
  });
}

function attribute(head: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`, "i").exec(head)?.[1];
}

function unescaped(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
