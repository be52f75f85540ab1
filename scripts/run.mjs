/** `node scripts/run.mjs FILE …`: runs one of our TypeScript programs, with the packages it needs. */
import { checkNode, install, runProgram, stop } from "./setup.mjs";

const [file, ...args] = process.argv.slice(2);
if (!file) stop("Say which program to run: node scripts/run.mjs FILE …");
checkNode();
process.env.NODE_ENV ??= "production";
await install({ dev: false });
await runProgram(file, args);
