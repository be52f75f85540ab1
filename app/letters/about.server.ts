import { type Database, type Kysely, sql } from "~/db.server";
import type { HouseRow } from "~/http/house.server";
import type { Language } from "~/i18n";
import { hasPart } from "~/workflow/presets";
import type { About, HouseNames, Origin } from "./about";
import { blanks } from "./blocks";
import type { Addressee } from "./queue.server";

/** What all letters of one occasion share; the rest hangs on whom they go to. */
export type Occasion = Pick<About, "person" | "number" | "editor" | "first" | "origin"> & { house: HouseRow };

/** The parts of `About` that a kind of letter adds. */
export type Particulars = Partial<Omit<About, keyof Occasion | "house" | "lang" | "recipient" | "gender" | "staff" | "day">>;

export function aboutFor({ house, ...occasion }: Occasion, to: Addressee, particulars: Particulars = {}): About {
  return {
    decision: null,
    stage: null,
    standing: "none",
    note: null,
    why: null,
    round: 0,
    duty: null,
    via: null,
    reminder: null,
    onlineOn: null,
    expired: false,
    word: false,
    alert: [],
    access: null,
    cycles: hasPart(house.policy, "cycles"),
    ...occasion,
    ...particulars,
    house: namesOf(house, to.language),
    lang: to.language,
    recipient: to.name,
    gender: to.gender,
    staff: to.staff,
    day: blanks.day,
  };
}

export function namesOf(house: HouseRow, lang: Language): HouseNames {
  return {
    name: house.name[lang],
    postalAddress: house.postalAddress,
    telephone: house.telephone,
    telephoneFoundIn: house.telephoneFoundIn[lang],
    headName: house.headName,
    headTitle: house.headTitle[lang],
  };
}

/** An occasion that concerns no file: a code to sign in with. */
export function houseOccasion(house: HouseRow): Occasion {
  return { house, person: "", number: "", editor: house.headName, first: false, origin: { kind: "editors", edition: null, sources: [], address: "other" } };
}

type Filed = { personId: string; dossierId: string | null };

/** Reads who the file is about, who answers for it, and where the house has the data from. */
export async function occasionOf(db: Kysely<Database>, house: HouseRow, { personId, dossierId }: Filed): Promise<Occasion> {
  const row = await db
    .selectFrom("person")
    .leftJoin("dossier", (join) => join.on("dossier.id", "=", dossierId))
    .leftJoin("entry", "entry.person_id", "person.id")
    .select([
      "person.display_name", "dossier.number", "entry.imported_from",
      sql<string | null>`coalesce(
        (select a.name from assignment s join account a on a.id = s.account_id and a.disabled_at is null
          where s.dossier_id = dossier.id and s.duty = 'drafter' and s.until is null),
        (select a.name from event e join account a on a.id = e.actor_account and a.disabled_at is null
          join account_role r on r.account_id = a.id and r.role = 'editor' where e.dossier_id = dossier.id order by e.seq desc limit 1),
        (select a.name from account a join account_role r on r.account_id = a.id and r.role = 'editor'
          where a.disabled_at is null order by a.created_at, a.id limit 1))`.as("editor"),
      sql<boolean>`not exists (select from letter l where l.person_id = person.id and l.kind not in ('sign_in_code', 'short_code'))`.as("first"),
      sql<boolean | null>`(select n.self from nomination n where n.person_id = person.id order by n.created_at desc limit 1)`.as("self"),
      sql<boolean>`exists (select from nomination n join account_role r on r.account_id = n.nominator_account and r.role = 'editor'
        where n.person_id = person.id)`.as("byEditor"),
      sql<string[]>`coalesce((select array_agg(distinct s) from nomination n, jsonb_array_elements_text(n.sources) s
        where n.person_id = person.id), '{}')`.as("sources"),
      sql<string | null>`(select a.origin from person_address a where a.person_id = person.id and a.ended_at is null and a.kind in ('mail', 'post')
        order by a.kind limit 1)`.as("address"),
    ])
    .where("person.id", "=", personId)
    .executeTakeFirstOrThrow();
  return {
    house,
    person: row.display_name,
    number: row.number ?? "",
    editor: row.editor ?? house.headName,
    first: row.first,
    origin: {
      kind: row.self ? "self" : row.self === null ? (row.imported_from ? "edition" : "editors") : row.byEditor ? "editors" : "nomination",
      edition: row.imported_from,
      sources: row.sources,
      address: addressOrigin(row.address),
    },
  };
}

function addressOrigin(origin: string | null): Origin["address"] {
  return origin === "nominator" || origin === "editor" || origin === "person" ? origin : "other";
}
