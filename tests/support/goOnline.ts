import { setImmediate as nextTurn } from "node:timers/promises";
import { openEndpoint } from "../../electron/bridge/channel.ts";
import { netForVault } from "../../electron/bridge/netForVault.ts";
import { vaultForNet } from "../../electron/bridge/vaultForNet.ts";
import { problem } from "../../src/domain/problem.ts";
import type { OpenRoom } from "../../src/sync/carrier.ts";
import { createNetSession } from "../../src/sync/session.ts";
import { openMemoryLogStore } from "./memoryLogStore.ts";
import type { TestMember } from "./testMember.ts";
import type { TurnedClock } from "./turnedClock.ts";

/** The whole real net over the member's disk, in rooms of this process. Call the answer to leave. */
export function goOnline(member: TestMember, openRoom: OpenRoom, clock: TurnedClock): () => void {
  let leave = (): void => undefined;
  member.attachNet((port) => {
    const store = openMemoryLogStore(member.disk);
    const session = createNetSession({ store, openRoom, clock, report: () => undefined });
    const vault = openEndpoint({
      port,
      serves: netForVault,
      handlers: session.vaultHandlers,
      uses: vaultForNet,
      listeners: session.vaultListeners,
      onBreach: (what) => {
        throw new Error(`breach at net: ${what}`);
      },
      lost: problem("vaultDown"),
    });
    const detach = session.attachVault(vault.call);
    // Without an address nobody is met, not even here.
    void session.uiHandlers.setRendezvous({ urls: ["ws://127.0.0.1:1"], heard: [] });
    leave = () => {
      session.close();
      detach();
      vault.close();
    };
  });
  return () => leave();
}

/** Until nothing moves any more between these machines and inside of them. */
export async function settleOnline(members: readonly TestMember[], clock: TurnedClock): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    const before = stateOf(members);
    for (let i = 0; i < 30; i++) await nextTurn();
    clock.pass(500);
    for (const member of members) await member.ui.call.status();
    quiet = stateOf(members) === before ? quiet + 1 : 0;
  }
}

const stateOf = (members: readonly TestMember[]): string =>
  JSON.stringify(
    members.map(({ disk, ui }) => [
      [...disk.logs.values()].map((log) => log.length),
      disk.quarantine.length,
      ui.notices.length,
    ]),
  );
