import { dirname } from "node:path";
import { problem } from "../../src/domain/problem.ts";
import { EMPTY_CONTRACT, openEndpoint } from "../bridge/channel.ts";
import { mainForVault } from "../bridge/mainForVault.ts";
import { createVault, type Vault } from "./createVault.ts";
import { portOf } from "./messagePort.ts";

/**
 * Entry of the vault's process. Main starts it with the directory as its first argument, "locked" as its second when it
 * shall wait to be unlocked, and hands in ports as messages
 * {type: "main" | "ui" | "net"}, the main one first; {type: "end"} asks it to write what it writes lazily, and to go.
 */
const directory = process.argv[2];
const isReadOnly = process.argv[3] === "--read-only";
const parent = process.parentPort;
if (!directory || !parent) throw new Error("the vault is started by main, with a directory");

const breached = (what: string): void => {
  process.stderr.write(`vault: ${what}\n`);
};
let vault: Vault | null = null;

parent.on("message", ({ data, ports }) => {
  const [port] = ports;
  const type: unknown = data?.type;
  if (type === "end") return void end();
  if (!port) return breached("message without a port");
  if (type === "main" && !vault) {
    const main = openEndpoint({
      port: portOf(port),
      serves: EMPTY_CONTRACT,
      handlers: {},
      uses: mainForVault,
      listeners: {},
      onBreach: breached,
      lost: problem("unknown", "main gone"),
    });
    const startsLocked = process.argv.includes("locked");
    const { call } = main;
    // Beside the profile: `directory` is a folder in it.
    const outside = `${dirname(directory)}.ends`;
    vault = createVault({
      directory,
      outside,
      startsLocked,
      main: call,
      now: Date.now,
      isReadOnly,
      onBreach: breached,
    });
  } else if (type === "ui" && vault) vault.attachUi(portOf(port));
  else if (type === "net" && vault) vault.attachNet(portOf(port));
  else breached("port of an unknown kind");
});

async function end(): Promise<void> {
  await vault?.close();
  process.exit(0);
}
