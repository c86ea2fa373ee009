import { spawn } from "node:child_process";
import { projectRoot } from "./projectRoot.mjs";

/**
 * @typedef {object} CommandResult
 * @property {number} code exit code; 1 when a signal ended the command or it could not start
 * @property {string} output what it wrote to stdout and stderr, in order; empty when shown directly
 */

/**
 * Runs one command to its end and never throws: the caller decides what a non-zero code means.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, timeoutMs?: number}} [options] `show` lets the command
 *   write to the terminal itself instead of being collected
 * @returns {Promise<CommandResult>}
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? projectRoot,
      env: options.env ?? process.env,
      stdio: options.show ? "inherit" : ["ignore", "pipe", "pipe"],
      ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
    });
    let output = "";
    const collect = (/** @type {Buffer} */ piece) => {
      output += piece.toString("utf8");
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.once("error", (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
