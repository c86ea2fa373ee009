import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchCity } from "../demo/city.mjs";
import { ip } from "./ip.mjs";

const DOORKEEPER = fileURLToPath(new URL("doorkeeper.mjs", import.meta.url));
/** The main process's debugger and the pages'. */
const DOORS = 2;

/**
 * A machine in the room, with a network of its own.
 *
 * @typedef {object} Host
 * @property {string} name
 * @property {string} address
 * @property {string | null} cable its end of it that lies in the room; null where the machine hangs on no network
 * @property {number} pid a process that lives in its network
 * @property {(profile: string, options?: Omit<Parameters<typeof launchCity>[0], "name" | "profile" | "program" | "args">) => Promise<import("../demo/city.mjs").City>} launch
 *   starts the app there; to be called again when the one before has ended
 * @property {() => void} close
 */

/**
 * @param {{ name: string, number: number, bridge: string | null, folder: string }} options `number`: 1 to 250, its own;
 *   `bridge`: null for a machine without any network
 * @returns {Promise<Host>}
 */
export async function openHost({ name, number, bridge, folder }) {
  const doorkeeper = spawn("unshare", ["--net", process.execPath, DOORKEEPER], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await once(doorkeeper, "message");
  const { pid } = doorkeeper;
  if (pid === undefined) throw new Error(`The host ${name} could not be opened.`);
  const address = `10.77.0.${number}`;
  await ip(["link", "set", "lo", "up"], pid);
  const cable = bridge === null ? null : `host${number}`;
  if (bridge !== null && cable !== null) await plugIn(pid, `${address}/24`, { bridge, cable });
  /** @type {number[]} */
  const ports = [];
  for (let door = 0; door < DOORS; door++) ports.push(await openDoor(doorkeeper));
  const program = join(folder, `on-host-${number}`);
  writeFileSync(program, startThere(pid), { mode: 0o755 });
  return {
    name,
    address,
    cable,
    pid,
    launch: (profile, options) =>
      launchCity({
        ...options,
        name,
        profile,
        program,
        // The last of each counts: the driver asks for any port, which only the host's own loopback would have.
        args: [`--inspect=127.0.0.1:${ports[0]}`, `--remote-debugging-port=${ports[1]}`, "--password-store=basic"],
      }),
    close: () => doorkeeper.disconnect(),
  };
}

/**
 * @param {number} pid
 * @param {string} address with its mask
 * @param {{ bridge: string, cable: string }} names
 */
async function plugIn(pid, address, { bridge, cable }) {
  await ip(["link", "add", cable, "type", "veth", "peer", "name", "eth0", "netns", String(pid)]);
  await ip(["link", "set", cable, "master", bridge, "up"]);
  await ip(["link", "set", "eth0", "up"], pid);
  await ip(["address", "add", address, "dev", "eth0"], pid);
  await ip(["route", "add", "224.0.0.0/4", "dev", "eth0"], pid);
}

/**
 * A port of this network's loopback behind which the host's loopback lies.
 *
 * @param {import("node:child_process").ChildProcess} doorkeeper
 * @returns {Promise<number>}
 */
async function openDoor(doorkeeper) {
  const door = createServer();
  door.listen(0, "127.0.0.1");
  await once(door, "listening");
  const address = door.address();
  const opened = once(doorkeeper, "message");
  doorkeeper.send("door", door, {}, () => door.close());
  await opened;
  if (typeof address !== "object" || address === null) throw new Error("A door has no port.");
  return address.port;
}

/** A program that becomes Electron, in the network of the process `pid`. @param {number} pid */
function startThere(pid) {
  const electron = process.env.ELECTRON_EXEC_PATH ?? "electron";
  return `#!/bin/sh\nexec nsenter --net=/proc/${pid}/ns/net -- '${electron.replaceAll("'", "'\\''")}' "$@"\n`;
}
