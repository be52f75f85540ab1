import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import { formBytes, heardOut } from "./limits.server";

/** Why an upload was not taken; the phrases have a sentence for each (`http.upload`). */
export type UploadReason = "too_large" | "too_many" | "second_file" | "wrong_field" | "broken";

/**
 * `form` has the texts that came, so that the page can show them again: all of them where only the file was too large, else those
 * before the refusal.
 */
export class UploadRefused extends Error {
  override name = "UploadRefused";
  constructor(
    readonly reason: UploadReason,
    readonly form = new FormData(),
  ) {
    super(`The upload was refused: ${reason}`);
  }
}

export interface Uploaded {
  /** Where it lies, under a name of ours. Whoever asked for it moves or removes it. */
  path: string;
  /** What the sender called it and said it was: words to show, never to believe or to build a path of. */
  name: string;
  type: string;
  bytes: number;
  sha256: string;
}

export interface UploadOptions {
  folder: string;
  field: string;
  maxBytes: number;
}

const mostFields = 100;

/**
 * Reads a form with one file. The texts come back as a FormData (a list of pairs, so no name can bend an object), the
 * file lies in `folder`; null where none was chosen or it was empty. A refused, broken or abandoned upload leaves no
 * file. The route's address must have its larger limit in limits.server.ts (`larger`).
 */
export async function readUpload(request: Request, options: UploadOptions): Promise<{ form: FormData; file: Uploaded | null }> {
  const upload = new Upload(parserOf(request, options.maxBytes), options);
  try {
    await feed(upload, request, Math.max(options.maxBytes, heardOut) + formBytes);
    return await upload.result();
  } catch (error) {
    await upload.discard();
    throw upload.diskFault ?? (error instanceof UploadRefused ? error : new UploadRefused("broken", upload.form));
  }
}

function parserOf(request: Request, fileSize: number): BusboyInstance {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^multipart\/form-data\b/i.test(type)) throw new Response(null, { status: 415 });
  const limits = { fileSize, fieldSize: formBytes, fields: mostFields, headerPairs: 20, headerSize: 8 * 1024 };
  try {
    return new Busboy({ headers: { "content-type": type }, limits });
  } catch {
    throw new Response(null, { status: 400 });
  }
}

/**
 * Hands the body over, bit by bit. Once the upload is refused the rest is passed over, not kept: a browser reads no reply
 * before it has sent everything. Beyond what a whole form may have, the connection is given up.
 */
async function feed(upload: Upload, request: Request, most: number): Promise<void> {
  const reader = request.body?.getReader();
  let bytes = 0;
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    bytes += next.value.length;
    if (bytes > most) {
      upload.refuse("too_large");
      await reader?.cancel().catch(() => undefined);
      return;
    }
    if (!upload.over) await upload.write(next.value);
  }
}

class Upload {
  readonly form = new FormData();
  private refused: UploadReason | null = null;
  private isTooLarge = false;
  private fault: unknown = null;
  private texts = 0;
  private stream: Readable | null = null;
  private kept: Kept | null = null;

  constructor(
    private readonly parser: BusboyInstance,
    private readonly options: UploadOptions,
  ) {
    parser.on("error", (error: unknown) => (this.fault ??= error));
    parser.on("fieldsLimit", () => this.refuse("too_many"));
    parser.on("field", (name, value, _, cut) => this.text(name, value, cut));
    parser.on("file", (field, stream, name, _, type) => this.file(field, stream, { name, type }));
  }

  get over(): boolean {
    return this.refused !== null || this.fault !== null || this.kept?.fault !== undefined;
  }

  /** What went wrong on our side is not the sender's doing: a full disk is answered as one. */
  get diskFault(): unknown {
    const fault = this.kept?.fault;
    return fault instanceof Error && "syscall" in fault ? fault : undefined;
  }

  refuse(reason: UploadReason): void {
    this.refused ??= reason;
    this.stream?.destroy();
  }

  /** The callback waits while the disk is behind; a refusal or a fault is waited for by nobody. */
  async write(chunk: Uint8Array): Promise<void> {
    const written = new Promise<void>((resolve) => this.parser.write(chunk, () => resolve()));
    await Promise.race([written, ...(this.kept ? [this.kept.done] : [])]);
    if (!this.over) await written;
  }

  async result(): Promise<{ form: FormData; file: Uploaded | null }> {
    this.complain();
    const finished = once(this.parser, "finish");
    this.parser.end();
    await finished;
    await this.kept?.done;
    this.complain();
    const file = this.kept?.file() ?? null;
    if (file === null) await this.discard();
    return { form: this.form, file };
  }

  /** Whatever was kept of the file is removed, once nobody writes to it any more. */
  async discard(): Promise<void> {
    this.stream?.destroy();
    await this.kept?.done;
    if (this.kept) rmSync(this.kept.path, { force: true });
  }

  private complain(): void {
    const refused = this.refused ?? (this.isTooLarge ? "too_large" : null);
    if (refused) throw new UploadRefused(refused, this.form);
    const fault = this.kept?.fault ?? this.fault;
    if (fault) throw fault;
  }

  private text(name: string | undefined, value: string, cut: boolean): void {
    this.texts += (name?.length ?? 0) + Buffer.byteLength(value);
    if (cut || this.texts > formBytes) return this.refuse("too_many");
    if (name !== undefined) this.form.append(name, value);
  }

  private file(field: string | undefined, stream: BusboyFileStream, says: { name?: string; type?: string }): void {
    stream.on("error", (error) => (this.fault ??= error));
    const wrong = field !== this.options.field ? "wrong_field" : this.kept ? "second_file" : null;
    if (wrong) {
      stream.resume();
      return this.refuse(wrong);
    }
    // The parser passes over the rest of the file by itself, and goes on to what was typed below it.
    this.stream = stream.on("limit", () => void (this.isTooLarge = true));
    this.kept = new Kept(stream, this.options.folder, says);
  }
}

/** The one file on its way to the disk. `done` never rejects: what went wrong stands in `fault`. */
class Kept {
  readonly path: string;
  readonly done: Promise<void>;
  fault: unknown;
  private bytes = 0;
  private readonly hash = createHash("sha256");

  constructor(
    stream: Readable,
    folder: string,
    private readonly says: { name?: string; type?: string },
  ) {
    this.path = path.join(folder, randomUUID());
    this.done = this.keep(stream, folder).catch((error: unknown) => void (this.fault = error));
  }

  file(): Uploaded | null {
    const { name = "", type = "" } = this.says;
    if (this.bytes === 0) return null;
    return { path: this.path, name: name.slice(0, 200), type: type.slice(0, 100), bytes: this.bytes, sha256: this.hash.digest("hex") };
  }

  private async keep(stream: Readable, folder: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const out = await open(this.path, "wx", 0o600);
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        this.hash.update(chunk);
        this.bytes += chunk.length;
        await out.writeFile(chunk);
      }
      await out.sync();
    } finally {
      await out.close();
    }
  }
}
