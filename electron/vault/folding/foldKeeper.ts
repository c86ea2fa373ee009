import type { DeviceId, SpaceId } from "../../../src/domain/ids.ts";
import { kindOfEntry } from "../../../src/ledger/entry.ts";
import { FOLD_FROM, KEEP_UNFOLDED } from "../../../src/ledger/fold/foldLimits.ts";
import type { StoredEnvelope } from "../../../src/ledger/types.ts";
import type { Core } from "../core.ts";
import type { Space } from "../space/space.ts";
import { breathe } from "./breathe.ts";
import { countUnfolded, foldOwn } from "./foldOwn.ts";
import { settleFold } from "./settleFold.ts";

/** Calls `act` once nobody has written for a while; the answer takes it back. */
export type WhenIdle = (act: () => void) => () => void;

/** Nothing is folded while somebody writes. */
const IDLE_MS = 15_000;
export const whenIdle: WhenIdle = (act) => {
  const timer = setTimeout(act, IDLE_MS);
  timer.unref();
  return () => clearTimeout(timer);
};

/** What is to be done in one space. */
interface Desk {
  readonly space: Space;
  /** Own updates that no fold stands for, by tag of the document; null until the log was counted. */
  counts: Map<string, number> | null;
  /** Folds that have not been compared yet, as `device seq`. */
  readonly waiting: Map<string, { readonly device: DeviceId; readonly seq: number }>;
  readonly settled: Set<string>;
}

/**
 * Folds what this device has written, and compares and prunes what others have folded: when this machine is idle, one
 * document after the other, and never two things at once. Whatever is not done in time is done at the next start.
 */
export interface FoldKeeper {
  /** The log of a space has been loaded. */
  loaded(space: Space): void;
  /** Own rows are durable. */
  ownStored(space: Space, rows: readonly StoredEnvelope[]): void;
  /** A fold stands in the log, with this hash or not: it is looked at. */
  foldSeen(space: Space, device: DeviceId, seq: number): void;
  /** Nothing is folded or pruned from the answer on until it is released. */
  hold(): Promise<void>;
  release(): void;
}

export function createFoldKeeper(core: Core, idle: WhenIdle): FoldKeeper {
  const desks = new Map<SpaceId, Desk>();
  let takeBack: () => void = () => undefined;
  let isBusy = false;
  /** Somebody writes: what is being done is finished, and the rest waits. */
  let isDisturbed = false;
  let holders = 0;
  /** It was time to fold while somebody held. */
  let isDue = false;
  const onIdle: (() => void)[] = [];

  const deskOf = (space: Space): Desk => {
    const desk = desks.get(space.id) ?? { space, counts: null, waiting: new Map(), settled: new Set() };
    desks.set(space.id, desk);
    return desk;
  };
  const wake = (): void => {
    takeBack();
    takeBack = idle(() => void tend());
  };
  const tend = async (): Promise<void> => {
    if (isBusy) return wake();
    isDue = holders > 0;
    if (isDue) return;
    isBusy = true;
    isDisturbed = false;
    for (const desk of desks.values()) {
      await settleAll(desk);
      await foldAll(desk);
    }
    isBusy = false;
    for (const tell of onIdle.splice(0)) tell();
    if (isDisturbed) wake();
  };
  const settleAll = async ({ space, waiting, settled }: Desk): Promise<void> => {
    for (const [key, { device, seq }] of [...waiting]) {
      if (isDisturbed) return;
      waiting.delete(key);
      if ((await settleFold(core, space, device, seq)) !== "later") settled.add(key);
      await breathe();
    }
  };
  const foldAll = async (desk: Desk): Promise<void> => {
    const { space } = desk;
    if (isDisturbed || !space.ownRole() || space.author.isRolledBack()) return;
    desk.counts ??= await countUnfolded(core, space);
    for (const [docTag, count] of desk.counts ?? []) {
      if (isDisturbed || count < FOLD_FROM + KEEP_UNFOLDED) continue;
      const seqs = await foldOwn(core, space, docTag);
      // Where nothing could be folded it is not tried again before there is more.
      desk.counts?.set(docTag, KEEP_UNFOLDED);
      for (const seq of seqs) foldSeen(space, core.identity.device, seq);
    }
    await settleAll(desk);
  };
  const foldSeen = (space: Space, device: DeviceId, seq: number): void => {
    const { waiting, settled } = deskOf(space);
    const key = `${device} ${seq}`;
    if (settled.has(key) || waiting.has(key)) return;
    waiting.set(key, { device, seq });
    if (!isBusy) wake();
  };
  return {
    loaded(space) {
      deskOf(space);
      wake();
    },
    ownStored(space, rows) {
      const { counts } = deskOf(space);
      const own = rows.filter(({ lane, entry }) => lane === "content" && kindOfEntry(entry) === "update");
      for (const { docTag } of counts ? own : []) counts?.set(docTag, (counts.get(docTag) ?? 0) + 1);
      if (own.length === 0) return;
      isDisturbed = true;
      wake();
    },
    foldSeen,
    hold() {
      holders++;
      if (isBusy) isDisturbed = true;
      return isBusy ? new Promise((resolve) => onIdle.push(resolve)) : Promise.resolve();
    },
    release() {
      holders--;
      if (holders === 0 && isDue) void tend();
    },
  };
}
