import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { errorCode, StartRefused } from "~/db.server";

/** The house's secrets. Whoever has them can forge its letters and certificates: they stay in VITAE_HOME/keys. */
export interface Keys {
  /** HMAC key of the codes that letters print. */
  letterCode: Buffer;
  /** AES-256-GCM key of what the outbox keeps sealed until it is sent. */
  seal: Buffer;
  /** HMAC key of cookies and short codes. */
  session: Buffer;
  /** Ed25519 key that signs certificates. */
  signing: KeyObject;
}

const secretFiles = { letterCode: "letter-code.key", seal: "seal.key", session: "session.key" } as const;
const signingFile = "signing.pem";
const secretBytes = 32;

/**
 * Reads the keys of this home folder; makes them all at the first start. A folder with a key missing, weak, or open to
 * other users is refused rather than mended: a new key would make old letters and certificates look forged.
 */
export function loadKeys(home: string): Keys {
  const folder = path.join(home, "keys");
  if (!existsSync(folder)) makeKeys(folder);
  return {
    letterCode: readSecret(folder, secretFiles.letterCode),
    seal: readSecret(folder, secretFiles.seal),
    session: readSecret(folder, secretFiles.session),
    signing: readSigningKey(folder),
  };
}

/** All or none: the folder takes its name only when every key is in it. */
function makeKeys(folder: string): void {
  const unfinished = `${folder}.${randomUUID()}`;
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  for (const file of Object.values(secretFiles)) {
    writeFileSync(path.join(unfinished, file), `${randomBytes(secretBytes).toString("base64")}\n`, { mode: 0o600 });
  }
  const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });
  writeFileSync(path.join(unfinished, signingFile), pem, { mode: 0o600 });
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another process made them at the same moment: its keys count.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function readSecret(folder: string, file: string): Buffer {
  const secret = Buffer.from(readPrivate(folder, file).trim(), "base64");
  if (secret.length < secretBytes || new Set(secret).size < 8) {
    throw new StartRefused(`The key ${path.join(folder, file)} is too weak: it must be ${secretBytes} random bytes in base64. Put the house's own key back from a backup.`);
  }
  return secret;
}

function readSigningKey(folder: string): KeyObject {
  const pem = readPrivate(folder, signingFile);
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {
    // Said below in words.
  }
  throw new StartRefused(`The key ${path.join(folder, signingFile)} is not an Ed25519 private key. Put the house's own key back from a backup.`);
}

function readPrivate(folder: string, file: string): string {
  const target = path.join(folder, file);
  try {
    const { mode } = statSync(target);
    if ((mode & 0o077) !== 0 && process.platform !== "win32") {
      throw new StartRefused(`Other users of this machine can read the key ${target}. Close it with: chmod 600 ${target}`);
    }
    return readFileSync(target, "utf8");
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    const reason = errorCode(error) === "EACCES" ? "belongs to another user" : "is missing";
    throw new StartRefused(`The key ${target} ${reason}. Put the house's own key back from a backup; a new one would make its letters and certificates look forged.`);
  }
}
