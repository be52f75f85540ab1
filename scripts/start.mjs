/** `npm start`: installs and builds what is missing, then serves. */
import { build, checkNode, install, runProgram, say } from "./setup.mjs";

checkNode();
process.env.NODE_ENV = "production";
await install({ dev: false });
await build();
say("Starting Vitae");
await runProgram("server.ts");
