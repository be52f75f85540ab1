import { paths } from "~/http/paths";
import type { Verified } from "./verify.server";

/** What `/api/v1/certificates/:number` answers: what is needed to check the certificate without the house. */
export function certificateAnswer(found: Verified, publicUrl: string) {
  if (found.state === "unknown") return { number: found.number, state: found.state };
  const { number, state, document, signature, keyId, revokedOn, current, entry } = found;
  return {
    number,
    state,
    document,
    signature: signature.toString("base64"),
    algorithm: "Ed25519",
    keyId,
    key: publicUrl + paths.certificateKey(),
    revokedOn,
    current,
    entry: entry.publicId ? publicUrl + paths.entry(entry.publicId, entry.slug) : null,
  };
}
