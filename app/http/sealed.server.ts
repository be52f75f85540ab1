import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Keys } from "~/keys.server";

/** A text that only the house can read (AES-256-GCM). `about` ties it to its row: moved to another one, it does not open. */
export function sealText(keys: Pick<Keys, "seal">, about: string, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keys.seal, nonce).setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
}

/** The text, or null where it was sealed for another row, with another key, or was changed. */
export function openText(keys: Pick<Keys, "seal">, about: string, sealed: Buffer): string | null {
  try {
    const decipher = createDecipheriv("aes-256-gcm", keys.seal, sealed.subarray(0, 12)).setAAD(Buffer.from(about));
    decipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
