// One line a capability, as in en.ts. The compiler compares the two trees.
import { accounts } from "./fr/accounts";
import { addresses } from "./fr/addresses";
import { admin } from "./fr/admin";
import { api } from "./fr/api";
import { authorities } from "./fr/authorities";
import { authorityLists } from "./fr/authority-lists";
import { biographies } from "./fr/biographies";
import { browsing } from "./fr/browsing";
import { bounces } from "./fr/bounces";
import { certification } from "./fr/certification";
import { committee } from "./fr/committee";
import { correspondence } from "./fr/correspondence";
import { directory } from "./fr/directory";
import { dossiers } from "./fr/dossiers";
import { drafting } from "./fr/drafting";
import { entryPages } from "./fr/entry-pages";
import { files } from "./fr/files";
import { grants } from "./fr/grants";
import { houseRest } from "./fr/house-rest";
import { http } from "./fr/http";
import { imports } from "./fr/imports";
import { inTime } from "./fr/in-time";
import { invitations } from "./fr/invitations";
import { letters } from "./fr/letters";
import { liveEntry } from "./fr/live-entry";
import { nominations } from "./fr/nominations";
import { ownAnswers } from "./fr/own-answers";
import { ownFile } from "./fr/own-file";
import { ownLines } from "./fr/own-lines";
import { persons } from "./fr/persons";
import { publicPages } from "./fr/public";
import { reading } from "./fr/reading";
import { searching } from "./fr/searching";
import { selfTest } from "./fr/self-test";
import { shell } from "./fr/shell";
import { shelves } from "./fr/shelves";
import { subscriptions } from "./fr/subscriptions";
import { suggest } from "./fr/suggest";
import { toldAnswers } from "./fr/told-answers";
import { workflow } from "./fr/workflow";
import { writing } from "./fr/writing";
import type { en } from "./en";
import type { Same } from "./language";

export const fr = {
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
} satisfies Same<typeof en>;
