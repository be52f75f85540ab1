import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { may, type Capability } from "~/workflow/capabilities";
import { presets } from "~/workflow/presets";
import { roles, visitor } from "~/workflow/roles";
import type { Handle } from "./http/access";
import routes from "./routes";

interface Entry {
  file: string;
  path?: string;
  children?: Entry[];
}

const flat = (entries: readonly Entry[]): Entry[] => entries.flatMap((entry) => [entry, ...flat(entry.children ?? [])]);
const files = ["root.tsx", ...flat(await Promise.resolve(routes as Entry[])).map((entry) => entry.file)];
const read = (file: string) => readFileSync(fileURLToPath(new URL(file, import.meta.url)), "utf8");

/** The first line: `enter` itself, or something that is given what `enter` returned. An action may ask for more than its page. */
const door = /^ {2}(?:const [^=]+ = |return )?(?:(?:await )?\w+\()?await enter\(args, (?:handle\.access|"[a-z]+\.[a-z]+")\)\)?;$/;

describe("every route (B01)", () => {
  it("is in the site map once, with its file", () => {
    expect(new Set(files).size).toBe(files.length);
    for (const file of files) expect(existsSync(fileURLToPath(new URL(file, import.meta.url))), file).toBe(true);
  });

  it.each(files)("says who may open it: %s", async (file) => {
    const { handle, loader } = (await import(/* @vite-ignore */ `./${file}`)) as { handle?: Handle; loader?: unknown };
    const access = handle?.access;
    expect(access, "no access").toBeDefined();
    if (Array.isArray(access)) expect(access.length > 0 && access.every((role) => roles.includes(role))).toBe(true);
    else if (access !== "public" && access !== "signed-in") expect(may(presets.national, visitor, access as Capability)).toBe(false);
    // Without a loader nobody would be asked at the door.
    expect(loader).toBeTypeOf("function");
  });

  it.each(files)("asks at the door first, in each loader and action: %s", (file) => {
    const source = read(file);
    const bodies = [...source.matchAll(/^export (?:async function|const) (loader|action)\b[^{]*\{\n([^\n]*)/gm)];
    const exported = [...source.matchAll(/^export (?:(?:async )?function|const|let) (?:loader|action)\b|^export \{[^}]*\b(?:loader|action)\b/gm)].length;
    expect(bodies.length, "a loader or action that is not an exported function").toBe(exported);
    for (const [, name, first] of bodies) expect(first, `${name} of ${file}`).toMatch(door);
  });
});
