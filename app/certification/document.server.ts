import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { canonicalJson } from "~/biographies/canonical";

/** One signature as the certificate names it: the approval of the text, or of what the checker changed since. */
export type Signed = { kind: "sign" | "countersign"; name: string; as: "nominee" | "heir" | "publisher"; on: string };

/** What a certificate says. Everything in it is signed; the printed and the public form are made from it. */
export type CertificateDocument = {
  format: "vitae-certificate/1";
  number: string;
  house: string;
  /** As the revision names the person. */
  person: string;
  issuedOn: string;
  revision: { id: string; hash: string };
  scope: { statements: number; checked: number; declared: number };
  checkers: string[];
  certifiers: string[];
  /** Empty for an erratum: it needs no signature. */
  signatures: Signed[];
  /** How many pairs of eyes the house asked for when it was issued. */
  policy: { version: number; certifiers: number; drafterMayCheck: boolean };
  validUntil: string | null;
};

/** Names the key that signed, so that a house can change its key and old certificates stay checkable. */
export function keyId(key: KeyObject): string {
  return createHash("sha256").update(publicKeyOf(key).export({ type: "spki", format: "der" })).digest("hex").slice(0, 16);
}

function publicKeyOf(key: KeyObject): KeyObject {
  return key.type === "private" ? createPublicKey(key) : key;
}

/** Ed25519 over the canonical JSON (RFC 8785) of the document. */
export function signDocument(document: CertificateDocument, key: KeyObject): Buffer {
  return sign(null, Buffer.from(canonicalJson(document)), key);
}

/** True when the document is, to the last character, what the key's owner signed. */
export function documentHolds(document: unknown, signature: Buffer, key: KeyObject): boolean {
  return verify(null, Buffer.from(canonicalJson(document)), publicKeyOf(key), signature);
}

export function publicPem(key: KeyObject): string {
  return publicKeyOf(key).export({ type: "spki", format: "pem" }).toString();
}
