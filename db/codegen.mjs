// Writes db/schema.ts from a migrated database: node db/codegen.mjs URL [FILE]. A test compares the result with what is committed.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const [url, file = "db/schema.ts"] = process.argv.slice(2);
const command = "node_modules/kysely-codegen/dist/cli/bin.js";
const options = ["--dialect", "postgres", "--url", url, "--out-file", file, "--include-pattern", "public.*", "--exclude-pattern", "kysely_*", "--date-parser", "string", "--log-level", "error"];
execFileSync(process.execPath, [command, ...options], { stdio: ["ignore", "inherit", "inherit"] });
const text = readFileSync(file, "utf8")
  .replace("export interface DB ", "export interface Database ")
  // bigint is parsed to number by db/client.ts: our identities stay far below 2^53.
  .replace(/export type Int8 = .*;/, "export type Int8 = ColumnType<number, number | string, number | string>;")
  // jsonb arrays must be given as text: pg would send them as PostgreSQL arrays.
  .replace(/export type Json = .*;/, "export type Json = ColumnType<JsonValue, string | JsonObject, string | JsonObject>;");
writeFileSync(file, text);
