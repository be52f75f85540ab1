import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Keys } from "~/keys.server";
import { connect } from "../client";
import type { Database } from "../schema";
import { backdate } from "./backdate";
import { roster } from "./people/roster";
import { inviteReaders } from "./readers";
import type { AccountSpec } from "./specs";
import { world } from "./world";

/** Marks a demo that was filled to the end; an interrupted one goes on where it was stopped. */
const finished = "00000000-0000-4000-8000-00000000de00";

export async function demoIsFilled(db: Kysely<Database>): Promise<boolean> {
  return (await db.selectFrom("operation").select("id").where("id", "=", finished).executeTakeFirst()) !== undefined;
}

/** A door for somebody whose file is open: one who answers the questionnaire, one who reads a proof. */
function atWork(family: string): AccountSpec {
  const person = roster.find((each) => each.family === family);
  if (!person) throw new Error(`Nobody of the roster is called ${family}`);
  return { key: person.key, name: `${person.given} ${person.family}`, roles: ["nominee"], person: person.key };
}

type Furnishing = { keys: Keys; home: string; ownerUrl: string; say: (sentence: string) => void };

/** Fills the demo's house: some 120 invented people in every stage and standing, with their letters and history. */
export async function seedDemo(db: Kysely<Database>, { keys, home, ownerUrl, say }: Furnishing): Promise<void> {
  let told = 0;
  const house = await world(
    db,
    keys,
    {
      preset: "national",
      home,
      persons: roster,
      accounts: [
        { key: "listed", name: "Claire-Hélène Aubrespin", roles: ["nominee"], person: "p1" },
        ...["Wambergue", "Mazaleyras"].map(atWork),
        { key: "library", name: "Maëlle Kerguénou", roles: ["subscriber"] },
      ],
    },
    (done, of) => {
      if (done - told < 20 && done < of) return;
      told = done;
      say(`  ${done} of ${of} people`);
    },
  );
  const owner = connect(ownerUrl, { max: 1 });
  try {
    await backdate(owner, keys);
  } finally {
    await owner.destroy();
  }
  await inviteReaders(house);
  await markFilled(db);
}

/** From now on the demo is left as its visitors leave it. */
export async function markFilled(db: Kysely<Database>): Promise<void> {
  await db.insertInto("operation").values({ id: finished, kind: "demo_filled", outcome: sql`'true'::jsonb` }).onConflict((conflict) => conflict.doNothing()).execute();
}
