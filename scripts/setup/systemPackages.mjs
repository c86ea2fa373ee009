import { runCommand } from "../runCommand.mjs";
import { withProgress } from "../withProgress.mjs";

/** What Electron needs on a bare Debian-like Linux: the file that shows it is there, and the package that brings it. */
const libraries = [
  { soname: "libgtk-3.so.0", packageName: "libgtk-3-0" },
  { soname: "libnss3.so", packageName: "libnss3" },
  { soname: "libasound.so.2", packageName: "libasound2" },
  { soname: "libgbm.so.1", packageName: "libgbm1" },
];

const screen = [{ command: "Xvfb", packageName: "xvfb" }];
/** What makes networks of this machine's own, and reads what goes over them. */
const networks = [
  { command: "ip", packageName: "iproute2" },
  { command: "nsenter", packageName: "util-linux" },
  { command: "tcpdump", packageName: "tcpdump" },
];

/** Where the superuser's commands lie; a plain user's path does not name it. */
const PATH = `${process.env.PATH ?? ""}:/usr/sbin:/sbin`;

/** @param {SystemNeeds} needs */
async function missingPackages({ needsXvfb, needsNetworks = false }) {
  const known = await runCommand("/sbin/ldconfig", ["-p"]);
  const missing = libraries.filter(({ soname }) => !known.output.includes(`${soname} `)).map((one) => one.packageName);
  for (const { command, packageName } of [...(needsXvfb ? screen : []), ...(needsNetworks ? networks : [])]) {
    const found = await runCommand("which", [command], { env: { ...process.env, PATH } });
    if (found.code !== 0) missing.unshift(packageName);
  }
  return missing;
}

/**
 * Newer Debian and Ubuntu renamed some libraries when time stamps grew to 64 bits: libasound2 became libasound2t64.
 *
 * @param {string} packageName
 */
async function nameInThisRelease(packageName) {
  const plain = await runCommand("apt-cache", ["show", "--no-all-versions", packageName]);
  if (plain.code === 0 && plain.output.includes("Package:")) return packageName;
  const renamed = await runCommand("apt-cache", ["show", "--no-all-versions", `${packageName}t64`]);
  return renamed.code === 0 && renamed.output.includes("Package:") ? `${packageName}t64` : packageName;
}

/** @param {string[]} packages */
async function installWithApt(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const update = await runCommand("apt-get", ["update", "-qq"], { env });
  if (update.code !== 0) throw new Error(`apt-get update failed:\n${update.output}`);
  const names = await Promise.all(packages.map(nameInThisRelease));
  const install = await runCommand("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], { env });
  if (install.code !== 0) throw new Error(`apt-get install ${names.join(" ")} failed:\n${install.output}`);
}

/** @typedef {{needsXvfb: boolean, needsNetworks?: boolean}} SystemNeeds */

/**
 * Makes sure that Electron's system libraries and the commands that are needed are there; only Linux lacks any. Installs
 * them when allowed to and otherwise ends with the one line to run.
 *
 * @param {SystemNeeds} needs
 */
export async function ensureSystemPackages(needs) {
  if (process.platform !== "linux") return;
  const missing = await missingPackages(needs);
  if (missing.length === 0) return;
  const hasApt = (await runCommand("which", ["apt-get"])).code === 0;
  if (hasApt && process.getuid?.() === 0) {
    await withProgress(`system packages ${missing.join(" ")}`, () => installWithApt(missing));
    return;
  }
  const advice = hasApt
    ? `Run this once, then start again:\n  sudo apt-get install --no-install-recommends ${missing.join(" ")}`
    : `Install what your system calls these Debian packages, then start again: ${missing.join(" ")}`;
  throw new Error(`System packages are missing. ${advice}`);
}
