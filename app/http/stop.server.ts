import type { Server } from "node:http";

/**
 * Ends a server without breaking a reply: no new connections, quiet ones closed, open requests waited for up to
 * `patience` milliseconds, then whatever is left is cut. Resolves when the last connection is gone.
 */
export async function drain(server: Server, patience: number): Promise<void> {
  if (!server.listening) return;
  // Who has knocked but was not let in yet would be cut off when the door closes: they have a moment to come in.
  await new Promise((resolve) => setTimeout(resolve, Math.min(200, patience)));
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  // A connection that was busy becomes idle when its reply is done, and would keep us waiting for its next request.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const cut = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}

/** Work that goes on after its reply: kept in sight so that stopping waits for it. A failure is told and ends there. */
export class Afterwards {
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly onFailure: (error: unknown) => void) {}

  add(work: () => Promise<void>): void {
    const run = work().catch(this.onFailure).finally(() => this.running.delete(run));
    this.running.add(run);
  }

  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }
}
