import { BlockList, isIP } from "node:net";

/** Names and addresses that never leave this computer. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, "").toLowerCase();
  return bare === "localhost" || bare === "::1" || (isIP(bare) === 4 && bare.startsWith("127."));
}

/** An address as it is written down: IPv4 as IPv4 whatever socket it came by, IPv6 without its zone. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
}

/** The network that a limit counts: one IPv4 address, or the /64 of an IPv6 one, which is what one household is given. */
export function networkOf(address: string): string {
  const plain = plainAddress(address);
  if (isIP(plain) !== 6) return plain;
  return `${groupsOf(plain).slice(0, 4).join(":")}::/64`;
}

function groupsOf(address: string): string[] {
  const [head = "", tail] = address.toLowerCase().replace(/%.*/, "").split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  return [...left, ...gap, ...right].map((group) => group.replace(/^0+(?=.)/, ""));
}

/**
 * The client's address. A proxy's X-Forwarded-For is believed only when the connection comes from a proxy that the
 * settings name; then the last hop that is not itself one of them is the client.
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, trusted: BlockList | null): string {
  if (!trusted || !isTrusted(trusted, peer)) return peer;
  const hops = (forwardedFor ?? "").split(",").map((hop) => hop.trim()).filter((hop) => isIP(hop));
  return hops.reverse().find((hop) => !isTrusted(trusted, hop)) ?? peer;
}

/**
 * Did somebody on the way hand on another address than the one that counts? A reader's own proxy does, and one in front of
 * the house that the settings do not name.
 */
export function isHandedOn(peer: string, forwardedFor: string | undefined, trusted: BlockList | null): boolean {
  const client = clientAddress(peer, forwardedFor, trusted);
  const hops = (forwardedFor ?? "").split(",").map((hop) => hop.trim()).filter((hop) => isIP(hop));
  return hops.slice(0, hops.lastIndexOf(client) === -1 ? undefined : hops.lastIndexOf(client)).some((hop) => hop !== client && !(trusted && isTrusted(trusted, hop)));
}

/** "10.0.0.1, 192.168.0.0/16, loopback" as a list to ask; null where no proxy is named. */
export function trustedProxies(setting: string | null | undefined): BlockList | null {
  const names = (setting ?? "").split(/[\s,]+/).filter(Boolean);
  if (names.length === 0) return null;
  const list = new BlockList();
  for (const name of names.flatMap((each) => (each === "loopback" ? ["127.0.0.0/8", "::1"] : [each]))) {
    const [address = "", bits] = name.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (!isIP(address)) throw new Error(`"${name}" is no network address: name the trusted proxy as 10.0.0.1 or 10.0.0.0/8.`);
    if (bits) list.addSubnet(address, Number(bits), family);
    else list.addAddress(address, family);
  }
  return list;
}

function isTrusted(trusted: BlockList, address: string): boolean {
  const plain = plainAddress(address);
  return trusted.check(plain, isIP(plain) === 6 ? "ipv6" : "ipv4");
}
