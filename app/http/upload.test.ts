import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { formBytes, heardOut } from "./limits.server";
import { readUpload, UploadRefused } from "./upload.server";

let folder = "";
beforeEach(() => void (folder = path.join(mkdtempSync(path.join(tmpdir(), "upload-")), "in")));

const options = (more: { maxBytes?: number } = {}) => ({ folder, field: "file", maxBytes: 1000, ...more });
const left = () => (statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder) : []);

type Part = [name: string, value: string | Uint8Array<ArrayBuffer>, fileName?: string];

function formOf(parts: readonly Part[]): Request {
  const form = new FormData();
  for (const [name, value, fileName] of parts) {
    if (typeof value === "string" && fileName === undefined) form.append(name, value);
    else form.append(name, new Blob([value]), fileName);
  }
  return new Request("http://house.example/", { method: "POST", body: form });
}

/** A body as it lies on the wire, in pieces of a given size; it may break off with a fault. */
function raw(body: string, { size = 7, breaks = false } = {}): Request {
  const bytes = Buffer.from(body);
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.subarray(at, (at += size)));
      else if (breaks) controller.error(new Error("the connection broke"));
      else controller.close();
    },
  });
  const init: RequestInit & { duplex: "half" } = { method: "POST", body: stream, duplex: "half", headers: { "Content-Type": "multipart/form-data; boundary=b" } };
  return new Request("http://house.example/", init);
}

const head = (name: string, fileName?: string) => `--b\r\nContent-Disposition: form-data; name="${name}"${fileName === undefined ? "" : `; filename="${fileName}"\r\nContent-Type: text/plain`}\r\n\r\n`;

const refusal = (reason: string) => expect.objectContaining({ name: "UploadRefused", reason });

test("the texts and the file, under a name of ours, in a private folder", async () => {
  const { form, file } = await readUpload(formOf([["note", "Réponse"], ["file", "hello", "../../etc/passwd"], ["note", "again"]]), options());
  expect(form.getAll("note")).toEqual(["Réponse", "again"]);
  expect(file).toMatchObject({ name: "passwd", bytes: 5, sha256: createHash("sha256").update("hello").digest("hex") });
  expect(path.dirname(file?.path ?? "")).toBe(folder);
  expect(readFileSync(file?.path ?? "", "utf8")).toBe("hello");
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(file?.path ?? "").mode & 0o777).toBe(0o600);
});

test("a file of exactly the limit is taken; one byte more is not, and nothing of it stays", async () => {
  const { file } = await readUpload(formOf([["file", "x".repeat(1000), "a"]]), options());
  expect(file?.bytes).toBe(1000);
  await expect(readUpload(formOf([["file", "x".repeat(1001), "b"]]), options())).rejects.toEqual(refusal("too_large"));
  await expect(readUpload(formOf([["file", "x".repeat(700_000), "c"], ["note", "after"]]), options())).rejects.toEqual(refusal("too_large"));
  expect(left()).toHaveLength(1);
});

test("what was typed comes back with the refusal", async () => {
  const refused = await readUpload(formOf([["note", "typed"], ["file", "x".repeat(1001), "b"]]), options()).catch((error: unknown) => error);
  expect(refused instanceof UploadRefused && refused.form.get("note")).toBe("typed");
});

test("so does what was typed below a file that is much too large, none of which is kept", async () => {
  const refused = await readUpload(formOf([["note", "above"], ["file", "x".repeat(5_000_000), "b"], ["note", "below"]]), options()).catch((error: unknown) => error);
  expect(refused).toEqual(refusal("too_large"));
  expect(refused instanceof UploadRefused && refused.form.getAll("note")).toEqual(["above", "below"]);
  expect(left()).toEqual([]);
});

