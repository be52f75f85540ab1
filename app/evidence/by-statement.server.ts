import { printedById } from "~/biographies/draft-page.server";
import type { PrintedLine } from "~/biographies/printed";
import type { Reading } from "~/biographies/read.server";
import type { Kind } from "~/biographies/statement";

type Held<Piece> = { statements: { statementId: number; kind: Kind; line: PrintedLine | null; evidence: Piece[] }[]; others: Piece[] };

/** Every statement of a draft with what speaks for it; and what was brought for none of them, or for one that is gone. */
export function byStatement<Piece extends { statementId: number | null }>(draft: Reading | null, evidence: readonly Piece[]): Held<Piece> {
  const printed: ReadonlyMap<string, PrintedLine> = draft ? printedById(draft) : new Map();
  const lines = draft?.lines ?? [];
  return {
    statements: lines.map(({ statementId, kind }) => ({
      statementId,
      kind,
      line: printed.get(String(statementId)) ?? null,
      evidence: evidence.filter((piece) => piece.statementId === statementId),
    })),
    others: evidence.filter((piece) => !lines.some(({ statementId }) => statementId === piece.statementId)),
  };
}
