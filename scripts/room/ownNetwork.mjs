import { spawn } from "node:child_process";
import { runCommand } from "../runCommand.mjs";

/**
 * How a command is started in a network of its own: as the superuser plainly, otherwise with the superuser's
 * rights over a user namespace alone, where the system lets people make one. Such a network ends with the last process in it, so that there is
 * nothing to take down, whatever ends the run.
 *
 * @returns {Promise<string[]>} the command that starts another; rejects with what is missing
 */
async function wayIn() {
  if (process.platform !== "linux") throw new Error("The room needs network namespaces, which only Linux has.");
  const way = process.getuid?.() === 0 ? ["--net"] : ["--user", "--map-current-user", "--keep-caps", "--net"];
  const tried = await runCommand("unshare", [...way, "true"]);
  if (tried.code === 0) return ["unshare", ...way];
  throw new Error(
    `The room needs networks of its own, and this system refuses them (${tried.output.trim()}).\n` +
      "Run it as the superuser, or let users make namespaces: sysctl kernel.unprivileged_userns_clone=1 on Debian,\n" +
      "sysctl kernel.apparmor_restrict_unprivileged_userns=0 on Ubuntu; in a container, with the capability SYS_ADMIN.",
  );
}

/**
 * Runs a script of Node in a network of its own, in which there is nothing yet, not even a loopback that is up. It ends
 * when this process does, however that ends.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function runInOwnNetwork(script, args) {
  const [command = "", ...way] = await wayIn();
  // Chromium's sandbox refuses to start for the superuser, and need not be to be had inside a namespace of another's making.
  const env = { ...process.env, NO_SANDBOX: "1" };
  const child = spawn(command, [...way, process.execPath, script, ...args], {
    env,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  // At a terminal both get the signal; the child ends its apps, and then this process ends with its code.
  const wait = () => child.kill("SIGINT");
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, wait);
  try {
    return await new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (code) => resolve(code ?? 1));
    });
  } finally {
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.off(signal, wait);
  }
}
