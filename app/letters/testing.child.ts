/** What the fault test starts and kills: a process of its own that delivers letters. `DATABASE_URL SMTP_URL` */
import { connect } from "../../db/client";
import { inventedKeys } from "../../db/seed/keys";
import { makeLog } from "~/log.server";
import { deliverDue } from "./outbox.server";
import { smtpTransport } from "./transport.server";

const [databaseUrl = "", smtpUrl = ""] = process.argv.slice(2);
const db = connect(databaseUrl, { max: 4 });
const transport = smtpTransport(smtpUrl);
await deliverDue({ db, keys: inventedKeys(), site: "https://contemporains.example", log: makeLog("silent") }, transport);
transport.close();
await db.destroy();
