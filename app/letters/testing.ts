import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import type { Pace } from "./outbox.server";

/** A worker that keeps no test waiting. */
export const quick: Pace = { jobs: 0.05, forgotten: 0.2, comeBack: 0.5 };

/** The mail servers of the test that runs; closed after it. */
export const open: SMTPServer[] = [];

export type MailServer = { url: string; mails: string[]; server: SMTPServer };

/** A mail server that keeps what it was given, unless its options say otherwise. */
export async function mailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData: (stream, _session, done) =>
      whole(stream, (mail) => {
        mails.push(mail);
        done();
      }),
    ...options,
  });
  server.on("error", () => undefined);
  open.push(server);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () => resolve((listening.address() as { port: number }).port));
  });
  return { url: `${options.secure ? "smtps" : "smtp"}://127.0.0.1:${port}`, mails, server };
}

/** Reads a mail to its end and hands it on; one that breaks off is none. */
export function whole(stream: NodeJS.ReadableStream, use: (mail: string) => void): void {
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  stream.on("end", () => use(Buffer.concat(chunks).toString()));
  stream.on("error", () => undefined);
}

/** A server's answer other than yes. */
export function reply(responseCode: number, message = "no"): Error {
  return Object.assign(new Error(message), { responseCode });
}

export async function closeMailServers(): Promise<void> {
  await Promise.all(
    open.splice(0).map((server) => {
      for (const connection of server.connections) connection.close();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    }),
  );
}

/** A header of a mail; it may be folded over several lines. */
export function mailHeader(mail: string, name: string): string | undefined {
  return new RegExp(`^${name}:(.*)$`, "im").exec(mail.replace(/\r\n[ \t]+/g, " "))?.[1]?.trim();
}
