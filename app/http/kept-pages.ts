import type { Spliced } from "./spliced";

/** A page as it is kept: its headers, and its text ready to be sent with another nonce. */
export interface KeptPage {
  headers: readonly (readonly [string, string])[];
  body: Spliced;
}

/** Pages of one version, the least lately read given up first, so that they never take more memory than `most` bytes. */
export class KeptPages {
  #version = "";
  #size = 0;
  readonly #pages = new Map<string, KeptPage>();

  constructor(private readonly most: number) {}

  get size(): number {
    return this.#size;
  }

  /** The page of this version; the first reader of a new version finds nothing left of the old one. */
  get(version: string, key: string): KeptPage | undefined {
    this.#turnTo(version);
    const page = this.#pages.get(key);
    if (page) {
      this.#pages.delete(key);
      this.#pages.set(key, page);
    }
    return page;
  }

  /** Keeps a page that was made for this version, unless that is over or the page is too large beside the others. */
  put(version: string, key: string, page: KeptPage): void {
    if (version !== this.#version || sizeOf(key, page) > this.most / 16) return;
    this.#drop(key);
    this.#pages.set(key, page);
    this.#size += sizeOf(key, page);
    for (const [oldest] of this.#pages) {
      if (this.#size <= this.most) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const page = this.#pages.get(key);
    if (!page) return;
    this.#pages.delete(key);
    this.#size -= sizeOf(key, page);
  }

  #turnTo(version: string): void {
    if (version === this.#version) return;
    this.#version = version;
    this.#pages.clear();
    this.#size = 0;
  }
}

/** A key and the headers count as what they are long, doubled for what an engine keeps of a text. */
function sizeOf(key: string, { headers, body }: KeptPage): number {
  return body.size + 2 * headers.reduce((sum, [name, value]) => sum + name.length + value.length, key.length);
}
