import { createInterface } from "node:readline";
import { app, type MessagePortMain } from "electron";
import { problem } from "../../src/domain/problem.ts";
import { EMPTY_CONTRACT, openEndpoint } from "../bridge/channel.ts";
import { vaultForUi } from "../bridge/vaultForUi.ts";
import { cutOffNetwork, cutOffPeers } from "./hardening.ts";
import { NET_ORIGIN, openNetWindow } from "./netWindow.ts";
import { keepAlive } from "./pageWindow.ts";
import { createPortOffice } from "./ports.ts";
import { portOf } from "./portMain.ts";
import { reportBreach } from "./report.ts";
import { serveVault } from "./serveVault.ts";
import { startVault } from "./vaultProcess.ts";

export interface VerifyParts {
  readonly profile: string;
  readonly renderer: string;
  readonly netPreload: string;
  readonly vaultScript: string;
}

/** 0: all is as it was signed. */
export const VERIFY_EXIT = { whole: 0, fault: 1, notOpened: 2, busy: 3 } as const;

/**
 * `--verify`: checks all spaces of a profile, without a window, a network or a written byte, and says what it finds in
 * lines of JSON. A passphrase is asked for by a line {"type": "locked"} and read from the standard input.
 */
export async function verifyProfile({ profile, renderer, netPreload, vaultScript }: VerifyParts): Promise<void> {
  const office = createPortOffice();
  const down = () => end(VERIFY_EXIT.notOpened, { type: "failed", code: "vaultDown" });
  startVault({
    script: vaultScript,
    directory: profile,
    office,
    serveMain: (port) =>
      serveVault(
        port,
        () => "en",
        () => undefined,
        () => null,
      ),
    onDown: down,
    isReadOnly: true,
  });
  const net = openNetWindow(renderer, netPreload);
  cutOffPeers(net.webContents);
  await cutOffNetwork(net.webContents.session);
  keepAlive("net", net, NET_ORIGIN, office, down);
  office.cameUp("ui", (to, port) => {
    if (to === "vault") askVault(port);
    else port.close();
  });
}

const say = (line: Readonly<Record<string, unknown>>): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

let hasEnded = false;

/** The first end is the one that counts: what dies with the app says so too. */
function end(code: number, line: Readonly<Record<string, unknown>>): void {
  if (hasEnded) return;
  hasEnded = true;
  process.stdout.write(`${JSON.stringify(line)}\n`, () => app.exit(code));
}

function askVault(port: MessagePortMain): void {
  const lines = createInterface({ input: process.stdin });
  let isAsking = false;
  let isChecking = false;
  const vault = openEndpoint({
    port: portOf(port),
    serves: EMPTY_CONTRACT,
    handlers: {},
    uses: vaultForUi,
    listeners: {
      state: (state) => void follow(state.state, state.problem?.code ?? null),
      verifying: ({ space, checked, total }) => say({ type: "progress", space, checked, total }),
      failed: ({ code }) => say({ type: "problem", code }),
      membership: () => undefined,
      opened: () => undefined,
      versionRead: () => undefined,
      touched: () => undefined,
      presence: () => undefined,
      joinRequested: () => undefined,
      joining: () => undefined,
      assets: () => undefined,
      bundle: () => undefined,
      backup: () => undefined,
    },
    onBreach: (what) => reportBreach("vault", what),
    lost: problem("vaultDown"),
  });
  async function follow(state: string, code: string | null): Promise<void> {
    if (state === "needsProtection") return end(VERIFY_EXIT.notOpened, { type: "failed", code: "noProfile" });
    if (state === "failed") return end(VERIFY_EXIT.notOpened, { type: "failed", code: code ?? "unknown" });
    if (state === "locked") return ask(code);
    if (state === "ready" && !isChecking) {
      isChecking = true;
      await checkAll();
    }
  }
  function ask(code: string | null): void {
    if (isAsking) return;
    isAsking = true;
    say({ type: "locked", code });
    lines.once("line", (passphrase) => {
      isAsking = false;
      void vault.call.unlock({ passphrase }).then((answer) => {
        if (!answer.ok) ask(answer.error.code);
      });
    });
    lines.once("close", () => isAsking && end(VERIFY_EXIT.notOpened, { type: "failed", code: "vaultLocked" }));
  }
  async function checkAll(): Promise<void> {
    const spaces = await vault.call.spaces();
    if (!spaces.ok) return end(VERIFY_EXIT.notOpened, { type: "failed", code: spaces.error.code });
    let faults = 0;
    for (const { space } of spaces.value) {
      const checked = await vault.call.verifySpace({ space });
      if (!checked.ok || !checked.value) {
        return end(VERIFY_EXIT.notOpened, { type: "failed", code: checked.ok ? "stopped" : checked.error.code });
      }
      if (checked.value.firstFault) faults++;
      say({ type: "space", space, ...checked.value });
    }
    end(faults === 0 ? VERIFY_EXIT.whole : VERIFY_EXIT.fault, { type: "done", spaces: spaces.value.length, faults });
  }
}
