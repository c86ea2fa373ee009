import type { DeviceId, DocId } from "../../src/domain/ids.ts";
import { type Refusal, refusal } from "../../src/domain/refusal.ts";
import { epochNumber } from "../../src/ledger/membership/membership.ts";
import { endOf } from "../../src/ledger/membership/standing.ts";
import { decodeRun } from "../../src/ledger/run.ts";
import type { Head, Lane, Run, StoredEnvelope } from "../../src/ledger/types.ts";
import { problem } from "../../src/domain/problem.ts";
import { afterAnswer } from "./afterAnswer.ts";
import type { Core } from "./core.ts";
import { type CheckedEntry, checkRun, rowOf } from "./space/checkRun.ts";
import { openContent } from "./space/contentSeal.ts";
import { countsAt, MAX_LATE_ENTRIES } from "./space/lateWork.ts";
import { openFolded, type Opened } from "./space/openRows.ts";
import type { Space } from "./space/space.ts";

export type Verdict =
  | { readonly verdict: "accepted"; readonly rows: StoredEnvelope[] }
  | {
      readonly verdict: "refused";
      readonly reason: Refusal;
      readonly device: DeviceId;
      readonly lane: Lane;
      readonly seq: number;
    };

/** Judges a run that net got from `from`. `known` is net's head of that log. */
export function verifyRun(core: Core, space: Space, from: DeviceId, bytes: Uint8Array, known: Head | null): Verdict {
  const decoded = decodeRun(bytes);
  if (!decoded.ok) return { verdict: "refused", reason: decoded.error, device: from, lane: "content", seq: 0 };
  const run = decoded.value;
  const refused = (reason: Refusal): Verdict => ({
    verdict: "refused",
    reason,
    device: run.device,
    lane: run.lane,
    seq: run.firstSeq,
  });
  const isDevice = (device: DeviceId): boolean => space.membership().standings.has(device);
  const checked = checkRun(run, space.id, known, isDevice);
  if (!checked.ok) {
    if (checked.error.code === "duplicateSeq") afterAnswer(() => core.suspectFork(space, bytes));
    return refused(checked.error);
  }
  if (isTooLate(space, run)) return refused(refusal("afterRemoval"));
  if (checked.value.length === 0) return { verdict: "accepted", rows: [] };
  watchOwn(core, space, run, checked.value);
  const fork = run.lane === "control" ? forkOf(space, run, checked.value) : null;
  if (fork) {
    afterAnswer(() => core.suspectFork(space, bytes));
    return refused(fork);
  }
  const rows =
    run.lane === "control"
      ? acceptControl(core, space, run, checked.value)
      : acceptContent(core, space, run, checked.value);
  space.given.add(rows);
  return { verdict: "accepted", rows };
}

/**
 * Some of what a device writes after its end is kept, for somebody to adopt it; there must be an end to that too. A fold
 * that is on its way may stand further on, and what counts is in it.
 */
function isTooLate(space: Space, run: Run): boolean {
  const standing = space.membership().standings.get(run.device);
  const end = standing && run.lane === "content" ? endOf(standing) : null;
  if (end === null || run.firstSeq <= space.gaps.awaitedUpTo(run.device)) return false;
  return run.firstSeq + run.entries.length > end.seq + MAX_LATE_ENTRIES;
}

/** A peer holds own envelopes that this machine has never sealed, or lost: going on would fork the own log. */
function watchOwn(core: Core, space: Space, run: Run, checked: readonly CheckedEntry[]): void {
  const last = checked[checked.length - 1]?.seq ?? 0;
  if (run.device !== core.identity.device || last <= space.author.sealedSeq(run.lane)) return;
  if (space.author.isRolledBack()) return;
  space.author.markRolledBack();
  core.membershipChanged(space);
  core.notifyUi("failed", problem("rolledBack"));
}

/** Net may be behind this vault after a crash; what the vault has folded already must be the same. */
function forkOf(space: Space, run: Run, checked: readonly CheckedEntry[]): Refusal | null {
  const head = space.control.head(run.device);
  const same = checked.find(({ seq }) => seq === head?.seq);
  return same && same.hash !== head?.hash ? refusal("duplicateSeq", `seq ${same.seq}`) : null;
}

function acceptControl(core: Core, space: Space, run: Run, checked: readonly CheckedEntry[]): StoredEnvelope[] {
  const rows = checked.map((entry) => rowOf(run, entry, ""));
  if (space.takeControl(rows)) {
    afterAnswer(() => {
      core.membershipChanged(space);
      core.roomsChanged();
    });
  }
  return rows;
}

function acceptContent(core: Core, space: Space, run: Run, checked: readonly CheckedEntry[]): StoredEnvelope[] {
  const { identity } = core;
  const { device } = run;
  const membership = space.membership();
  const opened: Opened[] = [];
  let hasFoldCome = false;
  const rows = checked.map((checkedEntry) => {
    const { entry, seq, hash } = checkedEntry;
    const awaited = entry.kind === "fold" ? space.gaps.came(device, seq) : [];
    if (awaited.length > 0) {
      hasFoldCome = true;
      opened.unshift(...(openFolded(space, { device, seq }, entry, awaited)?.envelopes ?? []));
    }
    // What comes after the end of a device is kept as it came, and opened for nobody.
    const body = countsAt(membership, device, seq, hash) ? openContent(space.id, device, entry, space.keys) : null;
    if (!body?.ok) return rowOf(run, checkedEntry, identity.unopenedTag(space.id));
    // A fold says nothing new to whoever has what it stands for.
    if (entry.kind === "fold") core.folds.foldSeen(space, device, seq);
    const { keyId } = entry;
    if (entry.kind === "update")
      opened.push({ device, seq, epoch: epochNumber(membership, keyId), keyId, body: body.value });
    return rowOf(run, checkedEntry, identity.docTag(space.id, body.value.doc));
  });
  const last = rows[rows.length - 1];
  space.contentEnds.note(rows);
  if (last && !countsAt(membership, device, last.seq, last.hash)) afterAnswer(() => core.membershipChanged(space));
  if (opened.length > 0) afterAnswer(() => deliver(core, space, opened));
  if (hasFoldCome) afterAnswer(() => core.documents.foldCame(space));
  return rows;
}

/** To the window: bodies of documents that it shows, a word about the others. */
function deliver(core: Core, space: Space, opened: readonly Opened[]): void {
  const byDoc = new Map<DocId, Opened[]>();
  for (const one of opened) {
    const list = byDoc.get(one.body.doc);
    if (list) list.push(one);
    else byDoc.set(one.body.doc, [one]);
  }
  for (const [doc, envelopes] of byDoc) {
    const last = envelopes[envelopes.length - 1];
    if (core.documents.arrived(space, doc, envelopes) || !last) continue;
    core.notifyUi("touched", { space: space.id, doc, device: last.device, seq: last.seq, time: last.body.time });
  }
}
