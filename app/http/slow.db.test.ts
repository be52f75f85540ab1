import { createServer } from "node:http";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { bound, type Front } from "./front.server";
import { limitsOf } from "./limits.server";
import { serve, type Served, Visitor } from "./testing";

const { appUrl } = await testDatabase();
let served: Served;
beforeAll(async () => {
  served = await serve(appUrl);
}, 120_000);
afterAll(() => served.stop());

/** A client that begins to ask and never ends. */
function dawdler(port: number, begun: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(begun, () => resolve(socket)));
    socket.once("error", reject);
  });
}

describe("slow clients (E08)", () => {
  it("keep nobody else waiting, however many they are", async () => {
    const head = "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
    const body = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nmail=";
    const slow = await Promise.all(Array.from({ length: 400 }, (_, at) => dawdler(served.port, at % 2 ? head : body)));
    const visitor = new Visitor(served.url);
    for (const path of ["/", "/directory", "/sign-in", "/readyz"]) expect((await visitor.get(path)).status).toBe(200);
    expect((await visitor.post("/language", { lang: "fr", next: "/" })).status).toBe(303);
    for (const socket of slow) socket.destroy();
  });

  it("are let go: ten seconds for the head, thirty for the whole, five between two questions", () => {
    const server = createServer();
    bound(server, { settings: { publicUrl: "http://localhost" } } as Front);
    expect([server.headersTimeout, server.keepAliveTimeout, limitsOf("/sign-in").seconds]).toEqual([10_000, 5_000, 30]);
    expect(server.maxConnections).toBeGreaterThan(400);
    expect(server.maxConnections).toBeLessThanOrEqual(10_000);
  });
});
