import { configureStore } from "@reduxjs/toolkit";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { DeviceId } from "../../src/domain/ids.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { itWasMe, knownMachines, selectLetInNotices, watchKnownMachines } from "../../src/state/knownMachines.ts";
import { createKnownKeeper, KNOWN_MACHINES } from "../../src/state/knownKeeper.ts";
import { type LetIn, type MemberRow, session } from "../../src/state/session.ts";
import { someDevice, someSpace } from "../support/ledgerIds.ts";
import { createSealedShelf } from "../support/sealedShelf.ts";

const space = someSpace();
const [self, chair, phone, stranger] = ["self", "chair", "phone", "stranger"].map(someDevice) as [
  DeviceId,
  DeviceId,
  DeviceId,
  DeviceId,
];
const own = memberIdOf(self);
const row = (device: DeviceId, way: LetIn["way"], seq = 4): MemberRow => ({
  device,
  member: own,
  role: "editor",
  addedBy: way === "own" ? stranger : chair,
  deviceName: "",
  letIn: { way, words: [memberIdOf(chair)], seq },
});
const NOON = 1_760_000_000_000;

/** One start of a window over what `shelf` has kept. */
function start(shelf = createSealedShelf()) {
  const known = createKnownKeeper({ local: shelf.store, vault: shelf.vault });
  const store = configureStore({
    reducer: { session: session.reducer, knownMachines: knownMachines.reducer },
    middleware: (standard) => standard({ thunk: { extraArgument: { known } } }),
  });
  const stop = watchKnownMachines(store, known);
  const tell = (...others: MemberRow[]): void => {
    const bare = { late: [], former: [], isRolledBack: false, recoveryKey: null, erasures: [], versions: [] };
    const members = [row(self, "invited", 1), ...others];
    const here = { space, self, members, ...bare, unheeded: [], returning: [], keyNumber: 1 };
    store.dispatch(session.actions.membershipChanged(here));
  };
  const load = async (...others: MemberRow[]): Promise<void> => {
    tell(...others);
    store.dispatch(session.actions.spacesLoaded());
    await vi.advanceTimersByTimeAsync(0);
  };
  const told = () => selectLetInNotices(store.getState()).map(({ device, at }) => ({ device, at }));
  const answer = (): Promise<boolean> => {
    const [notice] = selectLetInNotices(store.getState());
    return store.dispatch(itWasMe(notice?.key ?? ""));
  };
  return { shelf, store, stop, tell, load, told, answer };
}

describe("a machine that was added in one's name", () => {
  beforeEach(() => void vi.useFakeTimers({ now: NOON }));
  afterEach(() => vi.useRealTimers());

  test("is told with the time at which it was first seen here, at every start, until it is answered", async () => {
    const first = start();
    await first.load(row(phone, "vouched"));
    expect(first.told()).toEqual([{ device: phone, at: NOON }]);
    first.stop();
    vi.setSystemTime(NOON + 60_000);
    const second = start(first.shelf);
    await second.load(row(phone, "vouched"));
    expect(second.told()).toEqual([{ device: phone, at: NOON }]);
    await second.answer();
    expect(second.told()).toEqual([]);
    second.stop();
    const third = start(first.shelf);
    await third.load(row(phone, "vouched"));
    expect(third.told()).toEqual([]);
  });

  test("is told anew when it was removed and let in once more, and so is one let in by another entry", async () => {
    const here = start();
    await here.load(row(phone, "vouched"));
    await here.answer();
    here.tell();
    expect(here.told()).toEqual([]);
    here.tell(row(phone, "vouched"));
    expect(here.told()).toEqual([{ device: phone, at: NOON }]);
    await here.answer();
    here.tell(row(phone, "vouched", 9));
    expect(here.told()).toEqual([{ device: phone, at: NOON }]);
  });

  test("by others comes before one's own, whichever was first", async () => {
    const here = start();
    await here.load(row(phone, "own"), row(stranger, "phrase"));
    expect(here.told().map(({ device }) => device)).toEqual([stranger, phone]);
  });

  test("is told again where the answer can no longer be read, and nothing is kept in clear", async () => {
    const first = start();
    await first.load(row(phone, "vouched"));
    await first.answer();
    const sealed = first.shelf.values.get(KNOWN_MACHINES);
    expect(new TextDecoder().decode(sealed)).toMatch(new RegExp(`^${KNOWN_MACHINES}\\|`));
    first.stop();
    first.shelf.values.clear();
    const second = start(first.shelf);
    await second.load(row(phone, "vouched"));
    expect(second.told()).toHaveLength(1);
  });

  test("is answered with one write, and whoever answered hears whether that is kept", async () => {
    const here = start();
    await here.load(row(phone, "vouched"), row(stranger, "phrase"));
    const writes = vi.spyOn(here.shelf.store, "saveValue");
    expect(await here.answer()).toBe(true);
    expect(writes).toHaveBeenCalledTimes(1);
    here.shelf.lock(true);
    expect(await here.answer()).toBe(false);
    here.stop();
    here.shelf.lock(false);
    const later = start(here.shelf);
    await later.load(row(phone, "vouched"), row(stranger, "phrase"));
    expect(later.told()).toHaveLength(1);
  });

  test("is neither noted nor forgotten before the vault has told every space", async () => {
    const first = start();
    await first.load(row(phone, "vouched"));
    await first.answer();
    first.stop();
    const second = start(first.shelf);
    second.tell();
    await vi.advanceTimersByTimeAsync(0);
    expect(second.told()).toEqual([]);
    await second.load(row(phone, "vouched"));
    expect(second.told()).toEqual([]);
  });
});
