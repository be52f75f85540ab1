import autocannon from "autocannon";

export type Load = { url: string; paths: readonly string[]; headers: Record<string, string>; body?: string; connections: number; amount: number };

/** What one slice of load saw: milliseconds of each reply, bytes of all, and seconds from the first question to the last reply. */
export type Slice = { milliseconds: number[]; bytes: number; seconds: number };

/** Asks `amount` times over so many connections, each with one question at a time. Any reply but 200 is an error. */
export async function load({ url, paths, headers, body, connections, amount }: Load): Promise<Slice> {
  const requests = paths.map((path) => (body === undefined ? { path, headers } : { path, headers, method: "POST" as const, body }));
  const milliseconds: number[] = [];
  let [bytes, clients] = [0, 0];
  const began = performance.now();
  let ended = began;
  const running = autocannon({
    url,
    connections,
    amount: Math.max(amount, connections),
    sampleInt: 50,
    timeout: 30,
    // Each connection begins elsewhere in the list, or all would ask the same at once.
    setupClient: (client) => client.setRequests(from(requests, Math.floor((clients++ / connections) * requests.length))),
  });
  running.on("response", (_client, _status, size, taken) => {
    milliseconds.push(taken);
    bytes += size;
    ended = performance.now();
  });
  const { errors, statusCodeStats } = await running;
  const others = Object.keys(statusCodeStats).filter((status) => status !== "200");
  if (errors > 0 || others.length > 0) throw new Error(`${paths[0]} and the like: ${errors} errors, and replies ${others.join(", ")} beside 200`);
  return { milliseconds, bytes, seconds: (ended - began) / 1000 };
}

function from<T>(list: readonly T[], start: number): T[] {
  return [...list.slice(start), ...list.slice(0, start)];
}
