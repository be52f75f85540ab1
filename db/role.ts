import pg from "pg";
import { sleep } from "./engine/processes";
import { errorCode, StartRefused } from "./start-refused";

/** Who we are in the database, and what that allows. */
export type Role = { name: string; superuser: boolean; canMigrate: boolean; version: number };

const oldest = 15;

/** Asks the database of DATABASE_URL who its role is; waits a little for one that is still starting. */
export async function inspectRole(databaseUrl: string, say?: (sentence: string) => void): Promise<Role> {
  const role = await ask(databaseUrl, say);
  if (role.version < oldest) {
    throw new StartRefused(`The database of DATABASE_URL is PostgreSQL ${role.version}; Vitae needs ${oldest} or newer.`);
  }
  return role;
}

async function ask(databaseUrl: string, say?: (sentence: string) => void): Promise<Role> {
  const deadline = Date.now() + 10_000;
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return await whoAmI(client);
    } catch (error) {
      if (!isStarting(error) || Date.now() > deadline) throw unreachable(databaseUrl, error);
      if (attempt === 0) say?.("Waiting for the database of DATABASE_URL");
      await sleep(300);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** Whoever may create in the schema and belongs to the owner of what is there already may migrate. */
async function whoAmI(client: pg.Client): Promise<Role> {
  const found = await client.query<Role>(
    `select current_user::text as name, rolsuper as superuser,
       has_schema_privilege('public', 'create') and coalesce(
         (select pg_has_role(c.relowner, 'usage') from pg_class c where c.oid = to_regclass('public.kysely_migration')), true) as "canMigrate",
       current_setting('server_version_num')::int / 10000 as version
     from pg_roles where rolname = current_user`,
  );
  const [role] = found.rows;
  if (!role) throw new Error("the database does not know its own role");
  return role;
}

function isStarting(error: unknown): boolean {
  return ["ECONNREFUSED", "ECONNRESET", "57P03", "ENOENT", "EAI_AGAIN"].includes(errorCode(error) ?? "");
}

/** The address without its password, and PostgreSQL's own reason. */
function unreachable(databaseUrl: string, error: unknown): StartRefused {
  const { host, pathname } = new URL(databaseUrl);
  const reason = error instanceof Error && error.message ? error.message : (errorCode(error) ?? "no answer");
  return new StartRefused(`The database of DATABASE_URL (${host}${pathname}) does not let Vitae in: ${reason}.`);
}
