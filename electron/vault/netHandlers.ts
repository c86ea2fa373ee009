import type { DeviceId, SpaceId } from "../../src/domain/ids.ts";
import { problem } from "../../src/domain/problem.ts";
import { err, ok } from "../../src/domain/result.ts";
import { endOf } from "../../src/ledger/membership/standing.ts";
import { taggedHash } from "../../src/ledger/taggedHash.ts";
import type { Head } from "../../src/ledger/types.ts";
import type { Core } from "./core.ts";
import type { Handlers } from "../bridge/channel.ts";
import type { vaultForNet } from "../bridge/vaultForNet.ts";
import { afterAnswer } from "./afterAnswer.ts";
import { verifySignature } from "./crypto/ed25519.ts";
import { fromHex } from "./crypto/exact.ts";
import { foldsForGap, judgeShown } from "./folding/judgeShown.ts";
import { judgeTold } from "./folding/judgeTold.ts";
import { foldRuns } from "./join/welcome.ts";
import { NET_LOST, type NetSession } from "./netLink.ts";
import type { OpenedVault } from "./openedVault.ts";
import { verifyRun } from "./runs.ts";

type NetHandlers = Handlers<typeof vaultForNet>;
type LoadedSpace = Parameters<NetHandlers["logLoaded"]>[0]["spaces"][number];

/**
 * What the vault answers to net. `whenOpened` waits for the user's passphrase; net waits with it. `session` is the net
 * that these handlers serve.
 */
export function createNetHandlers(
  whenOpened: () => Promise<OpenedVault>,
  session: () => NetSession | null,
): NetHandlers {
  return {
    logLoaded: async ({ spaces }) => {
      const vault = await whenOpened();
      const own = session();
      if (!own) return err(NET_LOST);
      loadSpaces(vault, own, spaces);
      return ok({ rooms: vault.rooms() });
    },
    verifyRun: async ({ space: id, from, run, known }) => {
      const { core } = await whenOpened();
      const space = core.spaces.get(id);
      return space ? ok(verifyRun(core, space, from, run, known)) : err(problem("notMember"));
    },
    foldShown: async ({ space: id, run }) => {
      const { core } = await whenOpened();
      const space = core.spaces.get(id);
      return space ? ok(await judgeShown(core, space, run)) : err(problem("notMember"));
    },
    storyTold: async ({ space: id, run }) => {
      const { core } = await whenOpened();
      const space = core.spaces.get(id);
      return space ? ok(await judgeTold(core, space, run)) : err(problem("notMember"));
    },
    foldsFor: async ({ space: id, device, from, to, last, known }) => {
      const { core } = await whenOpened();
      const space = core.spaces.get(id);
      return space ? ok({ folds: foldsForGap(space, device, { from, to, last }, known) }) : err(problem("notMember"));
    },
    signHello: async ({ room, transcript }) => {
      const { core } = await whenOpened();
      const { device, sign } = core.identity;
      return ok({ device, signature: sign(helloBytes(room, transcript)) });
    },
    checkHello: async ({ room, device, transcript, signature }) => {
      const vault = await whenOpened();
      const isSigned = verifySignature(device, helloBytes(room, transcript), signature);
      return ok({
        admitted: isSigned && isExpected(vault, room, device),
        isLate: isSigned && isLateIn(vault, room, device),
      });
    },
    ownLogWhole: async ({ space: id, heads }) => {
      const { core } = await whenOpened();
      const [space, own] = [core.spaces.get(id), session()];
      if (space && own && space.author.resume(own, heads)) {
        core.keeper.setRestored(id, false);
        void core.keeper.flush();
        core.membershipChanged(space);
      }
      return ok(undefined);
    },
    parcel: async ({ space: id, hash }) => {
      const { core } = await whenOpened();
      return ok({ bytes: core.spaces.has(id) ? await core.assets.parcel(id, hash) : null });
    },
    keepParcel: async ({ space: id, hash, bytes }) => {
      const { core } = await whenOpened();
      if (!core.spaces.has(id)) return err(problem("notMember"));
      const kept = await core.assets.keep(id, hash, bytes);
      return kept.ok ? ok({ verdict: kept.value }) : kept;
    },
    assetsMet: async ({ space: id, assets }) => {
      const { core } = await whenOpened();
      if (core.spaces.has(id)) await core.assets.met(id, assets);
      return ok(undefined);
    },
    presenceArrived: async ({ space: id, sealed }) => {
      const { core, presence } = await whenOpened();
      const space = core.spaces.get(id);
      const opened = space && presence.open(space, sealed);
      if (opened) core.notifyUi("presence", { space: id, ...opened });
      return ok(undefined);
    },
    joinFrame: async ({ room, from, frame }) => {
      const { lines, finder, inviter, joiner } = await whenOpened();
      const isHeard = [lines, finder, inviter].some((side) => side.frame(room, from, frame));
      if (!isHeard) joiner.frame(room, from, frame);
      return ok(undefined);
    },
    joinPeerChanged: async ({ room, peer, connected }) => {
      const { lines, finder, inviter, joiner } = await whenOpened();
      if (!connected) lines.peerGone(room, peer);
      finder.peerChanged(room, peer, connected);
      inviter.peerChanged(room, peer, connected);
      joiner.peerChanged(room, peer, connected);
      return ok(undefined);
    },
  };
}

