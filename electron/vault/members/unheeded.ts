import type { DeviceId } from "../../../src/domain/ids.ts";
import { UNHEEDED_ACTS, type UnheededAct, type UnheededReason } from "../../../src/domain/unheeded.ts";
import type { IgnoredReason } from "../../../src/ledger/membership/membership.ts";
import type { Space } from "../space/space.ts";

export interface Unheeded {
  readonly device: DeviceId;
  /** In the control log of `device`. */
  readonly seq: number;
  readonly act: UnheededAct;
  readonly reason: UnheededReason;
}

/** The others are what two honest people come to who decide at once: the second finds it done. */
const TOLD: Partial<Record<IgnoredReason, UnheededReason>> = {
  mayNotAdd: "right",
  mayNotCut: "right",
  mayNotConfirm: "right",
  roleTooHigh: "right",
  badProof: "proof",
  wrongMember: "owner",
};
/** Nobody reads more of them. */
const MOST_TOLD = 50;

/** Acts that no honest app signs, and that had no effect anywhere: people shall know who tried. Oldest first. */
export function unheededActs({ control, membership }: Space): Unheeded[] {
  const reasons = new Map(membership().ignored.map(({ hash, reason }) => [hash, TOLD[reason]]));
  const told = control.ops().flatMap(({ device, seq, hash, op }): Unheeded[] => {
    const reason = reasons.get(hash);
    const act = UNHEEDED_ACTS.find((one) => one === op.type);
    return reason && act ? [{ device, seq, act, reason }] : [];
  });
  return told.slice(-MOST_TOLD);
}
