export const certificateStates = ["valid", "expired", "revoked", "void"] as const;
export type CertificateState = (typeof certificateStates)[number];

type Ends = { voidedAt: Date | null; revokedAt: Date | null; validUntil: string | null };

/** What a certificate is worth on a day ("2026-11-23"). One that was given up before its text was published is void. */
export function certificateState({ voidedAt, revokedAt, validUntil }: Ends, today: string): CertificateState {
  if (revokedAt) return "revoked";
  if (voidedAt) return "void";
  return validUntil !== null && validUntil < today ? "expired" : "valid";
}
