import { describe, expect, test } from "vitest";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { asSealed } from "../../src/store/local/sealed.ts";
import { createMembershipMemory } from "../../src/workspace/membershipMemory.ts";
import { someDevice, someSpace } from "../support/ledgerIds.ts";
import { createSealedShelf } from "../support/sealedShelf.ts";

const self = someDevice("Lublin");
const membership = (name: string) => ({
  space: someSpace(name),
  self,
  members: [
    {
      device: self,
      member: memberIdOf(self),
      role: "secretariat" as const,
      addedBy: self,
      deviceName: "Laptop",
      letIn: { way: "own" as const, words: [memberIdOf(self)], seq: 2 },
    },
  ],
  standings: [],
  epochs: [{ epoch: 1, by: self, seq: 1 }],
  heads: [{ device: self, lane: "control" as const, seq: 3 }],
  late: [],
  isRolledBack: false,
  successor: null,
  recoveryKey: null,
  erasures: [],
  versions: [],
  unheeded: [],
  returning: [],
});

const memoryOn = ({ store, vault }: ReturnType<typeof createSealedShelf>) =>
  createMembershipMemory({ local: store, vault });

describe("what a window remembers of the spaces of this machine", () => {
  test("comes back as the vault told it last, and lies sealed on the disk", async () => {
    const shelf = createSealedShelf();
    const written = shelf.nextWrite();
    memoryOn(shelf).remember([membership("one"), membership("two")]);
    await written;
    expect(await memoryOn(shelf).recall()).toEqual([membership("one"), membership("two")]);
    expect(new TextDecoder().decode(shelf.values.get("memberships"))).toMatch(/^memberships\|/);
  });

  test("is nothing on the first day, under other keys, and where it cannot be understood", async () => {
    const shelf = createSealedShelf();
    const memory = memoryOn(shelf);
    expect(await memory.recall()).toEqual([]);
    shelf.values.set("memberships", asSealed(new TextEncoder().encode("somebody else's").slice()));
    expect(await memory.recall()).toEqual([]);
    shelf.values.set("memberships", asSealed(new TextEncoder().encode('memberships|[{"space":1}]').slice()));
    expect(await memory.recall()).toEqual([]);
  });

  test("is not written again when nothing has changed", async () => {
    const shelf = createSealedShelf();
    const first = shelf.nextWrite();
    memoryOn(shelf).remember([membership("one")]);
    await first;
    const memory = memoryOn(shelf);
    await memory.recall();
    const kept = shelf.values.get("memberships");
    memory.remember([membership("one")]);
    const next = shelf.nextWrite();
    memory.remember([membership("one"), membership("two")]);
    await next;
    expect(shelf.values.get("memberships")).not.toBe(kept);
    expect(await memory.recall()).toHaveLength(2);
  });

  test("is tried again with the next word of the vault when it could not be sealed", async () => {
    const shelf = createSealedShelf();
    const memory = memoryOn(shelf);
    shelf.lock(true);
    memory.remember([membership("one")]);
    await new Promise((resolve) => setImmediate(resolve));
    shelf.lock(false);
    const written = shelf.nextWrite();
    memory.remember([membership("one")]);
    await written;
    expect(await memory.recall()).toHaveLength(1);
  });
});
