import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/**
 * Reads lines without showing them; from a pipe as they come. Never from an argument or the environment, where others
 * see them.
 */
export function createAsker() {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  /** @type {import("node:readline").Interface | null} */
  let input = null;
  /** @type {AsyncIterator<string> | null} */
  let lines = null;
  return {
    /**
     * @param {string} question
     * @returns {Promise<string | null>} null when there is nobody to ask
     */
    async ask(question) {
      input ??= createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY === true });
      lines ??= input[Symbol.asyncIterator]();
      process.stderr.write(question);
      const { value, done } = await lines.next();
      process.stderr.write("\n");
      return done === true ? null : value;
    },
    close: () => input?.close(),
  };
}
