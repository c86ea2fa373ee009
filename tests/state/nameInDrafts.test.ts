import { expect, test } from "vitest";
import type { DocId, SpaceId } from "../../src/domain/ids.ts";
import { problem } from "../../src/domain/problem.ts";
import { err, ok } from "../../src/domain/result.ts";
import { type Drafts, type NameSearch, searchName } from "../../src/state/nameInDrafts.ts";
import { registers } from "../../src/state/registers.ts";
import { session } from "../../src/state/session.ts";
import { baseOf, createPeer, lines } from "../documents/text/peers.ts";
import { someDevice, someDoc, someSpace } from "../support/ledgerIds.ts";

const [shared, own] = [someSpace("shared"), someSpace("own")];
const [minutes, plan, notes] = [someDoc("body", "1"), someDoc("body", "2"), someDoc("body", "3")];
const TITLES = new Map([
  [minutes, "Minutes"],
  [plan, "Plan of Anna Kowalska"],
  [notes, "Notes"],
]);

/** Two spaces, of which one is one's own; `isLoaded` false: the list of drafts of the shared one could not be read. */
function stateOf(isLoaded = true) {
  const start = { type: "start" };
  let state = { session: session.reducer(undefined, start), registers: registers.reducer(undefined, start) };
  const list = (space: SpaceId, ...ids: readonly DocId[]): void => {
    const entries = ids.map((id) => ({
      id,
      title: TITLES.get(id) ?? "",
      reference: "",
      lang: "en",
      createdAt: 0,
      isArchived: id === minutes,
    }));
    const [none, row] = [[], { space, self: someDevice("self"), isRolledBack: false, recoveryKey: null, keyNumber: 1 }];
    const lists = { members: none, late: none, former: none, returning: none, erasures: none };
    const { membershipChanged } = session.actions;
    const more = { versions: none, unheeded: none };
    const { documentsChanged, registersLoaded } = registers.actions;
    state = {
      session: session.reducer(state.session, membershipChanged({ ...row, ...lists, ...more })),
      registers: registers.reducer(state.registers, documentsChanged({ space, entries, isWhole: true })),
    };
    if (isLoaded || space !== shared) state.registers = registers.reducer(state.registers, registersLoaded(space));
  };
  list(shared, minutes, plan);
  list(own, notes);
  return state;
}

const TEXTS = new Map([
  [minutes, ["Present were:", "Anna Kowalska (Lublin)", "The chair thanks Ms Kowalska."]],
  [plan, ["We agree."]],
  [notes, ["Ask Anna Kowalska."]],
]);

function scene(unreadable: readonly DocId[] = []) {
  const lent: DocId[] = [];
  const given: DocId[] = [];
  const drafts: Drafts = {
    borrow: (_space, id) => {
      lent.push(id);
      const { doc } = createPeer(2, baseOf(lines(...(TEXTS.get(id) ?? []))));
      const loaded = Promise.resolve(unreadable.includes(id) ? err(problem("vaultLocked")) : ok(undefined));
      return ok({ replica: { doc }, loaded, release: () => void given.push(id) });
    },
  };
  const told: NameSearch[] = [];
  const search = async (
    state = stateOf(),
    stop = new AbortController(),
    hear: (one: NameSearch) => void = () => undefined,
  ) => {
    const tell = (one: NameSearch): void => {
      told.push(one);
      hear(one);
    };
    await searchName("Anna Kowalska", tell, stop.signal)(null, () => state, { workspace: { documents: drafts } });
    return told.at(-1);
  };
  return { search, told, lent, given };
}

test("a name is found in every draft of every space on this machine, archived ones and titles too", async () => {
  const { search, lent, given } = scene();
  const found = await search();
  expect(found).toMatchObject({ searched: 3, total: 3, unread: 0 });
  expect(found?.places.map(({ space, doc, paragraph, isWhole }) => [space, doc, paragraph, isWhole])).toEqual([
    [shared, minutes, 2, true],
    [shared, minutes, 3, false],
    [shared, plan, null, true],
    [own, notes, 1, true],
  ]);
  expect(given).toEqual(lent);
});

test("what could not be read is said, and is not taken for a draft without the name", async () => {
  const { search, given } = scene([plan]);
  expect(await search(stateOf(false))).toMatchObject({ searched: 3, unread: 2 });
  expect(given).toHaveLength(3);
});

test("a search that nobody waits for any more reads no further draft, and gives back what it had", async () => {
  const { search, told, lent, given } = scene();
  const stop = new AbortController();
  await search(stateOf(), stop, ({ searched }) => (searched === 1 ? stop.abort() : undefined));
  expect(told.map(({ searched }) => searched)).toEqual([0, 1]);
  expect(given).toEqual(lent);
  expect(lent.length).toBeLessThan(3);
});
