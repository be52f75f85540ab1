/** What a file is by its own first bytes; its name and what the sender called it count for nothing (TRUST.md, D02). */
export const fileKinds = ["jpeg", "png", "webp", "pdf"] as const;
export type FileKind = (typeof fileKinds)[number];
export type PictureKind = Exclude<FileKind, "pdf">;

/** What is taken where. SVG and HEIC are nowhere among them. */
export const portraitKinds: readonly FileKind[] = ["jpeg", "png", "webp"];
export const evidenceKinds: readonly FileKind[] = ["jpeg", "png", "pdf"];

export const mediaTypes: Record<FileKind, string> = { jpeg: "image/jpeg", png: "image/png", webp: "image/webp", pdf: "application/pdf" };
export const extensions: Record<FileKind, string> = { jpeg: "jpg", png: "png", webp: "webp", pdf: "pdf" };

/** Eight megabytes as the forms say them, and as a person's computer counts them. */
export const largestFile = 8_000_000;
export const mostPixels = 40_000_000;

/** At offset 0 and nowhere else: a file that begins as one thing and goes on as another is what it begins as. */
const beginnings: Record<FileKind, (bytes: Uint8Array) => boolean> = {
  jpeg: (bytes) => has(bytes, 0, [0xff, 0xd8, 0xff]),
  png: (bytes) => has(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  webp: (bytes) => has(bytes, 0, letters("RIFF")) && has(bytes, 8, letters("WEBP")),
  pdf: (bytes) => has(bytes, 0, letters("%PDF-")),
};

export function kindOf(bytes: Uint8Array): FileKind | null {
  return fileKinds.find((kind) => beginnings[kind](bytes)) ?? null;
}

export function kindOfType(mediaType: string): FileKind | null {
  return fileKinds.find((kind) => mediaTypes[kind] === mediaType) ?? null;
}

function has(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return bytes.length >= at + wanted.length && wanted.every((byte, index) => bytes[at + index] === byte);
}

function letters(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
