import { expect, test } from "vitest";
import { problem } from "../../src/domain/problem.ts";
import { ok } from "../../src/domain/result.ts";
import { createNetSession } from "../../src/sync/session.ts";
import type { VaultClient } from "../../src/sync/session/sessionState.ts";
import { someDoc, someSpace } from "../support/ledgerIds.ts";
import { newMemoryDisk, openMemoryLogStore } from "../support/memoryLogStore.ts";
import { createTurnedClock } from "../support/turnedClock.ts";

const DAMAGED = problem("storeDamaged", "piece row");
const lost = async () => ({ ok: false as const, error: problem("vaultDown") });

test("a log that rejects when it is read is told as a problem, and the vault is not told that it is empty", async () => {
  const unread: unknown[] = [];
  const loaded: unknown[] = [];
  const store = {
    ...openMemoryLogStore(newMemoryDisk()),
    spaces: () => Promise.reject(new Error("torn")),
    tail: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error("torn")) }) }),
  };
  const session = createNetSession({
    store,
    openRoom: () => {
      throw new Error("no room is opened");
    },
    report: () => undefined,
    clock: createTurnedClock(),
    unreadable: (error) => {
      unread.push(error);
      return DAMAGED;
    },
  });
  const vault: VaultClient = {
    logLoaded: async (input) => {
      loaded.push(input);
      return ok({ rooms: [] });
    },
    verifyRun: lost,
    foldShown: lost,
    storyTold: lost,
    foldsFor: lost,
    parcel: lost,
    keepParcel: lost,
    assetsMet: lost,
    signHello: lost,
    checkHello: lost,
    ownLogWhole: lost,
    presenceArrived: lost,
    joinFrame: lost,
    joinPeerChanged: lost,
  };
  session.attachVault(vault);
  const question = { space: someSpace(), docTag: someDoc(), covers: {}, cursor: "" };
  expect(await session.vaultHandlers.tail(question)).toEqual({ ok: false, error: DAMAGED });
  await expect.poll(() => unread).toHaveLength(2);
  expect(loaded).toEqual([]);
});
