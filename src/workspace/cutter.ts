import type { Dep } from "../ledger/types.ts";
import type { Problem, ProblemCode } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { mergeInLevels } from "./mergeInLevels.ts";
import { ownBytes } from "./ownBytes.ts";
import { splitUpdate } from "./splitUpdate.ts";

/** The validator refuses more than 256 KiB and more than 20,000 structs; a cut stays well below. */
export const MAX_CUT_BYTES = 200 * 1024;
const LIMITS = { maxBytes: MAX_CUT_BYTES, maxStructs: 10_000 };
const MAX_CUT_UPDATES = 4000;

export interface Cut {
  readonly cutId: string;
  readonly deps: readonly Dep[];
  readonly update: Uint8Array;
}

/** Where a cut stands in the own log, and the number of the epoch whose key sealed it. */
export interface Written {
  readonly seq: number;
  readonly epoch: number;
}

export interface CutterOptions {
  readonly send: (cut: Cut) => Promise<Result<Written>>;
  /** What has been applied and not yet been declared, at the instant of the cut. */
  readonly takeDeps: () => readonly Dep[];
  readonly acknowledged: (cut: Cut, written: Written) => void;
  readonly refused: (cut: Cut, problem: Problem) => void;
  readonly pendingChanged: (hasPending: boolean) => void;
  readonly newCutId: () => string;
}

/**
 * Cuts this user's updates into envelopes: on the first key at once, then whenever the last cut is acknowledged. No
 * timer is involved, because a covered window's timers run once a second. A cut that is not acknowledged (the vault
 * died) is sent again, the same bytes under the same id, by `resend`.
 */
export function createCutter(options: CutterOptions) {
  const waiting: Uint8Array[] = [];
  let inFlight: Cut | null = null;
  let attempt = 0;

  const next = (): void => {
    if (inFlight || waiting.length === 0) return;
    const [update, ...rest] = splitUpdate(ownBytes(mergeInLevels(takeBatch(waiting))), LIMITS);
    if (!update) return;
    waiting.unshift(...rest);
    inFlight = { cutId: options.newCutId(), deps: options.takeDeps(), update };
    void send(inFlight);
  };
  const send = async (cut: Cut): Promise<void> => {
    const mine = ++attempt;
    const result = await options.send(cut);
    // A newer attempt at the same cut speaks for it.
    if (mine !== attempt || inFlight !== cut) return;
    if (result.ok) {
      inFlight = null;
      options.acknowledged(cut, result.value);
      next();
      options.pendingChanged(inFlight !== null);
    } else if (!isPassing(result.error)) {
      options.refused(cut, result.error);
    }
  };
  return {
    add(update: Uint8Array): void {
      waiting.push(update);
      if (!inFlight) {
        next();
        options.pendingChanged(true);
      }
    },
    /** To be called when a new vault is open. */
    resend(): void {
      if (inFlight) void send(inFlight);
    },
    hasPending: (): boolean => inFlight !== null,
  };
}
export type Cutter = ReturnType<typeof createCutter>;

const PASSING: ReadonlySet<ProblemCode> = new Set(["vaultDown", "netDown", "vaultLocked", "diskFull"]);

/**
 * The process is coming back, or waits for its passphrase, or the disk will have room again, and the cut will be sent
 * again: whatever is typed meanwhile waits behind it. Anything else a person must see.
 */
const isPassing = ({ code }: Problem): boolean => PASSING.has(code);

function takeBatch(waiting: Uint8Array[]): Uint8Array[] {
  let count = 0;
  let sizeBytes = 0;
  for (const update of waiting) {
    if (count > 0 && (sizeBytes + update.byteLength > MAX_CUT_BYTES || count >= MAX_CUT_UPDATES)) break;
    sizeBytes += update.byteLength;
    count++;
  }
  return waiting.splice(0, count);
}
