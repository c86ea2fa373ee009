import { configureStore } from "@reduxjs/toolkit";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { recallLists, rememberLists } from "../../src/state/listMemory.ts";
import { registers } from "../../src/state/registers.ts";
import { asSealed } from "../../src/store/local/sealed.ts";
import { someDevice, someDoc, someSpace } from "../support/ledgerIds.ts";
import { createSealedShelf } from "../support/sealedShelf.ts";

const space = someSpace();
const { documentsChanged, peopleChanged, profileChanged, registersLoaded, registersRecalled } = registers.actions;
const profile = { name: "Working group", code: "GT-ADI-INT" };
const draft = (name: string, title = name) => ({
  id: someDoc("body", name),
  title,
  reference: "",
  lang: "en",
  createdAt: 1_700_000_000_000,
  isArchived: false,
});
const person = { member: memberIdOf(someDevice("Lublin")), name: "Coordinator", delegation: "Lublin" };

function scene() {
  const shelf = createSealedShelf();
  const store = configureStore({ reducer: { registers: registers.reducer } });
  const services = { local: shelf.store, workspace: { vault: shelf.vault } };
  return { shelf, store, services, recall: () => recallLists(services, space) };
}
const shown = ({ store }: ReturnType<typeof scene>) => store.getState().registers[space];

describe("the lists of the last time", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test("are kept once the log has told them, many changes as one", async () => {
    const here = scene();
    rememberLists(here.store, here.services);
    here.store.dispatch(profileChanged({ space, profile }));
    here.store.dispatch(documentsChanged({ space, entries: [draft("one")], isWhole: true }));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await here.recall()).toBeNull();
    here.store.dispatch(registersLoaded(space));
    here.store.dispatch(peopleChanged({ space, people: [person], isWhole: false }));
    here.store.dispatch(documentsChanged({ space, entries: [draft("two")], isWhole: false }));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await here.recall()).toEqual({ profile, documents: [draft("one"), draft("two")], people: [person] });
  });

  test("are shown until the log is read, and what the log does not hold goes then", () => {
    const here = scene();
    const lists = { profile, documents: [draft("one"), draft("gone")], people: [person] };
    here.store.dispatch(registersRecalled({ space, lists }));
    const before = shown(here);
    expect(Object.values(before?.documents ?? {})).toEqual(lists.documents);
    expect(before?.isLoaded).toBe(false);
    const entries = [draft("one"), draft("two")];
    here.store.dispatch(documentsChanged({ space, entries, isWhole: true }));
    const after = shown(here);
    expect(Object.values(after?.documents ?? {})).toEqual(entries);
    // The row that says the same is the same one: nothing of it is drawn again.
    expect(after?.documents[draft("one").id]).toBe(before?.documents[draft("one").id]);
  });

  test("never stand over what the log has told already", () => {
    const here = scene();
    here.store.dispatch(documentsChanged({ space, entries: [draft("one", "New title")], isWhole: true }));
    here.store.dispatch(registersRecalled({ space, lists: { profile, documents: [draft("one")], people: [] } }));
    expect(Object.values(shown(here)?.documents ?? {})).toEqual([draft("one", "New title")]);
  });

  test("are nothing when they cannot be understood", async () => {
    const here = scene();
    const junk = new TextEncoder().encode(`{"documents":[{"id":"x"}]}`);
    const sealed = await here.shelf.vault.sealLocal({ label: `lists:${space}`, plain: junk });
    if (sealed.ok) here.shelf.values.set(`lists:${space}`, asSealed(sealed.value));
    expect(here.shelf.values.size).toBe(1);
    expect(await here.recall()).toBeNull();
  });
});
