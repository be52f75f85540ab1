import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { each } from "../http";
import { type Door, expect, test } from "./fixtures";
import { open, placesOf, readIds } from "./places";
import { routePatterns } from "./routes";

/** One of each role, the member being one with a file, and one who may know of no file. */
const columns = ["visitor", "subscriber", "nominator2", "nominee1", "nominee2", "delegate", "member", "certifier", "editor", "editor2", "secretary", "publisher", "administrator", "blind"];

const golden = fileURLToPath(new URL("../golden/access.txt", import.meta.url));

/**
 * What a running house answers to each role at each address (B02), beside the answers that were looked at and agreed.
 * A change of who sees what is a change of that file: `GOLDEN=write` writes it anew, and the difference is what is reviewed.
 */
test("each role is answered at each address as was agreed (B02)", async ({ door }) => {
  test.setTimeout(240_000);
  const answers = await matrix(door);
  if (process.env.GOLDEN === "write") writeFileSync(golden, answers);
  expect(answers).toBe(readFileSync(golden, "utf8"));
});

async function matrix(door: Door): Promise<string> {
  const ids = await readIds(door.db);
  const places = placesOf(ids);
  const lines = await Promise.all(routePatterns.filter(({ pattern }) => pattern !== "*").map(async ({ pattern }) => {
    const paths = pattern.includes(":") ? (places.find((place) => place.pattern === pattern)?.path ?? open[pattern]?.(ids)[0]?.path) : `/${pattern}`;
    return { name: `/${pattern}`, path: paths ?? "" };
  }));
  const rows = new Map<string, string[]>(lines.map(({ name }) => [name, []]));
  for (const key of columns) {
    const caller = await door.as(key === "member" ? (ids.members[0] ?? key) : key);
    const said = new Map<string, string>();
    await each(lines, async ({ name, path }) => void said.set(name, short(await caller.ask(path))));
    for (const { name } of lines) rows.get(name)?.push(said.get(name) ?? "");
  }
  const width = Math.max(...lines.map(({ name }) => name.length));
  const head = ["".padEnd(width), ...columns.map((key) => key.padEnd(13))].join(" ").trimEnd();
  return `${[head, ...[...rows].map(([name, cells]) => [name.padEnd(width), ...cells.map((cell) => cell.padEnd(13))].join(" ").trimEnd())].join("\n")}\n`;
}

/** The status; with a redirect, the room that it leads to. */
function short({ status, headers }: { status: number; headers: { location?: string | undefined } }): string {
  const room = headers.location?.split("?")[0]?.split("/")[1];
  return headers.location === undefined ? String(status) : `${status} /${room ?? ""}`;
}
