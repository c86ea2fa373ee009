import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The file's own head, and that of each packet. */
const FILE_HEAD_BYTES = 24;
const PACKET_HEAD_BYTES = 16;

/**
 * @typedef {object} Listening
 * @property {() => Promise<void>} end
 * @property {() => Promise<Buffer[]>} packets ends it and gives back what was heard
 */

/**
 * @param {readonly string[]} devices
 * @param {string} folder for a file of each
 * @returns {Promise<Listening>} of all of them together
 */
export async function listenToAll(devices, folder) {
  /** @type {Listening[]} */
  const all = [];
  for (const device of devices) all.push(await listen({ device, file: join(folder, `${device}.pcap`) }));
  return {
    end: async () => void (await Promise.all(all.map(({ end }) => end()))),
    packets: async () => (await Promise.all(all.map(({ packets }) => packets()))).flat(),
  };
}

/**
 * Listens to everything that goes over a network from now on, as whoever sits in the room can.
 *
 * @param {{ device: string, file: string }} options
 * @returns {Promise<Listening>}
 */
async function listen({ device, file }) {
  // Handed over as they come; without giving up the rights that a folder of this user needs.
  const args = ["-i", device, "-s", "0", "-B", "65536", "-U", "-Z", "root", "-w", file];
  const child = spawn("tcpdump", args, { stdio: ["ignore", "ignore", "pipe"] });
  let words = "";
  await new Promise((/** @type {(value: void) => void} */ resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`Nobody listens to the network:\n${words}`)));
    child.stderr.on("data", (/** @type {Buffer} */ piece) => {
      words += piece.toString();
      if (words.includes("listening on")) resolve();
    });
  });
  const ended = new Promise((/** @type {(value: void) => void} */ resolve) => child.once("exit", () => resolve()));
  const end = () => {
    child.kill("SIGINT");
    return ended;
  };
  return {
    end,
    async packets() {
      await end();
      const lost = Number(/(\d+) packets dropped by kernel/.exec(words)?.[1] ?? 0);
      if (lost > 0) throw new Error(`${lost} packets went by unheard.`);
      return packetsOf(readFileSync(file));
    },
  };
}

/** @param {Buffer} file as tcpdump writes it on this machine */
export function packetsOf(file) {
  const isLittle = file.readUInt32LE(0) === 0xa1b2c3d4;
  const packets = [];
  for (let at = FILE_HEAD_BYTES; at + PACKET_HEAD_BYTES <= file.length; ) {
    const length = isLittle ? file.readUInt32LE(at + 8) : file.readUInt32BE(at + 8);
    packets.push(file.subarray(at + PACKET_HEAD_BYTES, at + PACKET_HEAD_BYTES + length));
    at += PACKET_HEAD_BYTES + length;
  }
  return packets;
}
