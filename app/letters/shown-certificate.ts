import type { FoundCertificate } from "~/certification/verify.server";
import { paths } from "~/http/paths";
import type { ShownCertificate } from "./FoundCertificate";

/** A certificate as pages show it. */
export function shownCertificate({ document, number, state, revokedOn, current, entry }: FoundCertificate): ShownCertificate {
  const { person, issuedOn, certifiers, checkers, scope, validUntil, revision } = document;
  const at = entry.publicId ? paths.entry(entry.publicId, entry.slug) : null;
  return { number, state, person, issuedOn, certifiers, checkers, scope, validUntil, revokedOn, current, hash: revision.hash, entry: at };
}
