import { claimKind, openHome } from "./home";
import { inspectRole } from "./role";
import { StartRefused } from "./start-refused";
import { type DatabaseSettings, type OpenedDatabase, type OpenOptions, Supervisor } from "./supervisor";

export type { DatabaseSettings, OpenedDatabase, OpenOptions };

/**
 * Opens the database that the settings name: the user's own (DATABASE_URL), or the built-in one in the home folder,
 * which is made, started, or joined where it runs already. A server refuses to be the second on one home folder; a
 * command joins it. Throws StartRefused with a sentence for the terminal.
 */
export async function openDatabase(settings: DatabaseSettings, options: OpenOptions): Promise<OpenedDatabase> {
  const { databaseUrl, home } = settings;
  if (!databaseUrl || options.as === "server") openHome(home);
  if (options.as === "server") claimKind(home, settings.demo);
  if (!databaseUrl) return new Supervisor(settings, options).open();
  const role = await inspectRole(databaseUrl, options.say);
  if (role.superuser && settings.production && options.as === "server") {
    throw new StartRefused(
      `DATABASE_URL names "${role.name}", a superuser of PostgreSQL, whom no rule of the database binds. Give Vitae a role of its own (README, "Your own PostgreSQL").`,
    );
  }
  if (role.canMigrate && options.as === "server") {
    options.say?.(`DATABASE_URL names "${role.name}", who owns the tables; a role of its own for the running house guards its history better (README).`);
  }
  return { ownerUrl: databaseUrl, appUrl: databaseUrl, embedded: false, demo: false, role, stop: async () => undefined };
}
