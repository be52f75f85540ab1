/** `npm run dev`: the same server with pages that reload as they are edited. */
import { checkNode, install, runProgram } from "./setup.mjs";

checkNode();
process.env.NODE_ENV = "development";
await install({ dev: true });
await runProgram("server.ts");
