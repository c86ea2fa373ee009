import { runCommand } from "../runCommand.mjs";

/**
 * Runs npm: the very one that started us, where there is one, since the `npm` of Windows is a shell script that cannot be
 * started directly.
 *
 * @param {string[]} args
 * @param {Parameters<typeof runCommand>[2]} [options]
 */
export function runNpm(args, options) {
  const own = process.env.npm_execpath;
  return own?.endsWith("npm-cli.js")
    ? runCommand(process.execPath, [own, ...args], options)
    : runCommand("npm", args, options);
}
