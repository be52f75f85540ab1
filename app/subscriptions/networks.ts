/** Networks as a librarian writes them, one a line: "192.0.2.7", "192.0.2.0/24", "192.0.2.10-192.0.2.40", "2001:db8::/32". */

type Family = { bits: number; /** The widest network that may be given: more would be half a country. */ widest: number; write: (value: bigint) => string };

const four: Family = { bits: 32, widest: 8, write: (value) => [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join(".") };
const six: Family = {
  bits: 128,
  widest: 19,
  write: (value) => Array.from({ length: 8 }, (_, at) => ((value >> BigInt(112 - 16 * at)) & 0xffffn).toString(16)).join(":"),
};

/** The networks of a text in CIDR notation, each once; `fault` is the first line that is none. */
export function readNetworks(text: string): { networks: string[]; fault: string | null } {
  const networks: string[] = [];
  for (const line of text.split(/[\n,;]+/).map((each) => each.trim()).filter(Boolean)) {
    const found = readLine(line);
    if (!found) return { networks: [], fault: line };
    networks.push(...found);
  }
  return { networks: [...new Set(networks)], fault: null };
}

/** Networks of houses and offices, of carriers and of a computer itself: on the internet nobody comes from them. */
const inner = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16", "127.0.0.0/8", "fc00::/7", "fe80::/10", "::1/128"];

/** Does this network, or this address, lie within one of those? */
export function isInner(network: string): boolean {
  return inner.some((each) => touches(network, each));
}

/** Have these two networks an address in common? */
function touches(one: string, other: string): boolean {
  const [first, second] = [partsOf(one), partsOf(other)];
  if (!first || !second || first.family !== second.family) return false;
  const rest = BigInt(first.family.bits - Math.min(first.bits, second.bits));
  return first.value >> rest === second.value >> rest;
}

function partsOf(network: string): { family: Family; value: bigint; bits: number } | null {
  const [address = "", length] = network.split("/");
  const read = readAddress(address);
  return read && { ...read, bits: length === undefined ? read.family.bits : Number(length) };
}

function readLine(line: string): string[] | null {
  const [from = "", to] = line.split(/\s*[-–]\s*/);
  if (to !== undefined) return readRange(from, to);
  const [address = "", length, ...rest] = line.split("/");
  const start = readAddress(address.trim());
  if (!start || rest.length > 0 || (length !== undefined && !/^\d{1,3}$/.test(length.trim()))) return null;
  const bits = length === undefined ? start.family.bits : Number(length);
  return bits > start.family.bits || bits < start.family.widest ? null : [network(start.family, start.value, bits)];
}

/** A range as the fewest networks that hold it and nothing else. */
function readRange(from: string, to: string): string[] | null {
  const [first, last] = [readAddress(from.trim()), readAddress(to.trim())];
  if (!first || !last || first.family !== last.family || first.value > last.value) return null;
  const { family } = first;
  if (last.value - first.value >= 1n << BigInt(family.bits - family.widest)) return null;
  const networks: string[] = [];
  for (let at = first.value; at <= last.value; ) {
    let size = 0;
    while (size < family.bits && at % (1n << BigInt(size + 1)) === 0n && at + (1n << BigInt(size + 1)) - 1n <= last.value) size += 1;
    networks.push(network(family, at, family.bits - size));
    at += 1n << BigInt(size);
  }
  return networks;
}

function network(family: Family, value: bigint, bits: number): string {
  const rest = BigInt(family.bits - bits);
  return `${family.write((value >> rest) << rest)}/${bits}`;
}

function readAddress(text: string): { family: Family; value: bigint } | null {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) {
    const parts = text.split(".").map(Number);
    return parts.some((part) => part > 255) ? null : { family: four, value: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n) };
  }
  if (!/^[0-9a-f:]{2,39}$/i.test(text) || !text.includes(":")) return null;
  const halves = text.split("::");
  if (halves.length > 2) return null;
  const [head = [], tail = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  const groups = [...head, ...Array<string>(halves.length === 2 ? missing : 0).fill("0"), ...tail];
  if (groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return null;
  return { family: six, value: groups.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n) };
}
