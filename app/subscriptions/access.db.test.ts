import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { actorOf } from "~/accounts/actor.server";
import { askForCode, redeemCode } from "~/accounts/sign-in.server";
import { sql } from "~/db.server";
import type { Actor } from "~/workflow/roles";
import { testDatabase } from "../../db/testing";
import { findAccess, mayJoin } from "./access.server";
import type { InstitutionTerms } from "./grant";
import { changeGrant, endGrant, giveToInstitution, giveToPerson } from "./grant.server";
import { networksByVersion } from "./granted-networks.server";
import { readVersion } from "~/directory/version.server";
import { listGrants, readInstitution } from "./read.server";
import { giveSeat, joinByDomain, listSeats, takeSeat } from "./seats.server";
import { day, givingHouse } from "./testing";

const { db, owner } = await testDatabase();
const keys = { session: randomBytes(32) };
const settings = { demo: false, host: "127.0.0.1", publicUrl: "https://house.example" };
const { request, terms, give } = givingHouse({ db, owner });

let count = 0;
async function account(mail = `reader-${(count += 1)}@elsewhere.example`): Promise<{ id: string; mail: string }> {
  const { id } = await db.insertInto("account").values({ mail, name: "Reader" }).returning("id").executeTakeFirstOrThrow();
  return { id, mail };
}

async function institution(given: Partial<InstitutionTerms> = {}) {
  const grantId = await give(given);
  const { institution_id } = await db.selectFrom("access_grant").select("institution_id").where("id", "=", grantId).executeTakeFirstOrThrow();
  return { grantId, id: institution_id ?? "" };
}
const at = (address: string | null, accountId: string | null = null) => findAccess(db, { address, accountId });

describe("inside an institution's addresses", () => {
  it("everybody reads, without an account, by IPv4, IPv6 and the way a socket writes them", async () => {
    const { id } = await institution({ name: "Bibliothèque de Kerlandec", networks: ["192.0.2.0/24", "2001:db8::/32"] });
    for (const address of ["192.0.2.1", "192.0.2.255", "::ffff:192.0.2.9", "2001:db8:1::5"]) {
      expect([address, await at(address)]).toEqual([address, { way: "network", institution: { id, name: "Bibliothèque de Kerlandec" }, until: day(10), trial: false, dailyEntries: null }]);
    }
    for (const address of ["192.0.3.1", "2001:db9::1", "", "nonsense", "192.0.2.1; drop table person", null]) expect([address, await at(address)]).toEqual([address, null]);
  });

  it("the narrowest network decides, where two hold an address", async () => {
    await institution({ name: "The wide one", networks: ["10.0.0.0/8"] });
    await institution({ name: "The narrow one", networks: ["10.1.2.0/24"] });
    expect((await at("10.1.2.3"))?.institution?.name).toBe("The narrow one");
    expect((await at("10.9.2.3"))?.institution?.name).toBe("The wide one");
  });

  it.each([
    ["not before its first day", { from: day(2), to: day(9) }],
    ["not after its last", { from: day(-9), to: day(-2) }],
  ])("access holds %s", async (_when, dates) => {
    await institution({ ...dates, networks: ["192.0.2.0/24"] });
    expect(await at("192.0.2.1")).toBeNull();
  });

  it("an end is an end at the next request, and other networks count from the next one too", async () => {
    const { grantId } = await institution({ name: "Library", networks: ["192.0.2.0/24"] });
    expect(await at("192.0.2.1")).not.toBeNull();
    await changeGrant(db, request(), grantId, terms({ name: "Library", networks: ["198.51.100.0/24"] }));
    expect([await at("192.0.2.1"), (await at("198.51.100.1"))?.way]).toEqual([null, "network"]);
    expect(await endGrant(db, request(), grantId)).toMatchObject({ ok: true });
    expect(await at("198.51.100.1")).toBeNull();
    expect(await endGrant(db, request(), grantId)).toEqual({ ok: false, reason: "not_found" });
  });

  it("the keeper of visitors' pages knows of it as soon as the version tells", async () => {
    const granted = networksByVersion(db);
    const inside = async () => granted(await readVersion(db), "::ffff:192.0.2.77");
    expect(await inside()).toBe(false);
    const { grantId } = await institution({ networks: ["192.0.2.64/26", "2001:db8::/32"] });
    expect([await inside(), await granted(await readVersion(db), "2001:db8::1"), await granted(await readVersion(db), "192.0.2.1")]).toEqual([true, true, false]);
    await endGrant(db, request(), grantId);
    expect(await inside()).toBe(false);
  });
});

