import { describe, expect, it } from "vitest";
import { clientAddress, isHandedOn, isLoopback, networkOf, trustedProxies } from "./network.server";

describe("the network that a limit counts", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("of %s is %s", (address, network) => expect(networkOf(address)).toBe(network));
});

describe("the client's address", () => {
  it("is the connection's, whatever a stranger forwards", () => {
    expect(clientAddress("203.0.113.7", "10.0.0.1", null)).toBe("203.0.113.7");
    expect(clientAddress("203.0.113.7", "10.0.0.1", trustedProxies("192.0.2.1"))).toBe("203.0.113.7");
  });

  it("is the last hop that is no proxy of ours, whatever stands before it", () => {
    const ours = trustedProxies("loopback, 192.0.2.0/24");
    expect(clientAddress("127.0.0.1", "10.9.9.9, 203.0.113.7, 192.0.2.8", ours)).toBe("203.0.113.7");
    expect(clientAddress("::ffff:127.0.0.1", "2001:db8::7", ours)).toBe("2001:db8::7");
    expect(clientAddress("127.0.0.1", "nonsense, <script>", ours)).toBe("127.0.0.1");
    expect(clientAddress("127.0.0.1", undefined, ours)).toBe("127.0.0.1");
  });

  it("is told from one that somebody on the way hands on, which counts for nothing", () => {
    const ours = trustedProxies("loopback, 192.0.2.0/24");
    expect(isHandedOn("203.0.113.7", "10.0.0.1", null)).toBe(true);
    expect(isHandedOn("127.0.0.1", "10.9.9.9, 203.0.113.7, 192.0.2.8", ours)).toBe(true);
    expect(isHandedOn("127.0.0.1", "203.0.113.7, 192.0.2.8", ours)).toBe(false);
    expect(isHandedOn("127.0.0.1", "203.0.113.7", ours)).toBe(false);
    expect([isHandedOn("203.0.113.7", undefined, null), isHandedOn("203.0.113.7", "nonsense", null), isHandedOn("203.0.113.7", "203.0.113.7", null)]).toEqual([false, false, false]);
  });

  it("names what is no network", () => {
    expect(() => trustedProxies("proxy.local")).toThrow(/no network address/);
    expect(trustedProxies(" ")).toBeNull();
  });
});

it("knows this computer", () => {
  for (const name of ["localhost", "127.0.0.1", "127.9.9.9", "::1", "[::1]", "LOCALHOST"]) expect(isLoopback(name)).toBe(true);
  for (const name of ["0.0.0.0", "127.0.0.1.evil.example", "localhost.evil.example", "::", "10.0.0.1", ""]) expect(isLoopback(name)).toBe(false);
});
