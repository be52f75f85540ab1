import type { Migration } from "kysely";
import * as house from "./2026-11-23-01-house";
import * as biographies from "./2026-11-23-02-biographies";
import * as dossiers from "./2026-11-23-03-dossiers";
import * as trust from "./2026-11-23-04-trust";
import * as letters from "./2026-11-23-05-letters";
import * as directory from "./2026-11-23-06-directory";
import * as throttle from "./2026-11-23-07-throttle";
import * as administration from "./2026-11-23-08-administration";
import * as imports from "./2026-11-23-09-imports";
import * as ballots from "./2026-11-23-10-ballots";
import * as files from "./2026-11-23-11-files";
import * as correspondence from "./2026-11-23-12-correspondence";
import * as deskWriting from "./2026-11-23-13-desk-writing";
import * as ownFile from "./2026-11-23-14-own-file";
import * as names from "./2026-11-23-15-names";
import * as text from "./2026-11-28-02-text";
import * as facets from "./2026-11-28-03-facets";
import * as authorities from "./2026-11-28-04-authorities";
import * as entries from "./2026-11-28-05-entries";
import * as api from "./2026-11-28-06-api";
import * as suggest from "./2026-11-28-06-suggest";
import * as told from "./2026-11-28-08-told";
import * as publicChanges from "./2026-11-28-09-public-changes";
import * as access from "./2026-11-28-17-access";
import * as saidWords from "./2026-11-28-22-said-words";
import * as morePublicChanges from "./2026-11-28-30-more-public-changes";
import * as indexVersion from "./2026-11-28-32-index-version";
import * as keyMeasure from "./2026-11-28-32-key-measure";
import * as address from "./2026-11-28-41-address";
import * as erase from "./2026-11-28-42-erase";
import * as sample from "./2026-11-28-43-sample";
import * as jobs from "./2026-11-28-44-jobs";
import * as counting from "./2026-11-29-45-counting";
import * as samples from "./2026-11-29-46-samples";
import * as searches from "./2026-11-29-48-searches";

export const migrations: Record<string, Migration> = {
  "2026-11-23-01-house": house,
  "2026-11-23-02-biographies": biographies,
  "2026-11-23-03-dossiers": dossiers,
  "2026-11-23-04-trust": trust,
  "2026-11-23-05-letters": letters,
  "2026-11-23-06-directory": directory,
  "2026-11-23-07-throttle": throttle,
  "2026-11-23-08-administration": administration,
  "2026-11-23-09-imports": imports,
  "2026-11-23-10-ballots": ballots,
  "2026-11-23-11-files": files,
  "2026-11-23-12-correspondence": correspondence,
  "2026-11-23-13-desk-writing": deskWriting,
  "2026-11-23-14-own-file": ownFile,
  "2026-11-23-15-names": names,
  "2026-11-28-02-text": text,
  "2026-11-28-03-facets": facets,
  "2026-11-28-04-authorities": authorities,
  "2026-11-28-05-entries": entries,
  "2026-11-28-06-api": api,
  "2026-11-28-06-suggest": suggest,
  "2026-11-28-08-told": told,
  "2026-11-28-09-public-changes": publicChanges,
  "2026-11-28-17-access": access,
  "2026-11-28-22-said-words": saidWords,
  "2026-11-28-30-more-public-changes": morePublicChanges,
  "2026-11-28-32-index-version": indexVersion,
  "2026-11-28-32-key-measure": keyMeasure,
  "2026-11-28-41-address": address,
  "2026-11-28-42-erase": erase,
  "2026-11-28-43-sample": sample,
  "2026-11-28-44-jobs": jobs,
  "2026-11-29-45-counting": counting,
  "2026-11-29-46-samples": samples,
  "2026-11-29-48-searches": searches,
};

/** Tables whose past the application's role may not touch: no UPDATE, DELETE or TRUNCATE. Triggers say the same. */
export const historyTables = [
  "policy_version",
  "house_event",
  "statement",
  "statement_version",
  "statement_authority",
  "authority_event",
  "statement_check",
  "revision",
  "revision_statement",
  "event",
  "ballot_paper",
  "letter_check",
  "publication",
];
