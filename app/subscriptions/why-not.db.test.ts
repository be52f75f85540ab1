import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sql } from "~/db.server";
import { readHouse } from "~/http/house.server";
import { openLetter } from "~/letters/open.server";
import { inventedKeys } from "../../db/seed/keys";
import { testDatabase } from "../../db/testing";
import type { InstitutionTerms } from "./grant";
import { changeGrant, endGrant, giveToPerson } from "./grant.server";
import { noteEnding } from "./ending.server";
import { lookAgain } from "./look-again.server";
import { readGrant } from "./read.server";
import { takeSeat } from "./seats.server";
import { day, givingHouse } from "./testing";
import { tellReaders, toldAt } from "./told.server";
import { tryAddress, whyNot } from "./why-not.server";

const { db, owner } = await testDatabase();
const keys = inventedKeys();
const { request, give } = givingHouse({ db, owner });

async function institution(given: Partial<InstitutionTerms> = {}) {
  const grant = await readGrant(db, await give(given));
  if (!grant) throw new Error("no such grant");
  return { ...grant, institutionId: grant.institutionId ?? "" };
}
const why = (address: string, mail: string | null = null) => whyNot(db, { address, mail });

describe("why somebody is not recognised", () => {
  it("is that access has ended, ran out or is to come, with its day", async () => {
    const ended = await institution({ name: "Ended", networks: ["192.0.2.0/24"] });
    await endGrant(db, request(), ended.id);
    await institution({ name: "Over", from: day(-20), to: day(-3), networks: ["198.51.100.0/24"], domains: ["over.example"] });
    await institution({ name: "To come", from: day(4), networks: ["2001:db8::/32"] });
    await giveToPerson(db, request(), { name: "Nora Quintrec", mail: "nora@quintrec.example", from: day(-9), to: day(-2) });
    expect(await why("192.0.2.7")).toMatchObject({ kind: "closed", way: "network", name: "Ended", state: "ended" });
    expect(await why("::ffff:198.51.100.7")).toEqual({ kind: "closed", way: "network", name: "Over", state: "over", day: day(-3) });
    expect(await why("2001:db8::7")).toEqual({ kind: "closed", way: "network", name: "To come", state: "coming", day: day(4) });
    expect(await why("203.0.113.1", "reader@over.example")).toEqual({ kind: "closed", way: "domain", name: "Over", state: "over", day: day(-3) });
    expect(await why("203.0.113.1", "nora@quintrec.example")).toEqual({ kind: "closed", way: "own", name: "Nora Quintrec", state: "over", day: day(-2) });
  });

  it("is that no seat is left, that the address is an inner one, or that nobody has named it", async () => {
    const { institutionId } = await institution({ name: "Small", domains: ["small.example"], seats: 1, networks: ["192.0.2.0/24"] });
    expect(await why("203.0.113.1", "a@small.example")).toEqual({ kind: "unknown" });
    await takeSeat(db, { institutionId, mail: "b@small.example", origin: "domain" });
    expect(await why("203.0.113.1", "a@small.example")).toEqual({ kind: "full", name: "Small", seats: 1 });
    expect([await why("10.1.2.3"), await why("::1"), await why("203.0.113.1"), await why("nonsense")]).toEqual([{ kind: "inner" }, { kind: "inner" }, { kind: "unknown" }, { kind: "unknown" }]);
  });

  it("can be tried for any address, and tells nothing of other institutions", async () => {
    const own = await institution({ networks: ["192.0.2.0/24", "192.0.2.64/26"] });
    await institution({ networks: ["198.51.100.0/24"] });
    const tries = await Promise.all(["192.0.2.70", "192.0.2.1", "198.51.100.1", "10.0.0.1", "library.example", "'; --"].map((address) => tryAddress(db, own.institutionId, address)));
    expect(tries).toEqual([{ kind: "inside", network: "192.0.2.64/26" }, { kind: "inside", network: "192.0.2.0/24" }, { kind: "outside" }, { kind: "inner" }, { kind: "none" }, { kind: "none" }]);
  });
});

