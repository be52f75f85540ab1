import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { once, OperationTaken } from "./operation.server";

const { db } = await testDatabase();
const work = { effects: 0 };

const press = (id: string, accountId: string | null = null, kind = "test") =>
  once(db, { id, kind, accountId }, async (trx) => {
    work.effects += 1;
    const row = await trx.insertInto("cycle").values({ name: `${id} ${work.effects}`, starts_on: "2026-01-01", open: false }).returning("name").executeTakeFirstOrThrow();
    return { made: row.name };
  });

const made = (id: string) => db.selectFrom("cycle").select("name").where("name", "like", `${id}%`).execute();

describe("one operation (R5)", () => {
  it("has one effect and one answer, however many times it is sent at once", async () => {
    const id = randomUUID();
    const answers = await Promise.all(Array.from({ length: 40 }, () => press(id)));
    expect(await made(id)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.outcome.made)).size).toBe(1);
    expect(answers.filter((answer) => !answer.replayed)).toHaveLength(1);
  });

  it("can be sent again after it failed", async () => {
    const id = randomUUID();
    await expect(once(db, { id, kind: "test", accountId: null }, () => Promise.reject(new Error("broke")))).rejects.toThrow("broke");
    expect((await press(id)).replayed).toBe(false);
    expect(await made(id)).toHaveLength(1);
  });

  it("is nobody else's, and nothing else", async () => {
    const id = randomUUID();
    const [mine, theirs] = [randomUUID(), randomUUID()];
    await press(id, mine);
    await expect(press(id, theirs)).rejects.toThrow(OperationTaken);
    await expect(press(id)).rejects.toThrow(OperationTaken);
    await expect(press(id, mine, "another")).rejects.toThrow(OperationTaken);
    expect((await press(id, mine)).replayed).toBe(true);
    expect(await made(id)).toHaveLength(1);
  });
});
