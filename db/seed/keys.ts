import { createHash, createPrivateKey } from "node:crypto";
import type { Keys } from "~/keys.server";

const bytes = (name: string) => createHash("sha256").update(`invented ${name}`).digest();

/** Keys for tests: made from their names, so that a run can be repeated. Never for a house. */
export function inventedKeys(): Keys {
  const pkcs8 = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), bytes("signing")]);
  return { letterCode: bytes("letters"), seal: bytes("seal"), session: bytes("session"), signing: createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" }) };
}
