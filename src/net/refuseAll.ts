import { EMPTY_CONTRACT, openEndpoint, type Port } from "../../electron/bridge/channel.ts";
import { netForUi } from "../../electron/bridge/netForUi.ts";
import { netForVault } from "../../electron/bridge/netForVault.ts";
import { vaultForNet } from "../../electron/bridge/vaultForNet.ts";
import type { Problem } from "../domain/problem.ts";
import { err } from "../domain/result.ts";

/**
 * The log could not be opened: nothing is written and nothing is shown in its place. Every call is answered with the
 * reason, and the window is told at once.
 */
export function refuseAll(from: string, port: Port, reason: Problem, report: (what: string) => void): void {
  const refuse = async () => err(reason);
  if (from === "vault") {
    openEndpoint({
      port,
      serves: netForVault,
      handlers: {
        append: refuse,
        tail: refuse,
        heldRun: refuse,
        held: refuse,
        log: refuse,
        prune: refuse,
        setAside: refuse,
        heldHeads: refuse,
        heldGaps: refuse,
        skip: refuse,
        heldRows: refuse,
        eraseSpace: refuse,
        framesFor: refuse,
        takeFrame: refuse,
      },
      uses: vaultForNet,
      listeners: {
        rooms: () => undefined,
        wantAssets: () => undefined,
        toldByFile: () => undefined,
        sendPresence: () => undefined,
        sendJoinFrame: () => undefined,
      },
      onBreach: report,
      lost: reason,
    });
    return;
  }
  const ui = openEndpoint({
    port,
    serves: netForUi,
    handlers: {
      status: refuse,
      knock: refuse,
      whoIsThere: refuse,
      setOnline: refuse,
      setRendezvous: refuse,
      setAside: refuse,
      quarantined: refuse,
    },
    uses: EMPTY_CONTRACT,
    listeners: {},
    onBreach: report,
    lost: reason,
  });
  ui.notify("log", reason);
}
