import { randomUUID } from "node:crypto";
import { each, formsOf } from "../http";
import { type Caller, type Door, expect, fingerprint, test } from "./fixtures";
import { type Ids, open, type Place, placesOf, readIds } from "./places";
import { routePatterns } from "./routes";

/** Everybody who comes to every door: each role with somebody who has business there and somebody who has none. */
const everybody = [
  "visitor", "nominee1", "nominee2", "delegate", "nominator", "nominator2", "subscriber", "member", "member2", "member3", "member4", "certifier", "certifier3",
  "editor", "editor2", "editor3", "secretary", "publisher", "administrator", "blind", "subject",
];

/** Who tries every spelling of an address; the others try it as it is written. */
const spellers = ["visitor", "nominee1", "certifier3", "blind", "subject"];

/** Who is the person of a file. */
const ownKey: Record<string, string> = { answering: "nominee1", proofing: "nominee2", second: "nominator2" };

test("every route with a parameter has its place in this list", async ({ door }) => {
  const known = new Set([...placesOf(await readIds(door.db)).map(({ pattern }) => pattern), ...Object.keys(open)]);
  expect(routePatterns.filter(({ pattern }) => pattern.includes(":") && !known.has(pattern))).toEqual([]);
});

test("what belongs to another is not there: by any spelling of its address, and for any form (B03, B12)", async ({ door }) => {
  test.setTimeout(600_000);
  const ids = await readIds(door.db);
  const faults: string[] = [];
  for (const place of placesOf(ids)) {
    await door.db.updateTable("account").set({ person_id: ids.persons[place.about]?.person ?? null }).where("mail", "like", "%@subject.example").execute();
    const before = await fingerprint(door.db);
    const strangers = everybody.filter((key) => !place.opens.includes(key) && !(key === "subject" && place.pattern.startsWith("my/")));
    const posts = place.posts ?? (await formsAt(door, place));
    await each(strangers, async (key) => void faults.push(...(await refused(await door.as(key), place, posts, ids))));
    const after = await fingerprint(door.db);
    for (const table of Object.keys(after)) if (after[table] !== before[table]) faults.push(`${place.path} changed ${table}`);
  }
  expect(faults.join("\n")).toBe("");
});

test("to its own people it is there, with its words", async ({ door }) => {
  const ids = await readIds(door.db);
  const faults: string[] = [];
  for (const place of placesOf(ids)) {
    const words = ids.persons[place.about]?.words ?? [];
    await each(place.opens.filter((key) => key !== "subject"), async (key) => {
      const answer = await (await door.as(key)).ask(place.path);
      if (place.own === -1) return;
      if (answer.status !== (place.own ?? 200)) faults.push(`${key} ${place.path}: ${answer.status}`);
      else if (place.own === undefined && !words.some((word) => answer.body.includes(word))) faults.push(`${key} ${place.path}: without its words`);
    });
  }
  expect(faults.join("\n")).toBe("");
});

test("open addresses hold nothing of a file that is not public", async ({ door }) => {
  const ids = await readIds(door.db);
  const visitor = await door.as("visitor");
  for (const { pattern } of routePatterns) {
    for (const { path, about, status } of open[pattern]?.(ids) ?? []) {
      const answer = await visitor.ask(path);
      expect(`${path} ${answer.status}`).toBe(`${path} ${status}`);
      // What was asked for may be said again.
      const words = (about ? (ids.persons[about]?.words ?? []) : []).filter((word) => !path.includes(word.toLowerCase()));
      for (const word of words) expect(answer.body, path).not.toContain(word);
    }
  }
});

