import type { SpaceId } from "../../src/domain/ids.ts";
import { type Problem, problem } from "../../src/domain/problem.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import { EPOCH_KEY_BYTES, keyIdOf } from "../../src/ledger/keyId.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { SPACE_NONCE_BYTES, spaceIdOf } from "../../src/ledger/spaceId.ts";
import type { Core } from "./core.ts";
import { sealKeyBox } from "./crypto/keyBox.ts";

/** A new space of this device alone: its founding and its first key, durable before it is shown. */
export async function foundSpace(core: Core): Promise<Result<{ space: SpaceId }, Problem>> {
  const { device, boxKey } = core.identity;
  const nonce = core.random(SPACE_NONCE_BYTES);
  const id = spaceIdOf(device, nonce);
  const space = core.newSpace(id);
  const key = core.random(EPOCH_KEY_BYTES);
  const box = sealKeyBox(id, { device, boxKey: boxKey.publicKey }, key, core.random);
  if (!box) return err(problem("unknown", "own box key"));
  const started = await core.net.withNet(async (session) => {
    core.spaces.set(id, space);
    space.author.begin({ session, heads: [], recentCuts: [], owed: [] });
    return ok(undefined);
  });
  if (!started.ok) return started;
  const written = await space.author.write((after) => [
    { type: "genesis", after, nonce, boxKey: boxKey.publicKey, member: memberIdOf(device) },
    { type: "epoch", after, epoch: 1, keyId: keyIdOf(key), boxes: [box] },
  ]);
  if (!written.ok) {
    core.spaces.delete(id);
    return written;
  }
  // A vault that is killed the next moment must still know that a log or keys that are gone are a loss and no first run.
  const remembered = await core.keeper.flush();
  // The log holds the space already.
  if (!remembered.ok) core.notifyUi("failed", remembered.error);
  return ok({ space: id });
}
