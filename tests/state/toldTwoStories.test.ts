import { describe, expect, test } from "vitest";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { session } from "../../src/state/session.ts";
import { selectHasToldTwoStories } from "../../src/state/spaceSelectors.ts";
import { someDevice, someSpace } from "../support/ledgerIds.ts";

const space = someSpace();
const [self, other] = [someDevice("self"), someDevice("other")];

function stateWith(former: readonly { readonly device: typeof self; readonly hasToldTwoStories: boolean }[]) {
  const bare = { members: [], late: [], isRolledBack: false, recoveryKey: null, erasures: [], versions: [] };
  const gone = former.map((one) => ({ ...one, member: memberIdOf(one.device) }));
  const here = { space, self, former: gone, ...bare, unheeded: [], returning: [], keyNumber: 1 };
  return { session: session.reducer(undefined, session.actions.membershipChanged(here)) };
}

describe("a machine knows why it is shut out", () => {
  test("when it has told two stories itself", () => {
    const state = stateWith([
      { device: other, hasToldTwoStories: false },
      { device: self, hasToldTwoStories: true },
    ]);
    expect(selectHasToldTwoStories(state, space)).toBe(true);
  });

  test("and does not take the fault of another for its own, nor a removal for one", () => {
    const ofOther = { device: other, hasToldTwoStories: true };
    expect(selectHasToldTwoStories(stateWith([ofOther]), space)).toBe(false);
    expect(selectHasToldTwoStories(stateWith([ofOther, { device: self, hasToldTwoStories: false }]), space)).toBe(
      false,
    );
    expect(selectHasToldTwoStories(stateWith([]), someSpace("elsewhere"))).toBe(false);
  });
});
