import { createPublicKey, sign, verify } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadKeys } from "./keys.server";

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), "vitae-keys-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe("the first start", () => {
  test("makes keys that differ, that only their owner can read, and that the next start finds again", () => {
    const keys = loadKeys(home);
    const secrets = [keys.letterCode, keys.seal, keys.session];
    expect(secrets.map((secret) => secret.length)).toEqual([32, 32, 32]);
    expect(new Set(secrets.map((secret) => secret.toString("hex"))).size).toBe(3);
    const modes = readdirSync(path.join(home, "keys")).map((file) => statSync(path.join(home, "keys", file)).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600, 0o600, 0o600]);

    const again = loadKeys(home);
    expect([again.letterCode, again.seal, again.session]).toEqual(secrets);
    const text = Buffer.from("a certificate");
    expect(verify(null, text, createPublicKey(keys.signing), sign(null, text, again.signing))).toBe(true);
  });

  test("two houses have nothing in common", () => {
    const other = mkdtempSync(path.join(tmpdir(), "vitae-keys-"));
    expect(loadKeys(home).session).not.toEqual(loadKeys(other).session);
    rmSync(other, { recursive: true });
  });

  test("leaves no unfinished folder behind, and passes by one that a killed start left", () => {
    mkdirSync(path.join(home, "keys.unfinished"));
    loadKeys(home);
    expect(readdirSync(home).toSorted()).toEqual(["keys", "keys.unfinished"]);
    expect(readdirSync(path.join(home, "keys"))).toHaveLength(4);
  });
});

describe("later starts refuse, rather than make anew,", () => {
  beforeEach(() => void loadKeys(home));
  const key = (name: string) => path.join(home, "keys", name);

  test("a key that is missing", () => {
    rmSync(key("letter-code.key"));
    expect(() => loadKeys(home)).toThrow(/letter-code\.key is missing.*backup/);
  });

  test.each([
    ["short", Buffer.from("password").toString("base64")],
    ["all the same", Buffer.alloc(32, 7).toString("base64")],
    ["empty", ""],
  ])("a key that is weak: %s", (_, text) => {
    writeFileSync(key("seal.key"), text);
    expect(() => loadKeys(home)).toThrow(/seal\.key is too weak/);
  });

  test("a key that others can read", () => {
    chmodSync(key("session.key"), 0o644);
    expect(() => loadKeys(home)).toThrow(/chmod 600/);
  });

  test("a signing key of another kind", () => {
    writeFileSync(key("signing.pem"), "not a key");
    expect(() => loadKeys(home)).toThrow(/signing\.pem is not an Ed25519 private key/);
  });
});
