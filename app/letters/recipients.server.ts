import { type Database, type Kysely, sql } from "~/db.server";
import type { HouseRow } from "~/http/house.server";
import { isLanguage, type Language } from "~/i18n";
import type { Recipient } from "~/workflow/decisions";
import { initialsOf } from "./initials";
import type { Addressee } from "./queue.server";

/** The file that a letter is about, and who is named in the press. */
export type Directions = {
  house: HouseRow;
  personId: string;
  dossierId: string | null;
  /** The file's language, in which the person is written to. */
  language: Language | null;
  assigneeId: string | null;
  /** Addresses that the press brings; they take the place of those on file. */
  given?: { mail?: string; post?: string };
  /** The other side of who pressed: the person, or the house. */
  otherSide: "nominee" | "house";
};

/** Who is meant by a recipient of the table. Never somebody who has died, a disabled account, or staff in conflict with the file. */
export async function recipientsOf(db: Kysely<Database>, to: Recipient, file: Directions): Promise<Addressee[]> {
  switch (to) {
    case "nominee":
      return personAddressee(db, file);
    case "nominator":
      return accounts(db, file, sql<boolean>`account.id in (select nominator_account from nomination where dossier_id = ${file.dossierId}::uuid)`, false);
    case "assigned":
      return accounts(db, file, sql<boolean>`account.id = ${file.assigneeId}::uuid`);
    case "drafter":
    case "editor":
      return firstOf(() => assigned(db, file, "drafter"), () => holders(db, file, "editor"));
    case "checker":
      return firstOf(() => assigned(db, file, "checker"), () => holders(db, file, "editor"));
    case "members":
      return assigned(db, file, "member");
    case "certifiers":
      return firstOf(() => assigned(db, file, "certifier"), () => holders(db, file, "publisher"));
    case "editors":
      return holders(db, file, "editor");
    case "publisher":
      return holders(db, file, "publisher");
    case "other_side":
      return file.otherSide === "nominee" ? personAddressee(db, file) : recipientsOf(db, "editor", file);
  }
}

async function firstOf(...sources: readonly (() => Promise<Addressee[]>)[]): Promise<Addressee[]> {
  for (const source of sources) {
    const found = await source();
    if (found.length > 0) return found;
  }
  return [];
}

function assigned(db: Kysely<Database>, file: Directions, duty: string): Promise<Addressee[]> {
  return accounts(
    db,
    file,
    sql<boolean>`account.id in (select account_id from assignment where dossier_id = ${file.dossierId}::uuid and duty = ${duty} and until is null)`,
  );
}

function holders(db: Kysely<Database>, file: Directions, role: string): Promise<Addressee[]> {
  return accounts(db, file, sql<boolean>`account.id in (select account_id from account_role where role = ${role})`);
}

/** Accounts as addressees. Staff who are the subject, or in conflict with them, are not told that the file exists. */
async function accounts(db: Kysely<Database>, file: Directions, which: ReturnType<typeof sql<boolean>>, staff = true): Promise<Addressee[]> {
  const rows = await db
    .selectFrom("account")
    .select(["account.id", "account.mail", "account.name", "account.language"])
    .where("account.disabled_at", "is", null)
    .where(which)
    .$if(staff, (query) =>
      query
        .where((eb) => eb.or([eb("account.person_id", "is", null), eb("account.person_id", "<>", file.personId)]))
        .where(sql<boolean>`not exists (select from conflict c join dossier d on d.id = c.dossier_id where d.person_id = ${file.personId}::uuid
          and c.kind <> 'none' and c.lifted_at is null and same_eyes(c.account_id, account.id))`),
    )
    .orderBy("account.id")
    .execute();
  return rows.map((row) => accountAddressee(file.house, row, staff));
}

type AccountRow = { id: string; mail: string; name: string; language: string };

export function accountAddressee(house: HouseRow, row: AccountRow, staff: boolean): Addressee {
  return {
    key: row.id,
    accountId: row.id,
    personId: null,
    name: row.name,
    initials: initialsOf(row.name.split(/\s+/).slice(row.name.includes(" ") ? 1 : 0)),
    address: row.mail,
    channel: "mail",
    language: offered(house, row.language),
    gender: null,
    staff,
  };
}

/** The person at their current address: mail before post, else the account that is theirs. Nobody, where they have died or have none. */
async function personAddressee(db: Kysely<Database>, file: Directions): Promise<Addressee[]> {
  const row = await db
    .selectFrom("person")
    .select([
      "person.id", "person.display_name", "person.family_name", "person.particle", "person.gender", "person.language",
      sql<string | null>`(select value from person_address a where a.person_id = person.id and a.ended_at is null and a.kind = 'mail')`.as("mail"),
      sql<string | null>`(select value from person_address a where a.person_id = person.id and a.ended_at is null and a.kind = 'post')`.as("post"),
      sql<string | null>`(select mail from account where account.person_id = person.id and account.disabled_at is null order by created_at limit 1)`.as("own"),
    ])
    .where("person.id", "=", file.personId)
    .where("person.died", "is", null)
    .executeTakeFirst();
  const mail = file.given?.mail?.toLowerCase() ?? row?.mail;
  const post = file.given?.post ?? row?.post;
  const address = mail ?? post ?? row?.own;
  if (!row || !address) return [];
  return [
    {
      key: row.id,
      accountId: null,
      personId: row.id,
      name: row.display_name,
      initials: initialsOf([row.particle ?? "", row.family_name ?? row.display_name.split(/\s+/).at(-1) ?? ""]),
      address,
      channel: mail || !post ? "mail" : "post",
      language: offered(file.house, file.language ?? row.language),
      gender: row.gender === "female" || row.gender === "male" ? row.gender : null,
      staff: false,
    },
  ];
}

function offered(house: HouseRow, wish: string): Language {
  return isLanguage(wish) && house.languages.includes(wish) ? wish : (house.languages[0] ?? "fr");
}
