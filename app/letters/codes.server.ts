import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import type { Keys } from "~/keys.server";

/** Letters and digits that nobody mistakes for one another on paper: no 0 O, 1 I L, U. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeLength = 8;

export type Coded = { id: string; number: number };

/**
 * The code that a letter prints, such as `VIT-7K3M-Q2XD`: a keyed hash of the house, the letter and its number. It is
 * kept nowhere and computed again whenever the letter is printed; the database knows only `codeHash` of it.
 */
export function letterCode(keys: Pick<Keys, "letterCode">, house: { secret: string; codePrefix: string }, letter: Coded): string {
  const symbols = symbolsOf(keys.letterCode, `letter\0${house.secret}\0${letter.id}\0${letter.number}`);
  return `${house.codePrefix}-${symbols.slice(0, 4)}-${symbols.slice(4)}`;
}

/** Bytes at and above the largest multiple of the alphabet are passed over, so that every symbol is equally likely. */
function symbolsOf(key: Buffer, text: string): string {
  const fair = 256 - (256 % alphabet.length);
  let symbols = "";
  for (let block = 0; symbols.length < codeLength; block += 1) {
    const bytes = createHmac("sha256", key).update(`${text}\0${block}`).digest();
    for (const byte of bytes) if (byte < fair && symbols.length < codeLength) symbols += alphabet[byte % alphabet.length];
  }
  return symbols;
}

/** What somebody typed, as its eight symbols: case, spaces, dashes and the house's prefix do not matter. Empty if it cannot be a code. */
export function typedCode(text: string, prefix: string): string {
  const bare = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const symbols = bare.length > codeLength && bare.startsWith(prefix) ? bare.slice(prefix.length) : bare;
  return symbols.length === codeLength && [...symbols].every((symbol) => alphabet.includes(symbol)) ? symbols : "";
}

/** The keyed hash by which a code is found. What cannot be a code is hashed all the same: wrong and right take equal work. */
export function codeHash(keys: Pick<Keys, "letterCode">, code: string, prefix: string): Buffer {
  return createHmac("sha256", keys.letterCode).update(`lookup\0${typedCode(code, prefix)}`).digest();
}

/** The secret of a link into the reading room: 192 random bits. The database keeps its sha256. */
export function newToken(): string {
  return randomBytes(24).toString("base64url");
}

export function tokenHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** What a letter holds that the database must not know once it has left: the link's token, the digits of a short code. */
export type LetterSecret = { token?: string; digits?: string };

/** AES-256-GCM, bound to the letter: moved to another row, it does not open. */
export function sealSecret(keys: Pick<Keys, "seal">, letterId: string, secret: LetterSecret): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keys.seal, nonce).setAAD(Buffer.from(`letter:secret:${letterId}`));
  const text = Buffer.concat([cipher.update(JSON.stringify(secret)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

export function openSecret(keys: Pick<Keys, "seal">, letterId: string, sealed: Buffer): LetterSecret {
  const decipher = createDecipheriv("aes-256-gcm", keys.seal, sealed.subarray(0, 12)).setAAD(Buffer.from(`letter:secret:${letterId}`));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString()) as LetterSecret;
}
