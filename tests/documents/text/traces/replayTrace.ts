import { someDoc } from "../../../support/ledgerIds.ts";
import { joinThrough, unwrap } from "../../../support/joinThrough.ts";
import { createTestMember, type TestMember } from "../../../support/testMember.ts";
import { createTestMesh } from "../../../support/testMesh.ts";
import { bytesOf, contentRows, foldLogs } from "./foldLogs.ts";
import { installFreshObserver } from "./freshObserver.ts";
import { hasPairs } from "./hasPairs.ts";
import type { Trace } from "./readTrace.ts";
import { seenBefore } from "./seenBefore.ts";
import { createTraceAuthor, type TraceAuthor } from "./traceAuthor.ts";

/** Written in one go before the log is waited for, as a window writes on while a cut is on its way. */
const MOST_UNSAVED = 100;

export interface ReplayFigures {
  /** By author, when all have met: what its model and what its view hold. */
  readonly texts: readonly string[];
  readonly shown: readonly string[];
  /** What was refused, and what the view asked for and the model could not do. */
  readonly failures: readonly unknown[];
  readonly envelopes: number;
  readonly ms: number;
  readonly updateBytes: number;
  /** Sealed and signed, as the log holds them. */
  readonly storedBytes: number;
  /** The same once everybody has been idle: with the whole history in it. */
  readonly foldedBytes: number;
  readonly snapshotBytes: number;
  readonly stateBytes: number;
}

/**
 * The trace typed into views, each author on a machine of its own: model, binding, validator, vault and log. `ranks` orders the
 * authors' client ids as in `plainReplay`.
 */
export async function replayTrace(trace: Trace, ranks?: readonly number[]): Promise<ReplayFigures> {
  const stopObserving = installFreshObserver(window);
  const scene = await createScene(trace, ranks);
  try {
    const start = performance.now();
    await writeAll(trace, scene);
    await meet(scene);
    const ms = performance.now() - start;
    const figures = figuresOf(scene, ms);
    await foldLogs(scene.members, scene.mesh);
    return { ...figures, foldedBytes: storedBytes(scene) };
  } finally {
    for (const author of scene.authors) author.destroy();
    for (const member of scene.members) await member.end();
    stopObserving();
  }
}

type Scene = Awaited<ReturnType<typeof createScene>>;

async function createScene(trace: Trace, ranks: readonly number[] = [...Array(trace.agents).keys()]) {
  const counts = hasPairs(trace);
  const mesh = createTestMesh();
  const host = await createTestMember({ mesh });
  const { space } = unwrap(await host.ui.call.createSpace());
  const seats = [{ member: host, author: await createTraceAuthor(host, space, someDoc(), counts) }];
  for (let agent = 1; agent < trace.agents; agent++) {
    const guest = await createTestMember({ mesh });
    await joinThrough(mesh, host, guest, space, "editor");
    seats.push({ member: guest, author: await createTraceAuthor(guest, space, someDoc(), counts) });
  }
  // Devices draw their keys, and with them their client ids, by chance: each takes the part of the author whose rank it has.
  seats.sort((a, b) => a.author.replica.doc.clientID - b.author.replica.doc.clientID);
  const taken = ranks.flatMap((rank) => seats[rank] ?? []);
  return { mesh, members: taken.map(({ member }) => member), authors: taken.map(({ author }) => author) };
}

async function writeAll(trace: Trace, scene: Scene): Promise<void> {
  const seen = seenBefore(trace);
  const first = authorOf(scene, 0);
  first.seed(trace.startContent);
  const seeded = await first.flush();
  for (let agent = 1; agent < trace.agents; agent++) await receive(scene, agent, 0, seeded);
  const ends = endsSeen(trace, seen);
  const written = Array.from({ length: trace.agents }, () => 0);
  const seqs = new Map<string, number>();
  for (const [index, { agent, patches }] of trace.txns.entries()) {
    for (const [of, count] of (seen[index] ?? []).entries()) {
      const seq = of === agent ? undefined : seqs.get(endOf(of, count));
      if (seq !== undefined) await receive(scene, agent, of, seq);
    }
    const author = authorOf(scene, agent);
    author.write(patches);
    const count = (written[agent] ?? 0) + 1;
    written[agent] = count;
    if (!ends.has(endOf(agent, count)) && count % MOST_UNSAVED !== 0) continue;
    seqs.set(endOf(agent, count), await author.flush());
  }
}

/** Where an envelope has to end, because somebody else had seen so much and no more of an author. */
const endsSeen = ({ txns }: Trace, seen: readonly (readonly number[])[]): ReadonlySet<string> =>
  new Set(
    txns.flatMap(({ agent }, index) =>
      (seen[index] ?? []).flatMap((count, of) => (of === agent ? [] : [endOf(of, count)])),
    ),
  );

const endOf = (agent: number, count: number): string => `${agent} ${count}`;

async function receive(scene: Scene, agent: number, of: number, seq: number): Promise<void> {
  const [author, from] = [authorOf(scene, agent), memberOf(scene, of)];
  if (author.take(from, seq)) return;
  const refused = await scene.mesh.settle();
  if (refused.length > 0 || !author.take(from, seq))
    throw new Error(`Envelope ${seq} of author ${of}: ${refused.join()}`);
}

async function meet(scene: Scene): Promise<void> {
  const seqs: number[] = [];
  for (const author of scene.authors) seqs.push(await author.flush());
  for (const agent of scene.authors.keys()) {
    for (const [of, seq] of seqs.entries()) if (of !== agent) await receive(scene, agent, of, seq);
  }
}

const rowsOf = ({ members: [first] }: Scene) => (first ? contentRows(first) : []);
const storedBytes = (scene: Scene): number => bytesOf(rowsOf(scene));

function figuresOf(scene: Scene, ms: number): Omit<ReplayFigures, "foldedBytes"> {
  const { authors } = scene;
  const snapshot = authors[0]?.snapshot();
  return {
    texts: authors.map((author) => author.text()),
    shown: authors.map((author) => author.shown()),
    failures: authors.flatMap(({ failures }) => failures),
    envelopes: rowsOf(scene).length,
    ms,
    updateBytes: authors.reduce((sum, author) => sum + author.cutBytes(), 0),
    storedBytes: storedBytes(scene),
    snapshotBytes: (snapshot?.update.byteLength ?? 0) + (snapshot?.validatorState.byteLength ?? 0),
    stateBytes: authors[0]?.stateBytes() ?? 0,
  };
}

function authorOf({ authors }: Scene, agent: number): TraceAuthor {
  const author = authors[agent];
  if (!author) throw new RangeError(`No author ${agent}`);
  return author;
}

function memberOf({ members }: Scene, agent: number): TestMember {
  const member = members[agent];
  if (!member) throw new RangeError(`No author ${agent}`);
  return member;
}
