import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { beforeAll, beforeEach } from "vitest";
import { actorOf } from "~/accounts/actor.server";
import type { Database } from "~/db.server";
import { foundHouse } from "~/http/house.server";
import type { Actor } from "~/workflow/roles";
import type { InstitutionTerms } from "./grant";
import { giveToInstitution } from "./grant.server";

/** The day so many days from now, as the terms of an access write it. */
export const day = (shift: number) => new Date(Date.now() + shift * 86_400_000).toISOString().slice(0, 10);

/** A house whose administrator gives access; each test begins with none given. `give` answers the grant's id. */
export function givingHouse({ db, owner }: { db: Kysely<Database>; owner: Kysely<Database> }) {
  let administrator: Actor;
  let count = 0;
  beforeAll(async () => {
    await foundHouse(db, { preset: "national", domain: "house.example" });
    const { id } = await db.insertInto("account").values({ mail: "administrator@house.example", name: "Administrator", language: "en" }).returning("id").executeTakeFirstOrThrow();
    await db.insertInto("account_role").values({ account_id: id, role: "administrator" }).execute();
    administrator = (await actorOf(db, id)) as Actor;
  });
  beforeEach(async () => {
    await owner.deleteFrom("seat").execute();
    await owner.deleteFrom("access_grant").execute();
    await owner.deleteFrom("institution").execute();
  });
  const request = () => ({ actor: administrator, operationId: randomUUID() });
  const terms = (given: Partial<InstitutionTerms> = {}): InstitutionTerms => ({ name: `Library ${(count += 1)}`, from: day(-10), to: day(10), networks: [], domains: [], managers: [], ...given });
  const give = async (given: Partial<InstitutionTerms> = {}): Promise<string> => {
    const made = await giveToInstitution(db, request(), terms(given));
    if (!made.ok) throw new Error(made.reason);
    return made.id;
  };
  return { request, terms, give };
}
