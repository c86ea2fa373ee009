import type { DeviceId } from "../domain/ids.ts";
import type { Refusal } from "../domain/refusal.ts";
import type { Dep } from "../ledger/types.ts";
import type { DocumentValidator } from "../ledger/validator/documentValidator.ts";

/** An opened content envelope, as the vault hands it over. */
export interface OpenedEnvelope {
  readonly device: DeviceId;
  readonly seq: number;
  readonly time: number;
  readonly deps: readonly Dep[];
  /** Number of the epoch whose key sealed it. */
  readonly epoch: number;
  readonly update: Uint8Array;
}

/** The part of the validator that decides order. */
export type Judge = Pick<DocumentValidator, "judge" | "coveredSeq">;

export interface RefusedEnvelope {
  readonly device: DeviceId;
  readonly seq: number;
  readonly reason: Refusal;
}

/**
 * Puts envelopes that arrive twice or too early into an order that the validator accepts: each after what it declares
 * to build on. The vault hands over each device's envelopes in order of seq; between devices any order will do.
 */
export function createInbox(judge: Judge) {
  const queues = new Map<DeviceId, OpenedEnvelope[]>();

  const drain = (queue: OpenedEnvelope[], accepted: OpenedEnvelope[], refused: RefusedEnvelope[]): boolean => {
    let hasProgress = false;
    for (let first = queue[0]; first; first = queue[0]) {
      if (first.seq > judge.coveredSeq(first.device)) {
        const judgement = judge.judge(first);
        if (judgement.verdict === "wait") return hasProgress;
        if (judgement.verdict === "accept") accepted.push(first);
        else refused.push({ device: first.device, seq: first.seq, reason: judgement.reason });
        hasProgress = true;
      }
      queue.shift();
    }
    return hasProgress;
  };

  return {
    /** What can be applied now, in order, and what was refused. */
    take(arrived: readonly OpenedEnvelope[]): { accepted: OpenedEnvelope[]; refused: RefusedEnvelope[] } {
      for (const envelope of arrived) insert(queues, envelope);
      const accepted: OpenedEnvelope[] = [];
      const refused: RefusedEnvelope[] = [];
      for (let hasProgress = true; hasProgress; ) {
        hasProgress = false;
        for (const [device, queue] of queues) {
          if (drain(queue, accepted, refused)) hasProgress = true;
          if (queue.length === 0) queues.delete(device);
        }
      }
      return { accepted, refused };
    },
    waitingCount: (): number => [...queues.values()].reduce((sum, queue) => sum + queue.length, 0),
  };
}

/** Nearly always at the end: envelopes of one device come in order of seq. */
function insert(queues: Map<DeviceId, OpenedEnvelope[]>, envelope: OpenedEnvelope): void {
  const queue = queues.get(envelope.device);
  if (!queue) {
    queues.set(envelope.device, [envelope]);
    return;
  }
  let at = queue.length;
  while (at > 0 && (queue[at - 1]?.seq ?? 0) > envelope.seq) at--;
  if (queue[at - 1]?.seq !== envelope.seq) queue.splice(at, 0, envelope);
}
