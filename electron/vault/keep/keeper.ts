import { rename } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import type { SpaceId } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import type { RandomBytes } from "../crypto/randomness.ts";
import { openWhole, sealWhole } from "../crypto/sealed.ts";
import { codeOf, readWhole, writeAtomically } from "./atomicFile.ts";
import {
  EMPTY_KEPT_STATE,
  type KeptInvite,
  type KeptJoin,
  type KeptSpace,
  type KeptState,
  keptState,
} from "./keptState.ts";
import { openOutsideMark, type OutsideMark } from "./outsideMark.ts";

const FILE = "state.sealed";
const LABEL = "concordia/kept/1";
/** Own seqs may lag this much: they guard against disks that were restored, which are older than that. */
const LAZY_MS = 1_500;

/** The sealed file of what the vault remembers. Changes are made in memory and written one after the other. */
export interface Keeper {
  space(space: SpaceId): KeptSpace;
  /** Last own seq of a lane that is known to be in the log store, from here or from outside of this folder. */
  lastOwnSeq(space: SpaceId, lane: "control" | "content"): number;
  /** Nobody else holds the log of this space: what is known of it outside counts no more. */
  forgetOutside(space: SpaceId): void;
  spaces(): readonly KeptSpace[];
  invites(): readonly KeptInvite[];
  joins(): readonly KeptJoin[];
  /** Own envelopes up to here are in the log store. Written lazily. */
  noteStored(space: SpaceId, lane: "control" | "content", seq: number): void;
  /** Of a space whose log is stored: from then on it is known to be here. */
  addRendezvous(space: SpaceId, addresses: readonly string[]): void;
  /** Nothing is known of it any more but that it was here. */
  forgetSpace(space: SpaceId): Promise<Result<void, Problem>>;
  wasErased(space: SpaceId): boolean;
  setRestored(space: SpaceId, isRestored: boolean): void;
  setInvites(invites: readonly KeptInvite[]): Promise<Result<void, Problem>>;
  setJoins(joins: readonly KeptJoin[]): Promise<Result<void, Problem>>;
  /** Writes what has not been written yet. */
  flush(): Promise<Result<void, Problem>>;
  /** All of it, for a backup. */
  state(): KeptState;
  /** Nothing is written from now on: another state takes its place. */
  stop(): Promise<void>;
}

export interface KeeperOptions {
  readonly directory: string;
  /** A file that is not in the folder of the data; left out: none. */
  readonly outside?: string | undefined;
  readonly key: Uint8Array;
  readonly random: RandomBytes;
}

/** True when a vault has worked in this directory before. */
export async function hasState(directory: string): Promise<boolean> {
  const bytes = await readWhole(join(directory, FILE));
  return !bytes.ok || bytes.value !== null;
}

/** Opens the file. One that does not open is set aside, and `damaged` says so: the vault works on without it. */
export async function openKeeper(
  options: KeeperOptions,
): Promise<Result<{ keeper: Keeper; damaged: boolean }, Problem>> {
  const { directory, outside, key, random } = options;
  const path = join(directory, FILE);
  const bytes = await readWhole(path);
  if (!bytes.ok) return bytes;
  const mark = outside === undefined ? null : await openOutsideMark({ path: outside, key, random });
  const keeperFrom = (state: KeptState): Keeper => keeperOf(path, options, state, mark);
  if (bytes.value === null) return ok({ keeper: keeperFrom(EMPTY_KEPT_STATE), damaged: false });
  const state = stateOf(key, bytes.value);
  if (state === "newer") return err(problem("storeNewer", "vault state"));
  if (state) return ok({ keeper: keeperFrom(state), damaged: false });
  try {
    await rename(path, `${path}.damaged`);
  } catch (error) {
    return err(problem("storeDamaged", `set aside ${codeOf(error)}`));
  }
  return ok({ keeper: keeperFrom(EMPTY_KEPT_STATE), damaged: true });
}

