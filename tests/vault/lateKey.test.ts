import { expect, test } from "vitest";
import { sealKeyBox } from "../../electron/vault/crypto/keyBox.ts";
import { systemRandom } from "../../electron/vault/crypto/randomness.ts";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { keyIdOf } from "../../src/ledger/keyId.ts";
import type { ControlOp, KeyBox } from "../../src/ledger/types.ts";
import { endMembersAfterEach, pairIn } from "../support/crowd.ts";
import { joinThrough, unwrap } from "../support/joinThrough.ts";
import { someDoc } from "../support/ledgerIds.ts";
import { controlRun, keysOf } from "../support/stolenKeys.ts";
import type { TestMember } from "../support/testMember.ts";

const make = endMembersAfterEach();
const doc = someDoc();

test.each(["while it is shown", "before it is opened"])(
  "content that comes before its key is kept and read once the key is there: %s",
  async (when) => {
    const { mesh, host, guest, space } = await pairIn(make);
    const secretariat = await make({ mesh });
    await joinThrough(mesh, host, secretariat, space, "secretariat");
    const keys = await keysOf(secretariat);
    const epochKey = systemRandom(32);
    const keyId = keyIdOf(epochKey);
    const boxFor = async (member: TestMember): Promise<KeyBox> => {
      const { device, boxKey } = await keysOf(member);
      const box = sealKeyBox(space, { device, boxKey: boxKey.publicKey }, epochKey, systemRandom);
      if (!box) throw new Error("box");
      return box;
    };
    const heads = await host.net.store.heads(space);
    const after = heads.filter(({ lane, device }) => lane === "control" && device !== keys.device);
    const turn: ControlOp = { type: "epoch", after, epoch: 2, keyId, boxes: [await boxFor(host)] };
    const share: ControlOp = { type: "share", after: [], keyId, boxes: [await boxFor(guest)] };
    const give = (to: TestMember, ops: ControlOp[]) =>
      to.net.receiveRun(space, keys.device, controlRun(keys, space, { seq: 0, hash: NO_HASH }, ops), {
        device: keys.device,
        lane: "control",
      });
    mesh.leave(secretariat);
    expect(await give(host, [turn])).toBeNull();
    expect(await give(guest, [turn])).toBeNull();
    const standing = async () => unwrap(await guest.ui.call.keyStanding({ space }));
    expect(await standing()).toEqual({ isMember: true, hasKey: false, epoch: 2 });

    const isShown = when === "while it is shown";
    if (isShown) unwrap(await guest.ui.call.openDocument({ space, doc, covers: {} }));
    for (let i = 1; i <= 3; i++) unwrap(await host.cut(space, doc, `c${i}`, new Uint8Array([i])));
    const run = await host.net.runFrom(space, host.device(), "content", 1);
    if (!run) throw new Error("no run");
    expect(
      await guest.net.receiveRun(space, host.device(), run, { device: host.device(), lane: "content" }),
    ).toBeNull();
    await guest.ui.call.status();
    expect(guest.ui.all("opened")).toEqual([]);

    expect(await give(guest, [turn, share])).toBeNull();
    expect(await standing()).toEqual({ isMember: true, hasKey: true, epoch: 2 });
    if (!isShown) unwrap(await guest.ui.call.openDocument({ space, doc, covers: {} }));
    await guest.ui.next("opened", ({ envelopes }) => envelopes.at(-1)?.seq === 3);
    expect(guest.ui.all("opened").flatMap(({ envelopes }) => envelopes.map(({ seq }) => seq))).toEqual([1, 2, 3]);
  },
);
