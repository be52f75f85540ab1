import { freePort, serve } from "~/http/testing";
import type { House } from "./house";
import { load, type Slice } from "./load";
import { readMeter, type Used, usedBetween } from "./meter";
import { drawPageKinds, type PageKind } from "./page-kinds";
import { median, p99 } from "./statistics";
import { type Cell, table } from "./table";

/** One kind of page at one number of connections, and what its slices saw. */
type Course = { kind: PageKind; connections: number; amount: number; slices: (Slice & Used)[] };

const rounds = 4;
const secondsASlice = 2;
const warmUp = 60;
const [fewest, most] = [40, 4_000];

type Opened = (end: () => Promise<unknown>) => void;

/** The pages that visitors open most, at one connection and at ten. */
export async function measurePages(house: House, opened: Opened): Promise<string> {
  return measureKinds(house, await drawPageKinds(house), [1, 10], opened);
}

/**
 * Loads the built server, in turns: each round has a slice of every kind at every number of connections, so that the
 * machine's moods hit all alike.
 * @param opened told how to end the server, when all is done or somebody interrupts
 */
export async function measureKinds(house: House, kinds: readonly PageKind[], connections: readonly number[], opened: Opened): Promise<string> {
  const metricsPort = await freePort();
  const served = await serve(house.appUrl, { METRICS_PORT: String(metricsPort) });
  opened(() => served.stop());
  const target = { url: `http://127.0.0.1:${served.port}`, metrics: `http://127.0.0.1:${metricsPort}/metrics` };
  try {
    return await measure(house, await warm(kinds, connections, target.url), target);
  } catch (error) {
    const faults = served.written().split("\n").filter((line) => line.includes('"err"'));
    throw new Error(`the pages could not be measured; the server's last words: ${faults.at(-1) ?? "none of a fault"}`, { cause: error });
  }
}

async function measure(house: House, courses: readonly Course[], target: { url: string; metrics: string }): Promise<string> {
  for (let round = 0; round < rounds; round += 1) {
    for (const course of turned(courses, round)) {
      const before = await readMeter(house, target.metrics);
      const slice = await load({ ...course.kind, paths: turned(course.kind.paths, round * 37), url: target.url, connections: course.connections, amount: course.amount });
      course.slices.push({ ...slice, ...usedBetween(before, await readMeter(house, target.metrics)) });
    }
  }
  const { residentMegabytes } = await readMeter(house, target.metrics);
  const heads = ["page", "connections", "replies", "a second", "median ms", "p99 ms", "server CPU ms a reply", "database CPU ms a reply", "kB a reply"];
  return `${table(heads, courses.map(row))}\n\nThe server holds ${Math.round(residentMegabytes)} MB at the end.`;
}

/** Warms everything up, and finds out how many replies make a slice of about the wanted length. */
async function warm(kinds: readonly PageKind[], atOnce: readonly number[], url: string): Promise<Course[]> {
  const courses: Course[] = [];
  for (const connections of atOnce) {
    for (const kind of kinds) {
      await load({ ...kind, url, connections, amount: warmUp });
      const { seconds } = await load({ ...kind, url, connections, amount: warmUp });
      const amount = Math.min(most, Math.max(fewest, Math.round((warmUp / seconds) * secondsASlice)));
      courses.push({ kind, connections, amount, slices: [] });
    }
  }
  return courses;
}

function turned<T>(list: readonly T[], by: number): T[] {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

function row({ kind, connections, slices }: Course): Cell[] {
  const milliseconds = slices.flatMap((slice) => slice.milliseconds);
  const replies = milliseconds.length;
  const total = (of: (slice: Slice & Used) => number) => slices.reduce((sum, slice) => sum + of(slice), 0);
  const database = slices.some((slice) => slice.database === null) ? null : (total((slice) => slice.database ?? 0) * 1000) / replies;
  return [
    kind.name,
    connections,
    replies,
    Math.round(replies / total(({ seconds }) => seconds)),
    median(milliseconds),
    p99(milliseconds),
    (total(({ server }) => server) * 1000) / replies,
    database,
    total(({ bytes }) => bytes) / 1000 / replies,
  ];
}