function stateOf(key: Uint8Array, bytes: Uint8Array): KeptState | "newer" | null {
  const plain = openWhole(key, bytes, LABEL);
  if (!plain) return null;
  // Nobody but a vault with this key can have written it, so it is JSON.
  const json: unknown = JSON.parse(Buffer.from(plain).toString("utf8"));
  const version = v.safeParse(v.object({ version: v.number() }), json);
  if (version.success && version.output.version > EMPTY_KEPT_STATE.version) return "newer";
  const parsed = v.safeParse(keptState, json);
  return parsed.success ? parsed.output : null;
}

const writeKept = (path: string, state: KeptState, key: Uint8Array, random: RandomBytes) =>
  writeAtomically(path, sealWhole(key, Buffer.from(JSON.stringify(state)), LABEL, random));

/** What another vault remembered, in the place of what this one does. */
export const replaceState = ({ directory, key, random }: KeeperOptions, state: KeptState) =>
  writeKept(join(directory, FILE), state, key, random);

function keeperOf(path: string, { key, random }: KeeperOptions, initial: KeptState, mark: OutsideMark | null): Keeper {
  let state = initial;
  let written: Promise<Result<void, Problem>> = Promise.resolve(ok(undefined));
  let timer: NodeJS.Timeout | null = null;

  let isStopped = false;

  const write = (): Promise<Result<void, Problem>> => {
    if (isStopped) return written;
    if (timer) clearTimeout(timer);
    timer = null;
    // The bytes are made when their turn comes, so that the last one written is the newest.
    written = written.then(async () => {
      const kept = await writeKept(path, state, key, random);
      if (kept.ok) await mark?.note(state.spaces);
      return kept;
    });
    return written;
  };
  const writeLazily = (): void => {
    timer ??= setTimeout(() => void write(), LAZY_MS).unref();
  };
  const space = (id: SpaceId): KeptSpace =>
    state.spaces.find((one) => one.space === id) ?? {
      space: id,
      control: 0,
      content: 0,
      rendezvous: [],
      isRestored: false,
    };
  const setSpace = (changed: KeptSpace): void => {
    state = { ...state, spaces: [...state.spaces.filter((one) => one.space !== changed.space), changed] };
    writeLazily();
  };
  return {
    space,
    lastOwnSeq: (id, lane) => Math.max(space(id)[lane], mark?.seqOf(id, lane) ?? 0),
    forgetOutside: (id) => mark?.forget(id),
    spaces: () => state.spaces,
    invites: () => state.invites,
    joins: () => state.joins,
    noteStored(id, lane, seq) {
      const held = space(id);
      if (seq > held[lane]) setSpace({ ...held, [lane]: seq });
    },
    addRendezvous(id, addresses) {
      const held = space(id);
      const all = [...new Set([...held.rendezvous, ...addresses])].slice(-8);
      const isNew = !state.spaces.includes(held);
      if (isNew || all.length !== held.rendezvous.length) setSpace({ ...held, rendezvous: all });
    },
    forgetSpace(id) {
      const spaces = state.spaces.filter((one) => one.space !== id);
      const invites = state.invites.filter((one) => one.space !== id);
      const erased = [...state.erased.filter((one) => one !== id), id];
      state = { ...state, spaces, invites, erased };
      mark?.forget(id);
      return write();
    },
    wasErased: (id) => state.erased.includes(id),
    setRestored(id, isRestored) {
      const held = space(id);
      if (held.isRestored !== isRestored) setSpace({ ...held, isRestored });
    },
    setInvites(invites) {
      state = { ...state, invites: [...invites] };
      return write();
    },
    setJoins(joins) {
      state = { ...state, joins: [...joins] };
      return write();
    },
    flush: () => (timer ? write() : written),
    state: () => state,
    async stop() {
      isStopped = true;
      if (timer) clearTimeout(timer);
      timer = null;
      await written;
    },
  };
}