test("a body without end is given up", async () => {
  let pulled = 0;
  const bytes = Buffer.from(head("file", "a"));
  const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(pulled++ === 0 ? bytes : Buffer.alloc(64 * 1024)) });
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half", headers: { "Content-Type": "multipart/form-data; boundary=b" } };
  await expect(readUpload(new Request("http://house.example/", init), options())).rejects.toEqual(refusal("too_large"));
  expect(pulled * 64 * 1024).toBeLessThan(heardOut + 2 * formBytes);
  expect(left()).toEqual([]);
});

test.each([
  ["no file at all", [["note", "x"]]],
  ["the part that a browser sends where none was chosen", [["file", "", ""]]],
  ["an empty file", [["file", "", "a.ndjson"]]],
] as [string, Part[]][])("%s is no file", async (_, parts) => {
  expect((await readUpload(formOf(parts), options())).file).toBeNull();
  expect(left()).toEqual([]);
});

test.each([
  ["a second file", "second_file", [["file", "x", "a"], ["file", "y", "b"]]],
  ["a file under another name", "wrong_field", [["file", "x", "a"], ["portrait", "y", "b"]]],
  ["a file under the name that all objects have", "wrong_field", [["__proto__", "x", "a"]]],
  ["more texts than any form has", "too_many", [["file", "x", "a"], ...Array.from({ length: 101 }, (_, at): Part => [`n${at}`, "v"])]],
  ["one text that is too long", "too_many", [["file", "x", "a"], ["note", "v".repeat(formBytes + 1)]]],
  ["texts that are too long together", "too_many", [["file", "x", "a"], ["note", "v".repeat(600_000)], ["more", "v".repeat(600_000)]]],
] as [string, string, Part[]][])("%s is refused, and nothing stays", async (_, reason, parts) => {
  await expect(readUpload(formOf(parts), options({ maxBytes: 2_000_000 }))).rejects.toEqual(refusal(reason));
  expect(left()).toEqual([]);
});

test("names that bend objects are names like others", async () => {
  const { form } = await readUpload(formOf([["__proto__", "a"], ["constructor.prototype", "b"], ["__proto__[x]", "c"]]), options());
  expect([...form.keys()]).toEqual(["__proto__", "constructor.prototype", "__proto__[x]"]);
  expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
});

const whole = `${head("note")}hello\r\n${head("file", "a.txt")}some text\r\nof two lines\r\n--b--\r\n`;

test.each([1, 7, 1000])("pieces of %i bytes make the same form", async (size) => {
  const { form, file } = await readUpload(raw(whole, { size }), options());
  expect(form.get("note")).toBe("hello");
  expect(readFileSync(file?.path ?? "", "utf8")).toBe("some text\r\nof two lines");
});

test("cut off anywhere, by its end or by the line going dead, it is refused and leaves nothing", async () => {
  for (let length = 0; length < whole.length - 4; length += 1) {
    for (const breaks of [false, true]) {
      await expect(readUpload(raw(whole.slice(0, length), { breaks }), options()), `${length} bytes`).rejects.toBeInstanceOf(UploadRefused);
    }
  }
  expect(left()).toEqual([]);
});

test("a folder that cannot be made is our fault, not the sender's, and nobody waits for it", async () => {
  const { file } = await readUpload(formOf([["file", "x", "a"]]), options());
  const within = { folder: path.join(file?.path ?? "", "in"), field: "file", maxBytes: 10_000_000 };
  await expect(readUpload(formOf([["file", "x".repeat(5_000_000), "a"]]), within)).rejects.toMatchObject({ code: "ENOTDIR" });
});

test("what is no form with parts is refused by its type", async () => {
  const plain = new Request("http://house.example/", { method: "POST", body: new URLSearchParams({ file: "x" }) });
  await expect(readUpload(plain, options())).rejects.toMatchObject({ status: 415 });
  const boundless = new Request("http://house.example/", { method: "POST", body: "x", headers: { "Content-Type": "multipart/form-data" } });
  await expect(readUpload(boundless, options())).rejects.toMatchObject({ status: 400 });
});
