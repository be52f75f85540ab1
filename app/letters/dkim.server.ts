import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartRefused } from "~/db.server";

/** Under this name the public key stands in the DNS: vitae._domainkey.whoswho.example. */
export const dkimSelector = "vitae";

const bits = 2048;

function fileIn(home: string): string {
  return path.join(home, "keys", "dkim.pem");
}

/** The key that signs mail; null until `npm run admin -- dns` has made one, since a signature without its record helps nobody. */
export function readDkimKey(home: string): string | null {
  const file = fileIn(home);
  if (!existsSync(file)) return null;
  if ((statSync(file).mode & 0o077) !== 0 && process.platform !== "win32") {
    throw new StartRefused(`Other users of this machine can read the key ${file}. Close it with: chmod 600 ${file}`);
  }
  return readFileSync(file, "utf8");
}

/** The same, made where there is none. RSA, because many receivers know no other kind. A new one only needs a new record. */
export function makeDkimKey(home: string): string {
  const kept = readDkimKey(home);
  if (kept) return kept;
  const pem = generateKeyPairSync("rsa", { modulusLength: bits }).privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  mkdirSync(path.dirname(fileIn(home)), { recursive: true, mode: 0o700 });
  writeFileSync(fileIn(home), pem, { mode: 0o600, flag: "wx" });
  return pem;
}

export type DnsRecord = { name: string; value: string; why: string };

/** What the sender's domain has to say in the DNS, so that receivers know the house's mail for its own (TRUST.md, G01). */
export function dnsRecords(senderMail: string, smtpHost: string | null, privateKey: string): DnsRecord[] {
  const domain = domainOf(senderMail);
  const key = createPublicKey(privateKey).export({ type: "spki", format: "der" }).toString("base64");
  return [
    { name: domain, value: `v=spf1 ${smtpHost ? `a:${smtpHost}` : "mx"} -all`, why: "which servers send for the domain; join it with a v=spf1 record that is there already" },
    { name: `${dkimSelector}._domainkey.${domain}`, value: `v=DKIM1; k=rsa; p=${key}`, why: "the key that the letters are signed with" },
    { name: `_dmarc.${domain}`, value: `v=DMARC1; p=quarantine; adkim=s; aspf=r; rua=mailto:${senderMail}`, why: "what receivers do with mail that only says it is ours" },
  ];
}

export function domainOf(address: string): string {
  return (address.split("@")[1] ?? "").toLowerCase();
}
