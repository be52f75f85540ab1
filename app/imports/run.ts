import { z } from "zod";
import { operationField } from "~/http/form";

/** `interrupted` is also what a run is called whose process died before it could say so. */
export const runStates = ["waiting", "running", "done", "stopped", "interrupted", "failed"] as const;
export type RunState = (typeof runStates)[number];

/** What may be sent in: packed by the route's limit (http/limits.server.ts), and unpacked. */
export const unpackedBounds = { bytes: 1024 ** 3, rows: 1_000_000 } as const;

export const sendShape = z.object({ operation: operationField, publish: z.enum(["yes"]).optional() });

/** An import as the administrator's page shows it. `seconds` is how long it ran, or has run. */
export type ImportRun = {
  id: string;
  fileName: string;
  bytes: number;
  rows: number;
  by: string;
  publish: boolean;
  state: RunState;
  stopAsked: boolean;
  share: number;
  added: number;
  known: number;
  published: number;
  refused: number;
  setAside: number;
  reported: boolean;
  madeAt: Date;
  endedAt: Date | null;
  seconds: number;
};

export const isOpen = ({ state }: Pick<ImportRun, "state">): boolean => state === "waiting" || state === "running";

/** People a second, and the seconds that are left at that pace; null while there is nothing to go by. */
export function paceOf({ added, known, share, seconds }: Pick<ImportRun, "added" | "known" | "share" | "seconds">): { rate: number; left: number } | null {
  if (seconds < 1 || share <= 0 || added + known === 0) return null;
  return { rate: Math.round((added + known) / seconds), left: Math.ceil((seconds / share) * (1 - share)) };
}
