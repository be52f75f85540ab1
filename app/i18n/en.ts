// One line a capability. English is the truth: what is not here, or in en/<capability>.ts, is no phrase.
import { accounts } from "./en/accounts";
import { addresses } from "./en/addresses";
import { admin } from "./en/admin";
import { api } from "./en/api";
import { authorities } from "./en/authorities";
import { authorityLists } from "./en/authority-lists";
import { biographies } from "./en/biographies";
import { browsing } from "./en/browsing";
import { bounces } from "./en/bounces";
import { certification } from "./en/certification";
import { committee } from "./en/committee";
import { correspondence } from "./en/correspondence";
import { directory } from "./en/directory";
import { dossiers } from "./en/dossiers";
import { drafting } from "./en/drafting";
import { entryPages } from "./en/entry-pages";
import { files } from "./en/files";
import { grants } from "./en/grants";
import { houseRest } from "./en/house-rest";
import { http } from "./en/http";
import { imports } from "./en/imports";
import { inTime } from "./en/in-time";
import { invitations } from "./en/invitations";
import { letters } from "./en/letters";
import { liveEntry } from "./en/live-entry";
import { nominations } from "./en/nominations";
import { ownAnswers } from "./en/own-answers";
import { ownFile } from "./en/own-file";
import { ownLines } from "./en/own-lines";
import { persons } from "./en/persons";
import { publicPages } from "./en/public";
import { reading } from "./en/reading";
import { searching } from "./en/searching";
import { selfTest } from "./en/self-test";
import { shell } from "./en/shell";
import { shelves } from "./en/shelves";
import { subscriptions } from "./en/subscriptions";
import { suggest } from "./en/suggest";
import { toldAnswers } from "./en/told-answers";
import { workflow } from "./en/workflow";
import { writing } from "./en/writing";

export const en = {
  accounts,
  addresses,
  admin,
  api,
  authorities,
  authorityLists,
  biographies,
  browsing,
  bounces,
  certification,
  committee,
  correspondence,
  directory,
  dossiers,
  drafting,
  entryPages,
  files,
  grants,
  houseRest,
  http,
  imports,
  inTime,
  invitations,
  letters,
  liveEntry,
  nominations,
  ownAnswers,
  ownFile,
  ownLines,
  persons,
  publicPages,
  reading,
  searching,
  selfTest,
  shell,
  shelves,
  subscriptions,
  suggest,
  toldAnswers,
  workflow,
  writing,
};
