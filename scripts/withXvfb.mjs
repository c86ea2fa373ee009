import { spawn } from "node:child_process";

/** Two windows of up to 2,000 × 1,200 fit side by side, twice: a covered window would get one timer tick a second. */
const SCREEN = { width: 4096, height: 2400 };

/**
 * Starts a screen of our own. The server picks a free number itself and writes it once it takes connections, so two
 * runs never collide and nothing has to be waited out.
 *
 * @param {{width: number, height: number}} [screen]
 * @returns {Promise<{display: string, stop: () => Promise<void>}>}
 */
export function withXvfb(screen = SCREEN) {
  return new Promise((resolve, reject) => {
    // Without -noreset the server starts over whenever its last window closes, and loses whoever comes just then.
    const args = [
      "-displayfd",
      "3",
      "-screen",
      "0",
      `${screen.width}x${screen.height}x24`,
      "-nolisten",
      "tcp",
      "-noreset",
    ];
    const server = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "pipe", "pipe"] });
    const kill = () => server.kill();
    let complaint = "";
    server.stderr?.on("data", (/** @type {Buffer} */ piece) => {
      complaint += piece.toString();
    });
    const ended = new Promise((/** @type {(value: void) => void} */ done) => {
      server.once("close", () => {
        process.off("exit", kill);
        done();
      });
    });
    server.once("error", (error) => reject(new Error(`Xvfb could not start: ${error.message}`)));
    void ended.then(() => reject(new Error(`Xvfb ended before it was ready.\n${complaint}`)));
    let answer = "";
    server.stdio[3]?.on("data", (/** @type {Buffer} */ piece) => {
      answer += piece.toString();
      if (!answer.endsWith("\n")) return;
      process.on("exit", kill);
      resolve({
        display: `:${answer.trim()}`,
        stop: () => {
          kill();
          return ended;
        },
      });
    });
  });
}
