import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { connect, sql } from "~/db.server";
import { migrations } from "../../db/migrations";
import { readHealth } from "./health.server";

const { db, owner, appUrl } = await testDatabase();
const home = mkdtempSync(path.join(tmpdir(), "vitae-health-"));
const known = Object.keys(migrations).length;
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A letter that should have left so many minutes ago. */
async function queue(minutesAgo: number): Promise<void> {
  await owner.deleteFrom("letter").execute();
  await owner
    .insertInto("letter")
    .values({
      number: 1, kind: "thanks", idem: "thanks:1", channel: "mail", recipient: "Aurore Invent", recipient_initial: "I", address: "aurore@listed.example", language: "fr",
      subject: "Merci", body: "Merci.", message_id: "<1.thanks@house.example>", state: "queued",
      next_attempt_at: sql<Date>`now() - make_interval(mins => ${minutesAgo}::int)`,
    })
    .execute();
}

describe("/readyz (I04)", () => {
  it("says that all is well", async () => {
    expect(await readHealth(db, { home, migrations: known })).toEqual({ ready: true, database: "well", migrations: "done", outbox: "well", disk: "well" });
  });

  it("is not ready while a migration is missing", async () => {
    expect(await readHealth(db, { home, migrations: known + 1 })).toMatchObject({ ready: false, database: "well", migrations: "pending" });
  });

  it("is not ready while the database is away", async () => {
    const away = connect(Object.assign(new URL(appUrl), { port: "1" }).href, { max: 1 });
    expect(await readHealth(away, { home, migrations: known })).toMatchObject({ ready: false, database: "away", migrations: "unknown", outbox: "unknown" });
    await away.destroy();
  });

  it("tells of letters that wait for more than a quarter of an hour, and serves on", async () => {
    await queue(14);
    expect((await readHealth(db, { home, migrations: known })).outbox).toBe("well");
    await queue(16);
    expect(await readHealth(db, { home, migrations: known })).toMatchObject({ ready: true, outbox: "late" });
  });

  it("does not guess about a disk that it cannot see", async () => {
    expect(await readHealth(db, { home: path.join(home, "gone"), migrations: known })).toMatchObject({ ready: true, disk: "unknown" });
  });
});
