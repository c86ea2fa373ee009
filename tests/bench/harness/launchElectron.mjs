import { spawn } from "node:child_process";
import { chromium } from "@playwright/test";
import { findPage } from "../../../scripts/demo/findPage.mjs";

/**
 * @typedef {object} RunningElectron
 * @property {number} spawnedAt milliseconds since 1970
 * @property {import("@playwright/test").Browser} browser
 * @property {(isWanted: (url: string) => boolean) => Promise<import("@playwright/test").Page>} page waits for it
 * @property {() => Promise<void>} kill as the power switch would: all processes at once, no goodbye
 * @property {() => Promise<void>} quit closes the windows and waits for the end
 */

/**
 * Starts Electron as a person would, apart from a debugging port, and connects once it stands. Expects bootstrap.mjs
 * to have named the Electron.
 *
 * @param {object} options
 * @param {string} [options.main] folder or file of the app; a packaged program has its own
 * @param {string} [options.program] instead of the Electron that bootstrap.mjs named
 * @param {string} options.profile
 * @param {readonly string[]} [options.switches] for Chromium
 * @param {Readonly<Record<string, string>>} [options.env]
 * @returns {Promise<RunningElectron>}
 */
export async function launchElectron({ main, program, profile, switches = [], env = {} }) {
  const sandbox = process.env.NO_SANDBOX === "1" ? ["--no-sandbox"] : [];
  const spawnedAt = performance.timeOrigin + performance.now();
  const child = spawn(
    program ?? process.env.ELECTRON_EXEC_PATH ?? "electron",
    [...sandbox, ...switches, "--remote-debugging-port=0", ...(main ? [main] : []), `--user-data-dir=${profile}`],
    // An app may choose its data folder itself, by its name: then this keeps it inside the profile, on Linux.
    { detached: true, stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, XDG_CONFIG_HOME: profile, ...env } },
  );
  const ended = new Promise((/** @type {(value: void) => void} */ resolve) => child.once("exit", () => resolve()));
  const killGroup = () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, "SIGKILL");
    }
  };
  process.once("exit", killGroup);
  void ended.then(() => process.off("exit", killGroup));
  const browser = await connect(await debuggingAddress(child));
  return {
    spawnedAt,
    browser,
    page: (isWanted) => findPage(contextOf(browser), isWanted),
    async kill() {
      killGroup();
      await ended;
    },
    async quit() {
      for (const page of browser.contexts().flatMap((context) => context.pages())) await page.close();
      await ended;
    },
  };
}

const CONNECTED_MS = 10_000;

/**
 * Chromium may leave a connection hanging that is made in the moment in which a window opens; the next one is answered.
 *
 * @param {string} address
 * @param {number} [again] how often it is tried again
 * @returns {Promise<import("@playwright/test").Browser>}
 */
function connect(address, again = 2) {
  const connected = chromium.connectOverCDP(address, { timeout: CONNECTED_MS });
  return again === 0 ? connected : connected.catch(() => connect(address, again - 1));
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<string>}
 */
function debuggingAddress(child) {
  return new Promise((resolve, reject) => {
    let output = "";
    child.stderr?.on("data", (/** @type {Buffer} */ piece) => {
      if (output.length > 100_000) return;
      output += piece.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`Electron ended with ${code} before it stood.\n${output}`)));
  });
}

/** @param {import("@playwright/test").Browser} browser */
function contextOf(browser) {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error("Electron shows no context.");
  return context;
}
