import { createHash } from "node:crypto";
import { canonical, canonicalStatement, type RevisionContent } from "./revision";
import type { Statement } from "./statement";

/** SHA-256 in hexadecimal of a revision's canonical JSON: what signatures and certificates bind to. */
export function revisionHash(revision: RevisionContent): string {
  return sha256(canonical(revision));
}

/** SHA-256 in hexadecimal of one statement (id, kind, value, period, audience): what a check binds to. */
export function statementHash(statement: Statement): string {
  return sha256(canonicalStatement(statement));
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
