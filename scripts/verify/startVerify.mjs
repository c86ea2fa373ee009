import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { projectRoot } from "../projectRoot.mjs";

/**
 * The app as the one that only checks: it opens a profile without a window or a network and says what it finds.
 *
 * @param {string} executable of an Electron
 * @param {string} profile
 * @returns {{ lines: AsyncIterable<import("./reportLine.mjs").Line>, input: import("node:stream").Writable, ended: Promise<number> }}
 *   `ended`: 0 whole, 1 a fault, 2 it could not be opened, 3 it is open in an app
 */
export function startVerify(executable, profile) {
  const sandbox = process.env.NO_SANDBOX === "1" ? ["--no-sandbox"] : [];
  const args = [...sandbox, projectRoot, `--user-data-dir=${profile}`, "--verify"];
  const child = spawn(executable, args, { stdio: ["pipe", "pipe", "ignore"] });
  const ended = new Promise((/** @type {(code: number) => void} */ done) =>
    child.once("exit", (code) => done(code ?? 2)),
  );
  return { lines: linesOf(child.stdout), input: child.stdin, ended };
}

/** What is not the app's own is passed over. @param {import("node:stream").Readable} output */
async function* linesOf(output) {
  for await (const text of createInterface({ input: output })) {
    if (text.startsWith("{")) yield/** @type {import("./reportLine.mjs").Line} */ (JSON.parse(text));
  }
}
