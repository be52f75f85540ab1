import PostalMime, { type Email } from "postal-mime";

/** What a mail server says of one recipient (RFC 3464): the addresses it names, and its status, "5.1.1" or "4.2.2". */
export type Failing = { addresses: string[]; status: string; said: string | null };
/** A message that came back: which letter it is about, and what became of it. */
export type Returned = { messageId: string; failing: Failing[] };
export type ReadReturned = { ok: true; returned: Returned } | { ok: false; reason: "no_message" | "no_report" | "not_ours" };

/** Longer is no such message: a report carries at most the letter that it is about. */
export const longestReturned = 512 * 1024;

const limits = { attachmentEncoding: "utf8", forceRfc822Attachments: true, maxNestingDepth: 8, maxHeadersSize: 64 * 1024, maxRfc822NestingDepth: 2 } as const;

/** Reads a delivery status notification. Nothing in it is believed but what names a letter of ours and its recipient. */
export async function readReturned(source: string | Uint8Array): Promise<ReadReturned> {
  if (source.length > longestReturned) return { ok: false, reason: "no_message" };
  const mail = await PostalMime.parse(source, limits).catch(() => null);
  if (!mail) return { ok: false, reason: "no_message" };
  const failing = partsOf(mail, /^message\/(?:global-)?delivery-status$/).flatMap(failingIn);
  if (failing.length === 0) return { ok: false, reason: "no_report" };
  const messageId = idOf(mail);
  return messageId ? { ok: true, returned: { messageId, failing: failing.slice(0, 20) } } : { ok: false, reason: "not_ours" };
}

function partsOf(mail: Email, type: RegExp): string[] {
  return mail.attachments.filter(({ mimeType }) => type.test(mimeType)).map(({ content }) => (typeof content === "string" ? content : new TextDecoder().decode(content)));
}

/** The letter's own Message-ID: in what the server sent back of it, else what the report answers to. */
function idOf(mail: Email): string | null {
  const original = partsOf(mail, /^(?:message\/rfc822|message\/global|text\/rfc822-headers|message\/global-headers)$/).map((text) => groupsOf(text)[0]?.get("message-id"));
  const named = [...original, mail.inReplyTo, ...(mail.references ?? "").split(/\s+/)];
  return named.flatMap((text) => /<[^<>\s]{3,300}>/.exec(text ?? "")?.[0] ?? [])[0] ?? null;
}

function failingIn(report: string): Failing[] {
  return groupsOf(report).flatMap((fields) => {
    const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(fields.get("status") ?? "")?.[1];
    const addresses = ["original-recipient", "final-recipient"].flatMap((name) => addressIn(fields.get(name)) ?? []);
    return status && addresses.length > 0 ? [{ addresses, status, said: saidBy(fields.get("diagnostic-code")) }] : [];
  });
}

function addressIn(field: string | undefined): string | undefined {
  return /;\s*<?([^\s<>;]{1,250}@[^\s<>;]{1,250})>?/.exec(field ?? "")?.[1]?.toLowerCase();
}

/** What the server said in its own words, without addresses and in one line. */
function saidBy(field: string | undefined): string | null {
  const words = (field ?? "").replace(/^[^;]{0,20};/, "").replace(/<?[^\s<>]+@[^\s<>]+>?/g, "…").replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, " ").replace(/\s+/g, " ").trim();
  return words ? words.slice(0, 200) : null;
}

/** Groups of fields, set apart by empty lines; a line that begins with a blank goes on with the one before. */
function groupsOf(text: string): Map<string, string>[] {
  const groups: Map<string, string>[] = [];
  for (const block of text.replace(/\r\n?/g, "\n").split(/\n{2,}/).slice(0, 60)) {
    const lines = block.replace(/\n[ \t]+/g, " ").split("\n").slice(0, 200);
    const fields = lines.flatMap((line) => {
      const at = line.indexOf(":");
      return at > 0 ? [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()] as const] : [];
    });
    if (fields.length > 0) groups.push(new Map(fields));
  }
  return groups;
}
