import { join } from "node:path";
import { MessageChannelMain, type MessagePortMain, utilityProcess } from "electron";
import type { PortOffice } from "./ports.ts";
import { createRespawnBudget } from "./respawn.ts";

export interface VaultOptions {
  readonly script: string;
  /** Where the key file lives. */
  readonly directory: string;
  readonly office: PortOffice;
  /** Serves main's side to a vault that has just come up. */
  readonly serveMain: (port: MessagePortMain) => void;
  readonly onDown: (back: boolean) => void;
  /** Somebody only wants to look: nothing is sealed, folded or written. */
  readonly isReadOnly?: boolean;
}

/** A vault that does not end by itself is ended. What it writes lazily is only there to make the next start surer. */
const LAST_WRITE_MS = 1_000;

export interface VaultProcess {
  readonly pid: () => number | undefined;
  /** A person asked for it, or was away: it counts as no death. `isLocked`: it waits to be unlocked. */
  restart(isLocked?: boolean): void;
  /** Lets it write what it writes lazily; resolves when it is gone. */
  stop(): Promise<void>;
}

/** Starts the vault and keeps it alive; what it had sealed and net had not stored is in the window's hands meanwhile. */
export function startVault(options: VaultOptions): VaultProcess {
  const budget = createRespawnBudget();
  let stopped = false;
  let isAsked = false;
  let isLocked = false;
  let child = spawn();

  function spawn() {
    const directory = join(options.directory, "vault");
    const marks = [...(isLocked ? ["locked"] : []), ...(options.isReadOnly ? ["--read-only"] : [])];
    const started = utilityProcess.fork(options.script, [directory, ...marks], {
      serviceName: "Concordia vault",
      stdio: "inherit",
    });
    started.once("spawn", () => {
      const { port1, port2 } = new MessageChannelMain();
      options.serveMain(port1);
      started.postMessage({ type: "main" }, [port2]);
      options.office.cameUp("vault", (to, port) => started.postMessage({ type: to }, [port]));
    });
    started.once("exit", () => {
      options.office.wentDown("vault");
      if (stopped) return;
      const back = isAsked || budget.mayRespawn();
      if (!isAsked) options.onDown(back);
      if (!isAsked) isLocked = false;
      isAsked = false;
      if (back) child = spawn();
    });
    return started;
  }
  return {
    pid: () => child.pid,
    restart(locked = false) {
      isAsked = true;
      isLocked = locked;
      // One that had been given up is not there to die.
      if (child.pid === undefined) child = spawn();
      else child.kill();
    },
    stop() {
      if (stopped) return Promise.resolve();
      stopped = true;
      const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      if (child.pid === undefined) return Promise.resolve();
      child.postMessage({ type: "end" });
      const latest = setTimeout(() => child.kill(), LAST_WRITE_MS);
      return ended.then(() => clearTimeout(latest));
    },
  };
}
