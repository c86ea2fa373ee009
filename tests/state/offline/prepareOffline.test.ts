import { expect, test } from "vitest";
import { ok } from "../../../src/domain/result.ts";
import type { Command } from "../../../src/state/command.ts";
import { pins, recallPins, setPins } from "../../../src/state/offline/pins.ts";
import { prepareOffline } from "../../../src/state/offline/offlineCommands.ts";
import type { OfflineLack } from "../../../src/state/offline/readiness.ts";
import type { Services } from "../../../src/state/services.ts";
import { createStore } from "../../../src/state/store.ts";
import { someDoc, someHash, someSpace } from "../../support/ledgerIds.ts";

const space = someSpace();
const [first, second] = [someDoc("body", "first"), someDoc("body", "second")];
const [budget, plan] = [someHash("budget"), someHash("plan")];

/** A window over a vault that seals by doing nothing, and documents that only count who read them. */
function setUp(values = new Map<string, Uint8Array>()) {
  const did: string[] = [];
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
        resumeAsset: async ({ asset }: { asset: string }) => {
          did.push(`resume ${asset === budget ? "budget" : "plan"}`);
          return ok(undefined);
        },
      },
      documents: {
        borrow: (_space: string, doc: string) => {
          const name = doc === first ? "first" : "second";
          return ok({
            loaded: Promise.resolve(ok(undefined)),
            keep: async () => void did.push(`keep ${name}`),
            release: () => void did.push(`release ${name}`),
          });
        },
      },
    },
    // What these commands use of the services, and no more.
  } as unknown as Services;
  const store = createStore(services);
  return { did, values, store, run: <T>(command: Command<T>) => store.dispatch(command) };
}

const lacks: readonly OfflineLack[] = [
  {
    kind: "file",
    canFetch: true,
    file: { asset: budget, name: "budget", sizeBytes: 1, hereBytes: 0, state: "stopped", by: "" },
  },
  {
    kind: "file",
    canFetch: true,
    file: { asset: plan, name: "plan", sizeBytes: 1, hereBytes: 0, state: "overLimit", by: "" },
  },
  { kind: "shortcut", canFetch: true, docs: [first, second] },
];

test("files are pinned and asked for, drafts are read and kept one after the other, and how far it is is told", async () => {
  const { did, store, run } = setUp();
  const told: string[] = [];
  const tell = ({ done, total }: { done: number; total: number }) => void told.push(`${done}/${total}`);
  expect(await run(prepareOffline(space, lacks, tell, new AbortController().signal))).toMatchObject({ ok: true });
  expect(store.getState().pins[space]).toEqual([budget, plan]);
  expect(did).toEqual(["resume budget", "keep first", "release first", "keep second", "release second"]);
  expect(told).toEqual(["0/3", "1/3", "2/3", "3/3"]);
});

test("stopping it leaves the drafts that come after alone", async () => {
  const { did, run } = setUp();
  const stop = new AbortController();
  const tell = ({ done }: { done: number }) => done === 1 && stop.abort();
  await run(prepareOffline(space, lacks, tell, stop.signal));
  expect(did).toEqual(["resume budget", "keep first", "release first"]);
});

test("what is pinned is known again at the next start, and what is no list of assets is nothing", async () => {
  const { values, run } = setUp();
  await run(setPins(space, [budget, budget, plan]));
  const next = setUp(values);
  await next.run(recallPins(space));
  expect(next.store.getState().pins[space]).toEqual([budget, plan]);
  const damaged = setUp(new Map([[`pins:${space}`, new TextEncoder().encode('["no hash"]')]]));
  await damaged.run(recallPins(space));
  expect(damaged.store.getState().pins[space]).toEqual([]);
});

test("what was pinned while the old list was being recalled is not lost", async () => {
  const { store, run } = setUp(new Map([[`pins:${space}`, new TextEncoder().encode("[]")]]));
  const recalling = run(recallPins(space));
  store.dispatch(pins.actions.pinned({ space, assets: [plan] }));
  await recalling;
  expect(store.getState().pins[space]).toEqual([plan]);
});
