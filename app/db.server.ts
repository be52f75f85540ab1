/** The only door from app/ to db/: everything else in app/ takes its database, types and queries from here. */
export { CompiledQuery, sql } from "kysely";
export type { Expression, ExpressionBuilder, Insertable, Kysely, RawBuilder, Selectable, SqlBool, Transaction, Updateable } from "kysely";
export { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
export { connect, given, isDatabaseAway, openPool, plannedOnce, together } from "../db/client";
export { asCommand, type CommandContext } from "../db/command";
export { openDatabase, type OpenedDatabase } from "../db/embedded";
export { type Jobs, openJobs, putJob, queues } from "../db/jobs";
export { ensureMigrated, migrationStatus } from "../db/migrate";
export type { Database } from "../db/schema";
export type * as Schema from "../db/schema";
export { errorCode, explainFailure, StartRefused } from "../db/start-refused";
