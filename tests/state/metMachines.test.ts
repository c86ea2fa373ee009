import { expect, test } from "vitest";
import { ok } from "../../src/domain/result.ts";
import { connection } from "../../src/state/connection.ts";
import { metNow, metOf, rememberMet } from "../../src/state/metMachines.ts";
import type { Services } from "../../src/state/services.ts";
import { session } from "../../src/state/session.ts";
import { createStore } from "../../src/state/store.ts";
import { someDevice, someHash, someSpace } from "../support/ledgerIds.ts";

const space = someSpace();
const [own, lublin, kyiv] = [someDevice("own"), someDevice("Lublin"), someDevice("Kyiv")];
const heads = [{ device: own, lane: "content" as const, seq: 4, hash: someHash("4") }];
const peer = (device: typeof lublin, connected: boolean, lastSeenAt: number, isTold = true) => ({
  ...{ device, connected, lastSeenAt, heads: isTold ? heads : [] },
  ...{ doubt: null, sentBytes: 0, receivedBytes: 0, queuedBytes: 0 },
});
const membership = {
  ...{ space, self: own, members: [], late: [], former: [], isRolledBack: false, recoveryKey: null, returning: [] },
  ...{ unheeded: [], erasures: [], versions: [], keyNumber: 1 },
};

/** A window over a vault that seals by doing nothing. */
function begin(values: Map<string, Uint8Array>, now: () => number) {
  const services = {
    local: {
      value: async (name: string) => ok(values.get(name) ?? null),
      saveValue: async (name: string, sealed: Uint8Array) => {
        values.set(name, sealed);
        return ok(undefined);
      },
    },
    workspace: {
      vault: {
        sealLocal: async ({ plain }: { plain: Uint8Array }) => ok(plain),
        openLocal: async ({ sealed }: { sealed: Uint8Array }) => ok(sealed),
      },
    },
    // What is used of the services here, and no more.
  } as unknown as Services;
  const store = createStore(services);
  rememberMet(store, services, now);
  store.dispatch(session.actions.membershipChanged(membership));
  const tell = (...peers: ReturnType<typeof peer>[]): void => {
    const spaces = [{ space, ownHeads: [], peers }];
    store.dispatch(connection.actions.connectionChanged({ online: true, signalling: true, turnedAway: [], spaces }));
  };
  const kept = (): string => new TextDecoder().decode(values.get(metOf(space)));
  return { store, tell, kept };
}

test("who was met is known after the next start, and who said nothing of what it holds is not remembered for it", async () => {
  const values = new Map<string, Uint8Array>();
  const first = begin(values, () => 1_000_000);
  await expect.poll(() => first.store.getState().metMachines[space]).toEqual({});
  first.tell(peer(lublin, true, 50), peer(kyiv, true, 60, false));
  await expect.poll(() => values.size).toBe(1);
  expect(JSON.parse(first.kept())).toEqual({ [lublin]: { at: 50, heads } });
  const next = begin(values, () => 2_000_000);
  await expect.poll(() => next.store.getState().metMachines[space]).toEqual({ [lublin]: { at: 50, heads } });
});

test("somebody who comes or goes is written at once, and of those who stay once a minute", async () => {
  let now = 1_000_000;
  const { store, tell, kept } = begin(new Map(), () => now);
  await expect.poll(() => store.getState().metMachines[space]).toEqual({});
  const atOf = (): number => JSON.parse(kept())[lublin].at;
  tell(peer(lublin, true, 50));
  await expect.poll(kept).toContain("50");
  now += 59_000;
  tell(peer(lublin, true, 51));
  tell(peer(lublin, false, 52));
  await expect.poll(atOf).toBe(52);
  tell(peer(lublin, false, 53));
  now += 60_000;
  tell(peer(lublin, false, 54));
  await expect.poll(atOf).toBe(54);
});

test("who was met earlier stays beside who is met now", () => {
  const before = { [kyiv]: { at: 1, heads } };
  expect(metNow(before, [peer(lublin, true, 9)])).toEqual({ ...before, [lublin]: { at: 9, heads } });
});