describe("what looks like a slip in an access", () => {
  it("is pointed out, and forbidden in nothing", async () => {
    const other = await institution({ name: "Other", networks: ["198.51.100.0/24"], managers: ["m@other.example"] });
    const grant = await institution({ networks: ["10.0.0.0/8", "198.50.0.0/15", "2001:db8::/32"] });
    expect(await lookAgain(db, grant)).toEqual([{ kind: "inner", network: "10.0.0.0/8" }, { kind: "wide", network: "198.50.0.0/15" }, { kind: "shared", network: "198.50.0.0/15", other: "Other" }, { kind: "alone" }]);
    expect(await lookAgain(db, other)).toEqual([{ kind: "shared", network: "198.51.100.0/24", other: grant.name }]);
    expect(await lookAgain(db, await institution({ managers: ["m@shut.example"] }))).toEqual([{ kind: "shut" }]);
    await endGrant(db, request(), other.id);
    expect(await lookAgain(db, grant)).not.toContainEqual(expect.objectContaining({ kind: "shared" }));
  });

  it("a domain whose access was ended may be given again, under another name too", async () => {
    const old = await institution({ name: "Old name", domains: ["univ.example"] });
    await endGrant(db, request(), old.id);
    expect((await institution({ name: "New name", domains: ["univ.example"] })).domains).toEqual(["univ.example"]);
    expect((await readGrant(db, old.id))?.domains).toEqual([]);
  });
});

describe("an access that runs out soon", () => {
  const tasks = () => db.selectFrom("task").select(["detail", sql<boolean>`done_at is not null`.as("done")]).where("kind", "=", "access_ending").orderBy("made_at").orderBy("detail").execute();

  it("is put before the administrator once for each last day, until it has another", async () => {
    const grant = await institution({ name: "Soon", from: day(-300), to: day(20) });
    await institution({ name: "Later", from: day(-300), to: day(60) });
    await institution({ name: "A short trial", from: day(-2), to: day(20), trial: "on" });
    for (let run = 0; run < 2; run += 1) await noteEnding(db, day(0));
    expect(await tasks()).toEqual([{ detail: `Soon · ${day(20)}`, done: false }]);
    await changeGrant(db, request(), grant.id, { name: "Soon", from: day(-300), to: day(25), networks: [], domains: [], managers: [] });
    expect((await tasks()).map(({ done }) => done)).toEqual([true]);
    await noteEnding(db, day(0));
    expect(await tasks()).toContainEqual({ detail: `Soon · ${day(25)}`, done: false });
    await endGrant(db, request(), grant.id);
    expect((await tasks()).every(({ done }) => done)).toBe(true);
  });
});

describe("the letter about an access", () => {
  const tell = async (id: string, operationId = randomUUID()) => {
    const house = await readHouse(db);
    if (!house) throw new Error("no house");
    return tellReaders(db, { ...request(), operationId }, { house, keys }, { id, language: "en" });
  };
  const letters = () => db.selectFrom("letter").selectAll().where("kind", "=", "access_opened").orderBy("number").execute();

  it("goes to each manager once a press, with what opens and where it is tested, and promises no more than is so", async () => {
    const grant = await institution({ name: "Bibliothèque de Kerlandec", networks: ["192.0.2.0/24", "2001:db8::/32"], domains: ["kerlandec.example"], seats: 12, managers: ["one@kerlandec.example", "two@kerlandec.example"] });
    expect(await toldAt(db, grant.id)).toBeNull();
    const operation = randomUUID();
    expect([await tell(grant.id, operation), await tell(grant.id, operation)]).toEqual([{ ok: true, told: 2 }, { ok: true, told: 2 }]);
    const sent = await letters();
    expect(sent.map(({ address, state, language }) => [address, state, language])).toEqual([["one@kerlandec.example", "queued", "en"], ["two@kerlandec.example", "queued", "en"]]);
    const house = (await readHouse(db))!;
    const { text } = openLetter({ keys, house, site: "https://house.example" }, sent[0]!);
    for (const part of ["192.0.2.0/24, 2001:db8::/32", "kerlandec.example", "12", "https://house.example/access", `https://house.example/institutions/${grant.institutionId}/access`, house.telephone]) expect(text).toContain(part);
    expect(text).toContain("To be listed is free, now and later.");
    expect(await toldAt(db, grant.id)).not.toBeNull();
  });

  it("goes to a person by the address that reads, and to nobody once it has ended", async () => {
    const made = await giveToPerson(db, request(), { name: "Nora Quintrec", mail: "nora@letters.example", from: day(-1), to: day(30), trial: "on" });
    if (!made.ok) throw new Error(made.reason);
    expect(await tell(made.id)).toEqual({ ok: true, told: 1 });
    expect((await letters()).at(-1)).toMatchObject({ address: "nora@letters.example", subject: expect.stringContaining("your access") });
    await endGrant(db, request(), made.id);
    expect(await tell(made.id)).toEqual({ ok: false, reason: "not_found" });
  });
});
