import { createTransport } from "nodemailer";
import { scrub } from "~/log.server";

export type Mail = {
  from: { name: string; address: string };
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string | null;
  language: string;
  messageId: string;
  date: Date;
};

/** Where letters go when they leave. */
export interface Transport {
  /** The letters are read in the demo's mailbox, so their codes and links stay (sealed) instead of leaving with them. */
  keepsSecrets: boolean;
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** `never`: the server refused it for good. `later`: it was not taken this time. `unknown`: nobody can say whether it was. */
export class SendFault extends Error {
  override name = "SendFault";
  constructor(
    readonly fate: "never" | "later" | "unknown",
    message: string,
  ) {
    super(message);
  }
}

/** By nodemailer to the server of SMTP_URL. No attachment, no file and no address is ever read for a letter. */
export function smtpTransport(smtpUrl: string): Transport {
  const mailer = createTransport({
    url: smtpUrl,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
  });
  return {
    keepsSecrets: false,
    async send({ html, messageId, language, ...mail }) {
      try {
        await mailer.sendMail({
          ...mail,
          ...(html ? { html } : {}),
          messageId,
          headers: { "Auto-Submitted": "auto-generated", "Content-Language": language },
        });
      } catch (error) {
        throw faultOf(error);
      }
    },
    close: () => mailer.close(),
  };
}

/** The demo's: nothing leaves the computer, the letters stand in the mailbox. */
export const mailboxTransport: Transport = { keepsSecrets: true, send: async () => undefined, close: () => undefined };

function faultOf(error: unknown): SendFault {
  const { responseCode, code, syscall, message = "" } = error as { responseCode?: number; code?: string; syscall?: string; message?: string };
  const said = scrub([responseCode ?? code, message].filter(Boolean).join(" "));
  if (responseCode !== undefined) return new SendFault(responseCode >= 500 && code !== "EAUTH" ? "never" : "later", said);
  const early = /Connection timeout|Greeting never received|ECONNREFUSED/.test(message);
  const neverReached = early || syscall === "connect" || ["EDNS", "EAUTH", "ETLS"].includes(code ?? "");
  return new SendFault(neverReached ? "later" : "unknown", said);
}
