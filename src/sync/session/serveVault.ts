import type { Handlers, Listeners } from "../../../electron/bridge/channel.ts";
import type { netForVault } from "../../../electron/bridge/netForVault.ts";
import type { vaultForNet } from "../../../electron/bridge/vaultForNet.ts";
import { err, ok } from "../../domain/result.ts";
import type { Covers } from "../../ledger/logStore.ts";
import type { Row } from "../../../electron/bridge/row.ts";
import type { StoredEnvelope } from "../../ledger/types.ts";
import { ownBytes } from "../ownBytes.ts";
import { packRun } from "../replication/packRun.ts";
import { readPage } from "../replication/readPage.ts";
import type { ConnectionNotices } from "./connectionNotices.ts";
import type { Doorkeeper } from "./doorkeeper.ts";
import type { JoinRooms } from "./joinRooms.ts";
import { framesFor } from "./framesFor.ts";
import { heldLogs } from "./heldLogs.ts";
import { logPage } from "./logPage.ts";
import type { Rooms } from "./rooms.ts";
import type { SessionState } from "./sessionState.ts";
import { setAside } from "./setAside.ts";
import type { Spaces } from "./spaces.ts";
import type { TailPages } from "./tailPages.ts";
import type { VaultAttachment } from "./vaultAttachment.ts";

export interface VaultService {
  readonly handlers: Handlers<typeof netForVault>;
  readonly listeners: Listeners<typeof vaultForNet>;
}

/** The schema's record may hold `undefined` as far as types go. */
const withoutGaps = (covers: Readonly<Record<string, number | undefined>>): Covers =>
  Object.fromEntries(Object.entries(covers).map(([device, seq]) => [device, seq ?? 0]));

const ownRow = (row: StoredEnvelope): Row => ({
  ...row,
  entry: ownBytes(row.entry),
  signature: row.signature && ownBytes(row.signature),
});

/** What the vault may ask of net, and what net does when the vault tells it something. */
export function serveVault(parts: {
  readonly state: SessionState;
  readonly attachment: VaultAttachment;
  readonly tails: TailPages;
  readonly rooms: Rooms;
  readonly spaces: Spaces;
  readonly joinRooms: JoinRooms;
  readonly doorkeeper: Doorkeeper;
  readonly notices: Pick<ConnectionNotices, "toldByFile">;
}): VaultService {
  const { state, attachment, tails, rooms, spaces, joinRooms, doorkeeper, notices } = parts;
  return {
    handlers: {
      append: async ({ rows }) => {
        const written = await attachment.append(rows);
        return written.ok ? ok(undefined) : written;
      },
      heldRun: async ({ space, device, lane, from }) => {
        const { rows, prev } = await readPage(state.store, space, { device, lane, from, to: from });
        const run = packRun(rows, prev);
        return ok({ run: run === null ? null : ownBytes(run) });
      },
      held: async ({ space }) => ok(await heldLogs(state.store, space)),
      log: async (question) => {
        try {
          return ok(await logPage(state.store, question));
        } catch (error) {
          return err(state.unreadable(error));
        }
      },
      prune: async (order) => {
        const pruned = await state.store.prune(order);
        return pruned.ok ? ok(undefined) : pruned;
      },
      setAside: (refused) => setAside(state, refused),
      eraseSpace: async ({ space }) => {
        spaces.forget(space);
        const erased = await state.store.erase(space);
        return erased.ok ? ok(undefined) : erased;
      },
      heldHeads: async ({ space }) => ok({ heads: [...(await state.store.heads(space))] }),
      heldGaps: async ({ space, device }) => {
        const gaps = await state.store.gaps(space, device);
        return ok({ gaps: gaps.map((gap) => ({ ...gap, folds: [...gap.folds] })) });
      },
      skip: async (order) => {
        const skipped = await state.store.skip(order);
        return skipped.ok ? ok(undefined) : skipped;
      },
      heldRows: async ({ space, device, lane, from, count }) => {
        const rows = await state.store.read(space, device, lane, from, count);
        return ok({ rows: rows.map(ownRow) });
      },
      framesFor: async (question) => {
        try {
          return ok(await framesFor(state.store, question));
        } catch (error) {
          return err(state.unreadable(error));
        }
      },
      takeFrame: async ({ space, self, by, frame }) => {
        const replication = await spaces.replicationOf(space, self);
        return ok(await replication.takeFile(by, frame));
      },
      tail: ({ covers, ...question }) => tails.next({ ...question, covers: withoutGaps(covers) }),
    },
    listeners: {
      rooms: (notice) => {
        state.rooms = notice.rooms;
        rooms.apply();
        for (const [space, replication] of spaces.all()) {
          // A space that the vault could not judge before it knew it may be judged now.
          replication.resume();
          void doorkeeper.recheck(space);
        }
      },
      toldByFile: ({ space, ...told }) => notices.toldByFile(space, told),
      wantAssets: ({ space, assets }) => spaces.wantAssets(space, assets),
      sendPresence: ({ space, sealed }) => spaces.open(space)?.sendPresence(sealed),
      sendJoinFrame: ({ room, to, frame }) => joinRooms.send(room, to, frame),
    },
  };
}
