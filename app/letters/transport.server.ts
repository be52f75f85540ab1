import { createTransport } from "nodemailer";
import { scrub } from "~/log.server";
import { dkimSelector, domainOf } from "./dkim.server";

export type Mail = {
  from: { name: string; address: string };
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string | null;
  language: string;
  messageId: string;
  date: Date;
  /** Where one press stops letters like this one (RFC 8058); reminders have it. */
  unsubscribe: string | null;
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

/** Milliseconds that a server has to greet, and to answer. */
export type Patience = { connect: number; answer: number };

/** By nodemailer to the server of SMTP_URL. No attachment, no file and no address is ever read for a letter. */
export function smtpTransport(smtpUrl: string, patience: Patience = { connect: 10_000, answer: 60_000 }, dkimKey: string | null = null): Transport {
  const mailer = createTransport({
    url: smtpUrl,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: patience.answer,
  });
  // The text is read only once the server has let us in: what fails before that has certainly not left.
  const begun = new Set<unknown>();
  mailer.use("stream", (mail, next) => {
    mail.message.processFunc((text) => {
      begun.add(mail.data.messageId);
      return text;
    });
    next();
  });
  return {
    keepsSecrets: false,
    async send({ html, messageId, language, unsubscribe, ...mail }) {
      try {
        await mailer.sendMail({
          ...mail,
          ...(html ? { html } : {}),
          ...(dkimKey ? { dkim: signedAs(mail.from.address, dkimKey) } : {}),
          messageId,
          headers: { "Auto-Submitted": "auto-generated", "Content-Language": language, ...(unsubscribe ? oneClick(unsubscribe) : {}) },
        });
      } catch (error) {
        throw faultOf(error, begun.has(messageId));
      } finally {
        begun.delete(messageId);
      }
    },
    close: () => mailer.close(),
  };
}

/** Signed in the name of the sender's own domain, so that the signature and the address agree (DMARC); RFC 8058 wants its headers under it. */
function signedAs(sender: string, privateKey: string) {
  return { domainName: domainOf(sender), keySelector: dkimSelector, privateKey, headerFieldNames: signedHeaders };
}

const signedHeaders = "From:To:Subject:Date:Message-ID:MIME-Version:Content-Type:Content-Transfer-Encoding:List-Unsubscribe:List-Unsubscribe-Post:Auto-Submitted";

function oneClick(address: string): Record<string, string> {
  return { "List-Unsubscribe": `<${address}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

/** The demo's: nothing leaves the computer, the letters stand in the mailbox. */
export const mailboxTransport: Transport = { keepsSecrets: true, send: async () => undefined, close: () => undefined };

function faultOf(error: unknown, begun: boolean): SendFault {
  const { responseCode, code, message = "" } = error as { responseCode?: number; code?: string; message?: string };
  const said = scrub([responseCode ?? code, message].filter(Boolean).join(" "));
  if (responseCode !== undefined) return new SendFault(responseCode >= 500 && code !== "EAUTH" ? "never" : "later", said);
  return new SendFault(begun ? "unknown" : "later", said);
}
