import { createText } from "../../src/documents/text/model/createText.ts";
import { fixedAuthority } from "./fixedAuthority.ts";
import { seedText } from "../../src/documents/text/commands/seedText.ts";
import { canonicalJson } from "../../src/documents/text/model/canonical.ts";
import { createUndo } from "../../src/documents/text/undo/createUndo.ts";
import type { DeviceId, DocId, SpaceId } from "../../src/domain/ids.ts";
import { isDeviceId, isDocId, isSpaceId } from "../../src/domain/ids.ts";
import { err, ok } from "../../src/domain/result.ts";
import { createDocumentValidator } from "../../src/ledger/validator/documentValidator.ts";
import type { OpenedEnvelope, RefusedEnvelope } from "../../src/workspace/inbox.ts";
import { createReplica } from "../../src/workspace/replica.ts";
import type { Random } from "./random.ts";

const hex = (digit: string, letters: number): string => digit.repeat(letters);

function checked<T extends string>(value: string, is: (value: unknown) => value is T): T {
  if (!is(value)) throw new TypeError(`no id: ${value}`);
  return value;
}
const SPACE: SpaceId = checked(hex("5", 64), isSpaceId);
const DOC: DocId = checked(`02${hex("d", 30)}`, isDocId);

/** A machine that keeps the logs it has, durable ones only, and can be switched off at any moment. */
export interface MeshPeer {
  readonly device: DeviceId;
  text(): ReturnType<typeof createText>;
  undo(): ReturnType<typeof createUndo>;
  content(): string;
  refused(): readonly RefusedEnvelope[];
  /** Brings at most `count` envelopes of `from`'s log, as far as the other holds it, or fewer. */
  fetch(other: MeshPeer, from: DeviceId, count: number): void;
  log(device: DeviceId): readonly OpenedEnvelope[];
  /** Answers the cut that waits, if any; false when there was none. */
  acknowledge(): boolean;
  /** Loses all that is in memory; what was acknowledged stands in the log. `withSnapshot`: opened from its snapshot. */
  restart(withSnapshot: boolean): void;
  receiveAll(): void;
}

export function createMesh(random: Random, count: number): { peers: MeshPeer[]; settle(): Promise<void> } {
  const devices = Array.from({ length: count }, (_, i) => checked(hex((i + 1).toString(16), 64), isDeviceId));
  const peers = devices.map((device) => createPeer(device, devices));
  seed(peers[0], random);
  return { peers, settle };
}

/** Lets answered promises run on; nothing here waits for a clock. */
async function settle(): Promise<void> {
  for (let i = 0; i < 12; i++) await Promise.resolve();
}

function seed(peer: MeshPeer | undefined, random: Random): void {
  const paragraphs = Array.from({ length: 2 + random.below(4) }, (_, i) => ({
    spans: [{ text: `paragraph ${i} of all` }],
  }));
  if (peer) seedText(peer.text().doc, paragraphs);
}

function createPeer(device: DeviceId, devices: readonly DeviceId[]): MeshPeer {
  const logs = new Map<DeviceId, OpenedEnvelope[]>(devices.map((one) => [one, []]));
  const refused: RefusedEnvelope[] = [];
  const waiting: { run: () => void }[] = [];
  let cuts = 0;
  let stored: { validatorState: Uint8Array; update: Uint8Array } | null = null;

  const open = (snapshot: typeof stored) => {
    const judge = createDocumentValidator({ space: SPACE, doc: DOC, authority: fixedAuthority() });
    const isFromSnapshot = snapshot !== null && judge.importState(snapshot.validatorState);
    let isAlive = true;
    const replica = createReplica({
      space: SPACE,
      id: DOC,
      self: device,
      judge,
      newCutId: () => `${device.slice(0, 4)}-${++cuts}`,
      vault: {
        cut: (...[input]) =>
          new Promise((answer) => {
            waiting.push({
              run: () => {
                if (!isAlive) return answer(err({ code: "vaultDown" }));
                const log = logs.get(device) ?? [];
                const seq = log.length + 1;
                log.push({
                  device,
                  seq,
                  time: 0,
                  deps: input?.deps ?? [],
                  epoch: 1,
                  update: input?.update ?? new Uint8Array(),
                });
                answer(ok({ seq, hash: input?.doc as never, epoch: 1 }));
              },
            });
          }),
      },
    });
    if (isFromSnapshot && snapshot) replica.load(snapshot.update);
    replica.watchRefused((list) => refused.push(...list));
    const covers = replica.covers();
    for (const one of devices) replica.receive((logs.get(one) ?? []).filter(({ seq }) => seq > (covers[one] ?? 0)));
    const text = createText(replica.doc);
    return { replica, text, undo: createUndo(text, { captureTimeoutMs: 0 }), end: () => (isAlive = false) };
  };
  let now = open(null);

  return {
    device,
    text: () => now.text,
    undo: () => now.undo,
    content: () => canonicalJson(now.text.layout().blocks),
    refused: () => refused,
    log: (of) => logs.get(of) ?? [],
    fetch(other, from, count) {
      const held = logs.get(from) ?? [];
      if (from === device) return;
      const piece = other.log(from).slice(held.length, held.length + count);
      held.push(...piece);
      now.replica.receive(piece);
    },
    acknowledge() {
      const next = waiting.shift();
      next?.run();
      return next !== undefined;
    },
    restart(withSnapshot) {
      const snapshot = now.replica.snapshot();
      if (snapshot) stored = snapshot;
      now.end();
      while (waiting.length > 0) waiting.shift()?.run();
      now.text.destroy();
      now.replica.destroy();
      now = open(withSnapshot ? stored : null);
    },
    receiveAll: () => now.replica.receive([]),
  };
}
