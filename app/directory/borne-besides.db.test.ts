import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { readBorneBesides } from "./borne-besides.server";
import { groupOf } from "./readers";
import { listPerson } from "./testing";
import type { Reader } from "./visible.server";

const { db } = await testDatabase();
const reader = (...audiences: Reader["audiences"]): Reader => ({ group: groupOf(audiences), audiences, personId: null, staff: false });
const said = async (norm: string, who = reader("public")) => (await readBorneBesides(db, who, norm)).map(({ card, why }) => [card.name, why?.kind]);

beforeAll(async () => {
  await listPerson(db, { given: "Ombeline", family: "Vernoux", birthFamily: "Castanier", gender: "female", born: "1951" });
  await listPerson(db, { given: "Rose", family: "Vernoux", birthFamily: "Hallu-Castanier", gender: "female", born: "1952" });
  await listPerson(db, { given: "Anselme", family: "Castanier", gender: "male", born: "1949" });
  await listPerson(db, { given: "Gilles", family: "Fauchet", gender: "male", born: "1950", pen: "Ysengrin Castanier", penAudience: "subscribers" });
});

describe("who bears a surname besides another", () => {
  it("is found by the name of birth, and not by half of a double one or by the name in use", async () => {
    expect(await said("castanier")).toEqual([["Ombeline Vernoux", "birth"]]);
    expect(await said("hallu castanier")).toEqual([["Rose Vernoux", "birth"]]);
    expect(await said("vernoux")).toEqual([]);
  });

  it("is told by names that the reader may read only", async () => {
    expect(await said("castanier", reader("public", "subscribers"))).toEqual([["Gilles Fauchet", "pen"], ["Ombeline Vernoux", "birth"]]);
  });
});
