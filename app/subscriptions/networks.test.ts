import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInner, readNetworks } from "./networks";

describe("networks as a librarian writes them", () => {
  it.each([
    ["192.0.2.7", ["192.0.2.7/32"]],
    ["192.0.2.77/24", ["192.0.2.0/24"]],
    ["192.0.2.10-192.0.2.13", ["192.0.2.10/31", "192.0.2.12/31"]],
    ["192.0.2.10 – 192.0.2.10", ["192.0.2.10/32"]],
    ["192.0.2.0/25, 198.51.100.0/24;192.0.2.0/25", ["192.0.2.0/25", "198.51.100.0/24"]],
    ["2001:DB8::/32", ["2001:db8:0:0:0:0:0:0/32"]],
    ["2001:db8::1", ["2001:db8:0:0:0:0:0:1/128"]],
    ["127.0.0.0/8", ["127.0.0.0/8"]],
    ["", []],
  ])("%j are read", (text, networks) => expect(readNetworks(text)).toEqual({ networks, fault: null }));

  it.each([
    "0.0.0.0/0", "10.0.0.0/7", "::/0", "2001::/18", "192.0.2.256", "192.0.2", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.20-192.0.2.10", "192.0.2.1-2001:db8::1", "0.0.0.0-255.255.255.255",
    "library.example", "2001:db8::1::2", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "::ffff:192.0.2.1", "192.0.2.0/24/8", "fe80::1%eth0", "<script>",
  ])("%j is none", (text) => expect(readNetworks(`192.0.2.1\n${text}`)).toEqual({ networks: [], fault: text }));

  it("a range is held by its networks, and by nothing beside", () => {
    const value = fc.integer({ min: 0, max: 0xffff });
    fc.assert(
      fc.property(value, value, (one, other) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)];
        const written = (at: number) => `198.51.${at >> 8}.${at & 255}`;
        const { networks } = readNetworks(`${written(first)}-${written(last)}`);
        const sizes = networks.map((network) => 2 ** (32 - Number(network.split("/")[1])));
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(last - first + 1);
        expect(networks[0]?.split("/")[0]).toBe(written(first));
      }),
    );
  });

  it("any text at all has an answer", () => {
    fc.assert(fc.property(fc.string(), (text) => void readNetworks(text)));
  });
});

describe("an inner network", () => {
  it.each(["10.1.2.3", "10.0.0.0/8", "192.168.4.0/24", "172.31.255.255", "100.64.0.1", "127.0.0.1", "169.254.1.1", "fd12:3456::1", "fe80::1", "::1", "0.0.0.0/0"])("nobody comes from on the internet: %s", (network) => expect(isInner(network)).toBe(true));
  it.each(["192.0.2.7", "172.32.0.1", "172.15.0.0/16", "100.128.0.1", "2001:db8::/32", "11.0.0.0/8", "fe00::1", "nonsense", ""])("is not this one: %s", (network) => expect(isInner(network)).toBe(false));
});