describe("access of a person", () => {
  it("goes with the address, whoever comes to have an account of it", async () => {
    const reader = await account("nora@quintrec.example");
    const given = await giveToPerson(db, request(), { name: "Nora Quintrec", mail: reader.mail, from: day(0), to: day(30), trial: "on" });
    expect(given).toMatchObject({ ok: true });
    expect(await at(null, reader.id)).toEqual({ way: "own", institution: null, until: day(30), trial: true, dailyEntries: null });
    expect(await at(null, (await account()).id)).toBeNull();
    expect(await giveToPerson(db, request(), { name: "Nora", mail: reader.mail, from: day(0) })).toEqual({ ok: false, reason: "access_taken" });
  });

  it("is in the house's list while it holds or is to come, with an end or without", async () => {
    await giveToPerson(db, request(), { name: "Without end", mail: "a@list.example", from: day(-5) });
    await giveToPerson(db, request(), { name: "To come", mail: "b@list.example", from: day(5), to: day(9) });
    await giveToPerson(db, request(), { name: "Over", mail: "c@list.example", from: day(-9), to: day(-5) });
    const listed = async (past: boolean) => (await listGrants(db, { past })).map(({ name, state }) => [name, state]);
    expect(await listed(false)).toEqual([["To come", "coming"], ["Without end", "live"]]);
    expect(await listed(true)).toEqual([["Over", "over"]]);
    expect((await listGrants(db, { words: "without" })).map(({ name }) => name)).toEqual(["Without end"]);
  });

  it("comes before what the place would give", async () => {
    await institution({ networks: ["192.0.2.0/24"] });
    const reader = await account();
    await giveToPerson(db, request(), { name: "Nora", mail: reader.mail, from: day(0) });
    expect((await at("192.0.2.1", reader.id))?.way).toBe("own");
  });

  it("leaves a line in the house's log for what was given, changed and ended", async () => {
    const given = await giveToPerson(db, request(), { name: "Ada Vernois", mail: "ada@vernois.example", from: "2026-01-01" });
    if (given.ok) await endGrant(db, request(), given.id);
    const rows = await db.selectFrom("house_event").select(["kind", "detail"]).where(sql<boolean>`detail ->> 'to' = 'Ada Vernois'`).orderBy("seq").execute();
    expect(rows.map(({ kind }) => kind)).toEqual(["access_given", "access_ended"]);
    expect((await listGrants(db, { past: true })).map(({ name, state }) => [name, state])).toContainEqual(["Ada Vernois", "ended"]);
  });
});