/** A room's name goes in, so that what was signed for one room is worth nothing in another. */
const helloBytes = (room: string, transcript: Uint8Array): Uint8Array =>
  taggedHash("hello/1", [taggedHash("hello-room/1", [fromHex(room)]), transcript]);

function isExpected(vault: OpenedVault, room: string, device: DeviceId): boolean {
  const known = vault.rooms().find((one) => one.room === room);
  if (!known) return false;
  if (known.purpose === "member") return vault.core.spaces.get(known.space)?.membership().members.has(device) ?? false;
  const expects = vault.inviteRoom(room)?.expects ?? null;
  // In its own invitation's room the inviter lets anyone speak: the frames prove who holds the secret.
  return expects === null || expects === device;
}

/** It is out, and what it wrote before it heard of that may still be handed in. */
function isLateIn(vault: OpenedVault, room: string, device: DeviceId): boolean {
  const known = vault.rooms().find((one) => one.room === room);
  const membership = known?.purpose === "member" ? vault.core.spaces.get(known.space)?.membership() : undefined;
  const standing = membership?.standings.get(device);
  if (!membership || !standing || membership.members.has(device)) return false;
  return !standing.isFrozen && endOf(standing) !== null;
}

/** What net holds meets what this vault knows. Own envelopes that net lacks are sent only after the answer. */
function loadSpaces(vault: OpenedVault, session: NetSession, loaded: readonly LoadedSpace[]): void {
  const { core, joiner } = vault;
  const isWhole = isLogWhole(core, loaded);
  void core.main.logFound({ isWhole });
  core.logLost(isWhole ? null : problem("storeDamaged", "the log is gone"));
  // Nothing is sealed for a log that is not the one this vault has written: a seq would be given twice.
  if (!isWhole) return;
  joiner.netReplaced();
  const byId = new Map(loaded.map((one) => [one.space, one]));
  for (const { space: id, control, awaited } of loaded) {
    const space = core.spaces.get(id) ?? core.newSpace(id);
    core.spaces.set(id, space);
    foldRuns(space, control);
    for (const gap of awaited) {
      // A fold that this vault has judged is on its way to net again.
      const folds = gap.folds.filter((seq) => seq > space.contentEnds.of(gap.device).seq);
      if (folds.length > 0) space.gaps.awaits({ ...gap, folds });
    }
  }
  afterAnswer(() => {
    if (session.isClosed) return;
    core.net.loaded(session);
    for (const [id, space] of core.spaces) {
      const { heads = [], recentCuts = [] } = byId.get(id) ?? {};
      space.contentEnds.note(heads);
      if (core.isReadOnly) continue;
      const hasOthers = [...space.membership().members.keys()].some((device) => device !== space.self);
      if (!hasOthers) core.keeper.forgetOutside(id);
      const isAwaiting = hasOthers && core.keeper.space(id).isRestored;
      if (isAwaiting) space.author.markRolledBack();
      const isSound = space.author.begin({ session, heads, recentCuts, owed: space.given.owedTo(heads) });
      core.membershipChanged(space);
      core.folds.loaded(space);
      if (!isSound) core.notifyUi("failed", problem("rolledBack"));
      else rememberOwn(core, id, heads);
    }
    if (!core.isReadOnly) void core.keeper.flush();
    core.roomsChanged();
    core.assets.tellNet();
    core.loaded.tell();
    void joiner.settleKnown();
  });
}

/** What was acknowledged just before the last end is known from now on, so that a log that loses its tail is noticed. */
function rememberOwn({ keeper, identity }: Core, space: SpaceId, heads: readonly Head[]): void {
  for (const { device, lane, seq } of heads) if (device === identity.device) keeper.noteStored(space, lane, seq);
}

/** False when net knows nothing of a space whose log it has stored: Chromium begins an empty store after a damage. */
function isLogWhole({ keeper }: Core, loaded: readonly LoadedSpace[]): boolean {
  const held = new Set(loaded.map(({ space }) => space));
  return keeper.spaces().every(({ space }) => held.has(space));
}
