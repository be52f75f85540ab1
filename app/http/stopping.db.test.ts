import { connect as connectSocket } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { sql } from "~/db.server";
import { testDatabase } from "../../db/testing";
import { freePort, serve, Visitor, type Served } from "./testing";

const { owner, appUrl } = await testDatabase();
const running: Served[] = [];
const start = async (env?: Record<string, string>) => {
  const served = await serve(appUrl, env);
  running.push(served);
  return served;
};
afterAll(async () => void (await Promise.all(running.map((served) => served.stop("SIGKILL")))));

/** A reader who brings a cookie: their page is made for them, and shared with nobody. */
function somebody(served: Served): Visitor {
  const reader = new Visitor(served.url);
  reader.cookies.set("known", "1");
  return reader;
}

/** Holds every page back by locking what each of them reads, until the returned function lets go. */
async function holdPages(): Promise<() => Promise<void>> {
  let release = () => undefined as void;
  const released = new Promise<void>((resolve) => (release = resolve));
  let held = () => undefined as void;
  const holding = new Promise<void>((resolve) => (held = resolve));
  const over = owner.transaction().execute(async (trx) => {
    await sql`lock table house in access exclusive mode`.execute(trx);
    held();
    await released;
  });
  await holding;
  return async () => {
    release();
    await over;
  };
}

/** Resolves when the server has begun with this many requests. */
async function until(begun: number, figures: number): Promise<void> {
  for (;;) {
    const text = await (await fetch(`http://localhost:${figures}/metrics`)).text();
    if (Number(/^vitae_requests_under_way (\d+)/m.exec(text)?.[1]) >= begun) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const connects = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connectSocket(port, "127.0.0.1", () => resolve(true));
    socket.once("error", () => resolve(false)).once("connect", () => socket.destroy());
  });

describe("a server that is told to stop (R15)", () => {
  it("finishes what it has begun, takes nothing new, and ends well", async () => {
    const figures = await freePort();
    const served = await start({ METRICS_PORT: String(figures) });
    const release = await holdPages();
    // Half as many as there are connections to the database: neither they nor the work beside them waits for one, which has a limit of its own.
    const replies = Array.from({ length: 5 }, () => somebody(served).get("/").then(async (reply) => ({ status: reply.status, whole: (await reply.text()).includes("</html>") })));
    await until(replies.length, figures);
    const ended = served.stop("SIGTERM");
    while (await connects(served.port)) await new Promise((resolve) => setTimeout(resolve, 20));
    await release();
    const all = await Promise.all(replies);
    expect(all.filter((reply) => reply.status !== 200 || !reply.whole)).toEqual([]);
    expect(await ended).toBe(0);
  });
});

describe("a database that does not answer (R4)", () => {
  it("is told to readers with a status that machines understand, and is over when it answers again", async () => {
    const served = await start();
    const release = await holdPages();
    const began = performance.now();
    const replies = await Promise.all(Array.from({ length: 40 }, (_, at) => (at % 2 ? somebody(served) : new Visitor(served.url)).get("/")));
    expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([503]));
    expect(replies.every((reply) => reply.headers.get("Retry-After") === "30")).toBe(true);
    expect(await replies[0]?.text()).toContain("We are away for a moment");
    expect(performance.now() - began).toBeLessThan(10_000);
    await release();
    expect((await new Visitor(served.url).get("/")).status).toBe(200);
    expect((await new Visitor(served.url).get("/readyz")).status).toBe(200);
  });
});

describe("a start", () => {
  it("on a port that is taken says so in a sentence and ends", async () => {
    const served = await start();
    await expect(serve(appUrl, { PORT: String(served.port) })).rejects.toThrow(/Port \d+ is taken by another program/);
  });

  it("opens the figures on a port of their own, only when it is named (I05)", async () => {
    const port = await freePort();
    const served = await start({ METRICS_PORT: String(port) });
    await (await new Visitor(served.url).get("/sign-in?next=/secret-place")).text();
    const figures = await (await fetch(`http://localhost:${port}/metrics`)).text();
    expect(figures).toContain('pattern="/sign-in"');
    expect(figures).toContain("vitae_oldest_outbox_age 0");
    expect(figures).not.toContain("secret-place");
    expect((await new Visitor(served.url).get("/metrics")).status).toBe(404);
  });
});
