import { runCommand } from "../runCommand.mjs";

/** Where the superuser's commands lie; a plain user's path does not name it. */
const env = { ...process.env, PATH: `${process.env.PATH ?? ""}:/usr/sbin:/sbin` };

/**
 * Runs `ip` in this process's network, or in that of another process.
 *
 * @param {readonly string[]} args
 * @param {number} [pid] one that lives in the network that is meant
 * @returns {Promise<string>} what it printed; rejects with it where it failed
 */
export async function ip(args, pid) {
  const inside = pid === undefined ? [] : ["nsenter", `--net=/proc/${pid}/ns/net`];
  const [command = "", ...rest] = [...inside, "ip", ...args];
  const { code, output } = await runCommand(command, rest, { env });
  if (code !== 0) throw new Error(`ip ${args.join(" ")} failed:\n${output}`);
  return output;
}
