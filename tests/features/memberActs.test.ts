import { expect, test } from "vitest";
import { memberActs } from "../../src/features/members/memberActs.ts";

const other = (role: Parameters<typeof memberActs>[1]["role"]) => ({ role, isSelf: false });

test("only a lower rank can be removed or given another role, and none above one's own", () => {
  expect(memberActs("chair", other("secretariat"))).toEqual({
    roles: ["chair", "editor", "delegate", "observer"],
    mayRemove: true,
    mayLeave: false,
    mayOfferReturn: true,
    mayErase: true,
  });
  expect(memberActs("secretariat", other("editor")).roles).toEqual(["secretariat", "delegate", "observer"]);
  for (const [own, role] of [
    ["secretariat", "secretariat"],
    ["secretariat", "chair"],
    ["editor", "observer"],
    [null, "observer"],
  ] as const) {
    expect(memberActs(own, other(role))).toMatchObject({ roles: [], mayRemove: false, mayLeave: false });
  }
});

test("oneself one may only leave", () => {
  expect(memberActs("observer", { role: "observer", isSelf: true })).toEqual({
    roles: [],
    mayRemove: false,
    mayLeave: true,
    mayOfferReturn: false,
    mayErase: true,
  });
});

test("whoever is in may help another back in, and nobody who is out", () => {
  expect(memberActs("observer", other("editor")).mayOfferReturn).toBe(true);
  expect(memberActs(null, other("editor")).mayOfferReturn).toBe(false);
});

test("everyone may ask for the own data to be erased; for another's, whoever manages members and is of no lower rank", () => {
  expect(memberActs("secretariat", other("secretariat")).mayErase).toBe(true);
  expect(memberActs("secretariat", other("chair")).mayErase).toBe(false);
  expect(memberActs("editor", other("observer")).mayErase).toBe(false);
});
