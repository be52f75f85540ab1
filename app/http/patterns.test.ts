import { expect, it } from "vitest";
import { patternFinder } from "./patterns.server";

const find = patternFinder({
  root: { id: "root", path: "" },
  desk: { id: "desk", parentId: "root", path: "desk" },
  dossier: { id: "dossier", parentId: "desk", path: "dossiers/:id" },
  new: { id: "new", parentId: "desk", path: "dossiers/new" },
  entry: { id: "entry", parentId: "root", path: "p/:publicId/:slug?" },
  twin: { id: "twin", parentId: "root", path: "p/:publicId.json" },
  lost: { id: "lost", parentId: "root", path: "*" },
});

it.each([
  ["/", "/"],
  ["/desk", "/desk"],
  ["/desk/dossiers/new", "/desk/dossiers/new"],
  ["/desk/dossiers/0f8c1a77", "/desk/dossiers/:id"],
  ["/desk/dossiers/0f8c1a77.data", "/desk/dossiers/:id"],
  ["/p/abc/jeanne-cordellier", "/p/:publicId/:slug?"],
  ["/p/abc", "/p/:publicId/:slug?"],
  ["/jeanne.cordellier@maison.example", "unmatched"],
])("%s is logged as %s", (path, pattern) => expect(find(path)).toBe(pattern));
