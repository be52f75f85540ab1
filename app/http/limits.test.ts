import { expect, it } from "vitest";
import { formBytes, refusedUnread, uploadBytes } from "./limits.server";

const host = "house.example";
it.each([
  ["a page", "GET", "/", {}, null],
  ["a head", "HEAD", "/?q=%C3%A9", {}, null],
  ["a form", "POST", "/sign-in", { "content-length": "10" }, null],
  ["the longest form", "POST", "/sign-in", { "content-length": String(formBytes) }, null],
  ["one byte more", "POST", "/sign-in", { "content-length": String(formBytes + 1) }, 413],
  ["a body on a GET that is too long", "GET", "/", { "content-length": String(formBytes + 1) }, 413],
  ["an upload where one is taken", "POST", "/admin/imports", { "content-length": String(uploadBytes.import) }, null],
  ["an upload by single fetch", "POST", "/admin/imports.data?_routes=x", { "content-length": String(uploadBytes.import) }, null],
  ["an upload that is too long", "POST", "/admin/imports", { "content-length": String(uploadBytes.import + formBytes + 1) }, 413],
  ["an upload beside the place for it", "POST", "/admin/imports/x", { "content-length": String(formBytes + 1) }, 413],
  ["an upload to a name that begins alike", "POST", "/admin/importsx", { "content-length": String(formBytes + 1) }, 413],
  ["a length that is none", "POST", "/", { "content-length": "-1" }, 400],
  ["a length that no number holds", "POST", "/", { "content-length": "99999999999999999999" }, 400],
  ["no length", "POST", "/", {}, 411],
  ["chunks", "POST", "/", { "transfer-encoding": "chunked" }, 411],
  ["PUT", "PUT", "/", { "content-length": "1" }, 405],
  ["TRACE", "TRACE", "/", {}, 405],
  ["half an escape", "GET", "/%E0%A4%A", {}, 400],
  ["a null byte", "GET", "/a%00b", {}, 400],
  ["another site", "GET", "http://evil.example/", {}, 400],
  ["a host that is none", "GET", "/", { host: "a b" }, 400],
] as const)("%s: %s %s", (_, method, path, headers, status) => expect(refusedUnread(method, path, { host, ...headers })).toBe(status));
