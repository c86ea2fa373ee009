import { ip } from "./ip.mjs";
import { openHost } from "./openHost.mjs";

/** The bridge on which everybody hangs, and the one on which those hang who are cut off: whoever listens to both hears the whole room. */
export const BRIDGES = /** @type {const} */ (["room", "aside"]);
const [ROOM, ASIDE] = BRIDGES;

/**
 * @typedef {object} Network
 * @property {(name: string, options?: { isPlugged?: boolean }) => Promise<import("./openHost.mjs").Host>} open
 * @property {(names: readonly string[]) => Promise<void>} part moves the cables of these hosts to a bridge of their own: they
 *   still reach each other, and none of the others. No machine is told; its cable stays in.
 * @property {() => Promise<void>} join puts all cables back
 * @property {() => void} close
 */

/**
 * A room with a network and no way out of it: bridges here, and hosts that hang on them, each in a network of its own with
 * an address and the road for mDNS, and no road to anywhere else. To be called in a network in which nothing is yet.
 *
 * @param {{ folder: string }} options where the programs lie that start apps on hosts
 * @returns {Promise<Network>}
 */
export async function openNetwork({ folder }) {
  await ip(["link", "set", "lo", "up"]);
  for (const bridge of BRIDGES) {
    await ip(["link", "add", bridge, "type", "bridge"]);
    await ip(["link", "set", bridge, "up"]);
  }
  /** @type {import("./openHost.mjs").Host[]} */
  const hosts = [];
  /** @type {(bridge: string, isMoved: (name: string) => boolean) => Promise<void>} */
  const move = async (bridge, isMoved) => {
    for (const { name, cable } of hosts)
      if (cable !== null && isMoved(name)) await ip(["link", "set", cable, "master", bridge]);
  };
  return {
    async open(name, { isPlugged = true } = {}) {
      const host = await openHost({ name, number: hosts.length + 1, bridge: isPlugged ? ROOM : null, folder });
      hosts.push(host);
      return host;
    },
    part: (names) => move(ASIDE, (name) => names.includes(name)),
    join: () => move(ROOM, () => true),
    close() {
      for (const host of hosts) host.close();
    },
  };
}