// The list of accounts holds people who sign in, whatever is written about them elsewhere.
test("no list, count or search names a file to whoever is in conflict with it, or is its subject (B07)", async ({ door }) => {
  const ids = await readIds(door.db);
  const rooms = ["desk", "desk?tray=all", "desk?tray=all&words=a", "desk/letters?state=held", "desk/letters?state=sent"]
    .concat(routePatterns.map(({ pattern }) => pattern).filter((pattern) => /^(desk|committee|secretariat|certify|publish|admin)\b/.test(pattern) && !pattern.includes(":") && pattern !== "admin/accounts"));
  const faults: string[] = [];
  const crawl = async (key: string, hidden: readonly string[]) => {
    const caller = await door.as(key);
    for (const room of rooms.flatMap((each) => [`/${each}`, dataOf(`/${each}`)])) {
      const { body } = await caller.ask(room);
      const said = hidden.flatMap((file) => ids.persons[file]?.words ?? []).filter((word) => body.includes(word));
      if (said.length > 0) faults.push(`${key} ${room}: holds ${said.join(", ")}`);
    }
  };
  const keys = Object.keys(ids.persons).filter((key) => key !== "second");
  await crawl("blind", keys);
  for (const key of keys) {
    await door.db.updateTable("account").set({ person_id: ids.persons[key]?.person ?? null }).where("mail", "like", "%@subject.example").execute();
    await crawl("subject", [key]);
  }
  expect(faults.join("\n")).toBe("");
});

/** The forms on a page that post to itself, as its rightful reader would send them. */
async function formsAt(door: Door, { path, opens }: Place): Promise<Record<string, string>[]> {
  const [first] = opens;
  const page = first ? await (await door.as(first)).ask(path) : null;
  return formsOf(page?.body ?? "").filter(({ action }) => action === "" || action.split("?")[0] === path.split("?")[0]).map(({ fields }) => Object.fromEntries(fields));
}

async function refused(caller: Caller, place: Place, posts: readonly Record<string, string>[], ids: Ids): Promise<string[]> {
  const words = ids.persons[place.about]?.words ?? [];
  const faults: string[] = [];
  const judge = (what: string, answer: { status: number; body: string; headers: { location?: string } }, also: readonly number[] = []) => {
    const away = caller.key === "visitor" && (answer.status === 202 || (answer.status === 303 && answer.headers.location?.startsWith("/sign-in?")));
    const told = answer.status === 403 && what.startsWith("POST") && place.knows?.includes(caller.key);
    if (answer.status !== 404 && !away && !told && !also.includes(answer.status)) faults.push(`${caller.key} ${what}: ${answer.status}`);
    // The frame of a page names who has signed in.
    if (caller.key === ownKey[place.about]) return;
    const said = words.filter((word) => answer.body.includes(word));
    if (said.length > 0) faults.push(`${caller.key} ${what}: holds ${said.join(", ")}`);
  };
  for (const path of spellers.includes(caller.key) ? spellings(place) : [place.path, dataOf(place.path)]) judge(`GET ${path}`, await caller.ask(path));
  judge(`HEAD ${place.path}`, await caller.ask(place.path, { method: "HEAD" }));
  // A route without a form says so before it looks whose it is, of any address alike.
  const formless = posts.length === 0 ? [405] : [];
  for (const fields of posts.length === 0 ? [{}] : posts) {
    for (const path of [place.path, dataOf(place.path)]) {
      const sent = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, name === "operation" ? randomUUID() : value]));
      judge(`POST ${path} ${Object.keys(fields).join("&")}`, await caller.ask(path, { method: "POST", fields: sent }), formless);
    }
  }
  return faults;
}

function spellings({ path, pattern }: Place): string[] {
  const [bare = "", query] = path.split("?");
  const [, first = ""] = bare.split("/");
  const withQuery = (spelling: string) => (query === undefined ? spelling : `${spelling}?${query}`);
  const route = routePatterns.find((each) => each.pattern === pattern)?.id ?? "";
  return [
    ...[bare, `${bare}/`, `/${first.toUpperCase()}${bare.slice(first.length + 1)}`, `/%2e${bare}`, bare.replace(/\/([^/]*)$/, "/%2e/$1"), `${bare}/x/%2e%2e`, `/%${first.charCodeAt(0).toString(16)}${bare.slice(2)}`].map(withQuery),
    dataOf(path),
    `${dataOf(path)}${query === undefined ? "?" : "&"}_routes=${encodeURIComponent(route)}`,
    `${withQuery(bare)}${query === undefined ? "?" : "&"}_data=${encodeURIComponent(route)}`,
  ];
}

function dataOf(path: string): string {
  const [bare = "", query] = path.split("?");
  return query === undefined ? `${bare}.data` : `${bare}.data?${query}`;
}
