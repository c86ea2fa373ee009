import { expect, test } from "vitest";
import type { DeviceId } from "../../src/domain/ids.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { resolveMembership } from "../../src/ledger/membership/resolveMembership.ts";
import type { ControlOp, PlacedOp } from "../../src/ledger/types.ts";
import { someDevice, someHash } from "../support/ledgerIds.ts";
import { mulberry32 } from "../support/random.ts";
import { fakeVerify, genesisOf, headOf, placed } from "../support/randomControlOps.ts";
import { shuffled } from "../support/shuffled.ts";

const [founder, editor] = [someDevice("founder"), someDevice("editor")];
const { space, genesis } = genesisOf(founder);
const invite = someHash("invite");
const member = memberIdOf(editor);

function scene() {
  const ops: PlacedOp[] = [genesis];
  const write = (device: DeviceId, op: (after: ControlOp["after"]) => ControlOp): PlacedOp => {
    const heads = new Map(ops.map((one) => [one.device, headOf(one)]));
    heads.delete(device);
    const seq = ops.filter((one) => one.device === device).length + 1;
    const done = placed(device, seq, op([...heads.values()]));
    ops.push(done);
    return done;
  };
  write(founder, (after) => ({ type: "invite", after, invite, role: "editor", expiresAt: 1_000, uses: 1 }));
  const names = { device: editor, boxKey: someHash("box"), member, role: "editor", invite } as const;
  write(founder, (after) => ({ type: "add", after, ...names, proof: new Uint8Array(64).fill(1), at: 500 }));
  return { ops, write };
}

test("who was asked and who has answered is the same in every order of arrival", () => {
  const { ops, write } = scene();
  const { hash } = write(founder, (after) => ({ type: "expunge", after, member, at: 7 }));
  write(editor, (after) => ({ type: "expunged", after, request: hash, at: 8 }));
  write(founder, (after) => ({ type: "expunged", after, request: hash, at: 9 }));
  const confirmed = [
    { device: editor, at: 8 },
    { device: founder, at: 9 },
  ];
  const random = mulberry32(4);
  for (let i = 0; i < 20; i++) {
    const { erasures, ignored } = resolveMembership(space, shuffled(random, ops), fakeVerify);
    expect(erasures).toEqual([{ request: hash, member, by: founder, at: 7, confirmed }]);
    expect(ignored).toEqual([]);
  }
});

test("an editor cannot have the chair forgotten, nor answer what was not asked or twice", () => {
  const { ops, write } = scene();
  write(editor, (after) => ({ type: "expunge", after, member: memberIdOf(founder), at: 7 }));
  const { hash } = write(editor, (after) => ({ type: "expunge", after, member, at: 7 }));
  for (const request of [hash, hash, someHash("nothing")]) {
    write(editor, (after) => ({ type: "expunged", after, request, at: 8 }));
  }
  const { erasures, ignored } = resolveMembership(space, ops, fakeVerify);
  expect(erasures).toMatchObject([{ request: hash, confirmed: [{ device: editor, at: 8 }] }]);
  expect(ignored.map(({ reason }) => reason)).toEqual(["mayNotCut", "unknownMember", "unknownMember"]);
});
