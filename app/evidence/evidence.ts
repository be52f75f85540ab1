import { z } from "zod";
import { line, lines, operationField } from "~/http/form";
import type { FileKind } from "~/media/kind";
import type { Stage } from "~/workflow/stages";

/** A piece of evidence as its list shows it. */
export type Evidence = {
  id: string;
  statementId: number | null;
  title: string;
  note: string | null;
  file: { kind: FileKind; bytes: number } | null;
  addedAs: "nominee" | "delegate" | "house";
  /** The name of whoever brought it. */
  by: string | null;
  at: Date;
  /** A check, a signature or a decision rests on it: it stays. */
  relied: boolean;
};

/** What is said of a document or written down instead of one; the file comes beside it. */
export const evidenceShape = z.object({ operation: operationField, title: line(200), note: lines(2000).optional() });
export const deskEvidenceShape = evidenceShape.extend({ statement: z.coerce.number().int().positive().optional() });
export const removeShape = z.object({ operation: operationField, evidence: z.uuid() });

/** The person may bring evidence from the questionnaire until the certificate. */
export const bringingStages: readonly Stage[] = ["questionnaire", "drafting", "proof", "verification", "certification"];

/** So many files are kept in one dossier at most. */
export const mostFiles = 80;