describe("the seats of an institution", () => {
  it("ten are ten, when a hundred come at once (B11)", async () => {
    const { id } = await institution({ domains: ["kerlandec.example"], seats: 10 });
    const results = await Promise.all(Array.from({ length: 100 }, (_, at) => takeSeat(db, { institutionId: id, mail: `reader-${at}@kerlandec.example`, origin: "domain" })));
    expect([results.filter((each) => each === "taken").length, results.filter((each) => each === "full").length]).toEqual([10, 90]);
    expect(await listSeats(db, id)).toHaveLength(10);
  });

  it("come with an address of the domain, and with no other", async () => {
    const { id } = await institution({ domains: ["kerlandec.example"], seats: 1 });
    const [first, second, stranger] = [await account("a@kerlandec.example"), await account("b@kerlandec.example"), await account("c@not-kerlandec.example")];
    expect([await joinByDomain(db, first.id), await joinByDomain(db, first.id), await joinByDomain(db, second.id), await joinByDomain(db, stranger.id)]).toEqual(["taken", "held", "full", "none"]);
    expect([(await at(null, first.id))?.institution?.id, await at(null, second.id), await at(null, stranger.id)]).toEqual([id, null, null]);
  });

  it("a manager gives one to any address, as long as there are some, and one that is given up is free", async () => {
    const { id } = await institution({ seats: 1 });
    const by = { by: null, operationId: randomUUID() };
    expect(await giveSeat(db, by, id, "guest@elsewhere.example")).toBe("taken");
    expect(await giveSeat(db, { by: null, operationId: randomUUID() }, id, "other@elsewhere.example")).toBe("full");
    await db.deleteFrom("seat").where("mail", "=", "guest@elsewhere.example").execute();
    expect(await giveSeat(db, { by: null, operationId: randomUUID() }, id, "other@elsewhere.example")).toBe("taken");
  });

  it("end with the domain that they came by, and with the access", async () => {
    const { id, grantId } = await institution({ name: "L", domains: ["old.example"] });
    await takeSeat(db, { institutionId: id, mail: "a@old.example", origin: "domain" });
    await takeSeat(db, { institutionId: id, mail: "guest@elsewhere.example", origin: "manager" });
    await changeGrant(db, request(), grantId, terms({ name: "L", domains: ["new.example"] }));
    expect((await listSeats(db, id)).map(({ mail }) => mail)).toEqual(["guest@elsewhere.example"]);
    await endGrant(db, request(), grantId);
    expect(await listSeats(db, id)).toEqual([]);
    expect(await takeSeat(db, { institutionId: id, mail: "late@new.example", origin: "domain" })).toBe("full");
  });

  it("a domain is one institution's", async () => {
    await institution({ domains: ["kerlandec.example"] });
    expect(await giveToInstitution(db, request(), terms({ domains: ["kerlandec.example"] }))).toEqual({ ok: false, reason: "domain_taken" });
  });
});

describe("signing in with an institution's address", () => {
  const redeem = (browser: string, code: string) => redeemCode(db, keys, settings, { browser, code, device: null });

  it("opens an account once the code has shown whose it is, and not before", async () => {
    await institution({ domains: ["kerlandec.example"] });
    const mail = "nora.quintrec@kerlandec.example";
    const { browser, letter } = await askForCode(db, keys, { mail, next: "/" });
    expect(letter).toMatchObject({ accountId: null, mail });
    expect(await redeem(browser, letter?.code === "000000" ? "000001" : "000000")).toMatchObject({ ok: false, reason: "code_wrong" });
    expect(await db.selectFrom("account").select("id").where("mail", "=", mail).execute()).toEqual([]);
    const [one, other] = await Promise.all([redeem(browser, letter?.code ?? ""), redeem(browser, letter?.code ?? "")]);
    expect([one.ok, other.ok].sort()).toEqual([true, "twin"]);
    expect(await db.selectFrom("account").select("name").where("mail", "=", mail).execute()).toEqual([{ name: "Nora Quintrec" }]);
    expect(await mayJoin(db, mail)).toBe(false);
  });

  it("sends nothing to addresses of other domains, nor where access is over", async () => {
    const { grantId } = await institution({ domains: ["kerlandec.example"] });
    expect((await askForCode(db, keys, { mail: "nobody@elsewhere.example", next: "/" })).letter).toBeNull();
    await endGrant(db, request(), grantId);
    expect((await askForCode(db, keys, { mail: "nobody@kerlandec.example", next: "/" })).letter).toBeNull();
  });

  it("does not open a closed account again", async () => {
    await institution({ domains: ["kerlandec.example"] });
    const closed = await account("gone@kerlandec.example");
    await db.updateTable("account").set({ disabled_at: sql`now()` }).where("id", "=", closed.id).execute();
    expect((await askForCode(db, keys, { mail: closed.mail, next: "/" })).letter).toBeNull();
  });
});

describe("an institution's own pages", () => {
  it("are there for its manager and the house, and for nobody else", async () => {
    const manager = await account("manager@kerlandec.example");
    const { id } = await institution({ managers: [manager.mail] });
    const other = await institution({ managers: ["somebody@elsewhere.example"] });
    const actor = (await actorOf(db, manager.id)) as Actor;
    expect((await readInstitution(db, actor, id))?.institutionId).toBe(id);
    expect(await readInstitution(db, actor, other.id)).toBeNull();
    expect(await readInstitution(db, (await actorOf(db, (await account()).id)) as Actor, id)).toBeNull();
    expect(await readInstitution(db, { kind: "visitor" }, id)).toBeNull();
    expect((await readInstitution(db, request().actor, other.id))?.institutionId).toBe(other.id);
  });
});
