import { once } from "node:events";
import { parseArgs } from "node:util";
import { runScript } from "./runScript.mjs";
import { ensureDependencies } from "./setup/dependencies.mjs";

/** `npm run rendezvous [-- --port 4455 --host 0.0.0.0]`: a meeting place for machines that are not in one room. */
async function rendezvous() {
  await ensureDependencies();
  // Loaded here, because it uses packages that may only just have been installed.
  const { startSignalling } = await import("../electron/lan/signalling.mjs");
  const { values } = parseArgs({
    options: { port: { type: "string", default: "4455" }, host: { type: "string", default: "0.0.0.0" } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is not a port.`);
  const report = (/** @type {string} */ what) => console.error(what);
  const server = await startSignalling({ port, host: values.host, report });
  console.log(`Rendezvous open. Members enter one of these under Settings, Connection:`);
  for (const url of [...server.addresses(), server.url]) console.log(`  ${url}`);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await server.close();
  return 0;
}

await runScript(rendezvous);
