import { ip } from "./ip.mjs";
import { openHost } from "./openHost.mjs";

/** The name of the bridge, on which whoever listens hears the whole room. */
export const BRIDGE = "room";

/** @typedef {{ open: (name: string, options?: { isPlugged?: boolean }) => Promise<import("./openHost.mjs").Host>, close: () => void }} Network */

/**
 * A room with a network and no way out of it: a bridge here, and hosts that hang on it, each in a network of its own with
 * an address and the road for mDNS, and no road to anywhere else. To be called in a network in which nothing is yet.
 *
 * @param {{ folder: string }} options where the programs lie that start apps on hosts
 * @returns {Promise<Network>}
 */
export async function openNetwork({ folder }) {
  await ip(["link", "set", "lo", "up"]);
  await ip(["link", "add", BRIDGE, "type", "bridge"]);
  await ip(["link", "set", BRIDGE, "up"]);
  /** @type {import("./openHost.mjs").Host[]} */
  const hosts = [];
  return {
    async open(name, { isPlugged = true } = {}) {
      const host = await openHost({ name, number: hosts.length + 1, bridge: isPlugged ? BRIDGE : null, folder });
      hosts.push(host);
      return host;
    },
    close() {
      for (const host of hosts) host.close();
    },
  };
}
