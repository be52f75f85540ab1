type Made = { messageId: string; to: string; status: string; said?: string; /** How much of the letter the server sends back. */ sends?: "whole" | "headings" | "nothing" };

/** A delivery status notification as mail servers write them, for a letter of ours. */
export function returned({ messageId, to, status, said = "250 see status", sends = "whole" }: Made): string {
  const headings = `From: house@house.example\nTo: ${to}\nSubject: An entry\nMessage-ID: ${messageId}\n`;
  const original = { whole: `--b\nContent-Type: message/rfc822\n\n${headings}\nText\n`, headings: `--b\nContent-Type: text/rfc822-headers\n\n${headings}\n`, nothing: "" }[sends];
  return `From: MAILER-DAEMON@mx.example\nTo: house@house.example\nSubject: Undelivered\nMessage-ID: <b1@mx.example>\nIn-Reply-To: ${messageId}\nMIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n--b\nContent-Type: text/plain\n\nIt did not work.\n--b
Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nOriginal-Recipient: rfc822;${to}\nFinal-Recipient: rfc822; ${to}\nAction: failed\nStatus: ${status}
Diagnostic-Code: smtp; ${said}\n\n${original}--b--\n`;
}
