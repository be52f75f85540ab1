/** What the fault test starts and kills: a process of its own whose worker delivers letters. `DATABASE_URL SMTP_URL` */
import { connect } from "../../db/client";
import { openJobs } from "../../db/jobs";
import { inventedKeys } from "../../db/seed/keys";
import { makeLog } from "~/log.server";
import { startOutbox } from "./outbox.server";
import { quick } from "./testing";

const [databaseUrl = "", smtpUrl = ""] = process.argv.slice(2);
const db = connect(databaseUrl, { max: 4 });
const jobs = await openJobs(db, () => undefined);
const settings = { smtpUrl, demo: false, home: "/nonexistent", publicUrl: "https://contemporains.example" };
const outbox = startOutbox({ db, settings, keys: inventedKeys(), log: makeLog("silent"), jobs }, quick);
process.once("SIGTERM", () => void outbox.stop().then(() => jobs.stop()).then(() => process.exit(0)));
