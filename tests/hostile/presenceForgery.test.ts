import { expect, test } from "vitest";
import { decodePresence, encodePresence, presenceSignedBytes } from "../../src/ledger/presenceFrame.ts";
import { endMembersAfterEach, pairIn } from "../support/crowd.ts";
import { unwrap } from "../support/joinThrough.ts";
import { keysOf } from "../support/stolenKeys.ts";

const make = endMembersAfterEach();

test("a presence in another's name, changed, too large, of a stranger or played again is not shown", async () => {
  const sent: Uint8Array[] = [];
  const { host, guest, space, mesh } = await pairIn(make);
  const spy = mesh.presence;
  mesh.presence = (from, where, sealed) => {
    sent.push(sealed);
    spy(from, where, sealed);
  };
  unwrap(await host.ui.call.sharePresence({ space, state: new Uint8Array([1]) }));
  await guest.ui.next("presence");
  const frame = sent[0] ? decodePresence(sent[0]) : null;
  if (!sent[0] || !frame) throw new Error("nothing sent");
  const arrive = (sealed: Uint8Array) => guest.net.vault.presenceArrived({ space, from: host.device(), sealed });
  const liar = await keysOf(guest);
  const stranger = await keysOf(await make());
  const forge = (change: Partial<typeof frame>, keys = liar) => {
    const unsigned = { ...frame, counter: frame.counter + 1, ...change };
    return encodePresence({ ...unsigned, signature: keys.sign(presenceSignedBytes(space, unsigned)) });
  };
  await arrive(sent[0]);
  await arrive(encodePresence({ ...frame, counter: frame.counter + 1 }));
  await arrive(forge({}));
  await arrive(forge({ device: stranger.device }, stranger));
  await arrive(forge({ device: liar.device }));
  await arrive(new Uint8Array(1_000_051));
  await arrive(new Uint8Array(0));
  await guest.ui.call.status();
  expect(guest.ui.all("presence")).toHaveLength(1);
});
