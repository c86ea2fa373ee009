import { networkInterfaces } from "node:os";

/**
 * Addresses of this machine that others in the room can type, IPv4 first because they are short.
 *
 * @param {number} port
 * @returns {string[]}
 */
export function lanAddresses(port) {
  const found = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const usable = found.filter((one) => !one.internal && !one.address.startsWith("fe80:"));
  usable.sort((a, b) => a.family.localeCompare(b.family));
  return usable.map((one) => `ws://${one.family === "IPv6" ? `[${one.address}]` : one.address}:${port}`);
}
