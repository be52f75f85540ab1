import { describe, expect, it } from "vitest";
import { longestReturned, readReturned } from "./dsn";
import { returned } from "./testing.returned";

const id = "<0f7c9f3e-0000-4000-8000-000000000000.invitation@house.example>";
const to = "somebody@listed.example";

describe("a message that came back (RFC 3464)", () => {
  it("names the letter, its recipient and what became of it", async () => {
    expect(await readReturned(returned({ messageId: id, to, status: "5.1.1", said: `550 5.1.1 <${to}>:\n unknown user` }))).toEqual({
      ok: true,
      returned: { messageId: id, failing: [{ addresses: [to, to], status: "5.1.1", said: "550 5.1.1 …: unknown user" }] },
    });
  });

  it("is read where the letter is sent back whole, by its headings, or only answered to", async () => {
    for (const sends of ["whole", "headings", "nothing"] as const)
      expect(await readReturned(returned({ messageId: id, to, status: "4.2.2", sends })), sends).toMatchObject({ ok: true, returned: { messageId: id, failing: [{ status: "4.2.2" }] } });
  });

  it("is nothing without a report, an address or a letter", async () => {
    expect(await readReturned("Subject: Out of office\n\nI am away.")).toEqual({ ok: false, reason: "no_report" });
    expect(await readReturned(returned({ messageId: id, to: "nobody", status: "5.1.1" }))).toEqual({ ok: false, reason: "no_report" });
    expect(await readReturned(returned({ messageId: id, to, status: "9.9.9" }))).toEqual({ ok: false, reason: "no_report" });
    expect(await readReturned(returned({ messageId: "", to, status: "5.1.1", sends: "nothing" }))).toEqual({ ok: false, reason: "not_ours" });
  });

  it("is bounded, whatever is sent", async () => {
    expect(await readReturned("a".repeat(longestReturned + 1))).toEqual({ ok: false, reason: "no_message" });
    const boundary = (depth: number): string => (depth === 0 ? "x" : `Content-Type: multipart/mixed; boundary="b${depth}"\n\n--b${depth}\n${boundary(depth - 1)}\n--b${depth}--\n`);
    expect((await readReturned(boundary(60))).ok).toBe(false);
    expect((await readReturned(`${"X: y\n".repeat(60_000)}\nx`)).ok).toBe(false);
    const many = returned({ messageId: id, to, status: "5.1.1" }).replace("Final-Recipient", `${"Final-Recipient: rfc822; a@b.example\nStatus: 5.0.0\n\n".repeat(5000)}Final-Recipient`);
    const read = await readReturned(many);
    expect(read.ok && read.returned.failing.length).toBeLessThanOrEqual(20);
    for (const junk of ["", "\u0000\u0001", "Content-Type: message/delivery-status\n\n\n", "--\n--\n"]) expect((await readReturned(junk)).ok).toBe(false);
  });
});
