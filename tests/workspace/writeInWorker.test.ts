import { afterEach, expect, test, vi } from "vitest";
import type { Paper } from "../../src/documents/files/paper.ts";
import { writeInWorker } from "../../src/workspace/writeInWorker.ts";

const PAPER: Paper = { title: "", reference: "", lang: "en", body: [], notes: [], proposals: [], comments: [] };
const WISH = {
  paper: PAPER,
  kind: "html",
  words: { locale: "en", at: 0, notes: "", comments: "", brackets: "", reservations: "" },
} as const;

/** A worker that answers what the test says, when it says so. */
class FakeWorker {
  static last: FakeWorker | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  readonly posted: unknown[] = [];
  isTerminated = false;
  constructor() {
    FakeWorker.last = this;
  }
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
  terminate(): void {
    this.isTerminated = true;
  }
}

function begin(signal = new AbortController().signal) {
  vi.stubGlobal("Worker", FakeWorker);
  const result = writeInWorker(WISH, signal);
  const worker = FakeWorker.last;
  if (!worker) throw new RangeError("no worker");
  return { result, worker };
}

afterEach(() => vi.unstubAllGlobals());

test("the bytes of the worker are the answer, and the worker is gone then", async () => {
  const { result, worker } = begin();
  expect(worker.posted).toEqual([WISH]);
  worker.onmessage?.({ data: new Uint8Array([1, 2]) });
  expect(await result).toEqual({ ok: true, value: new Uint8Array([1, 2]) });
  expect(worker.isTerminated).toBe(true);
});

test("whoever cancels gets nothing, and the worker is stopped in the middle of its work", async () => {
  const abort = new AbortController();
  const { result, worker } = begin(abort.signal);
  abort.abort();
  expect(await result).toEqual({ ok: true, value: null });
  expect(worker.isTerminated).toBe(true);
});

test("a worker that fails, or answers what are no bytes of its own, is a problem", async () => {
  const failing = begin();
  failing.worker.onerror?.({ message: "Out of memory" });
  expect(await failing.result).toMatchObject({ ok: false, error: { code: "unknown" } });
  for (const data of ["text", new Uint8Array(new ArrayBuffer(9), 1, 2)]) {
    const { result, worker } = begin();
    worker.onmessage?.({ data });
    expect(await result).toMatchObject({ ok: false, error: { code: "unknown" } });
  }
});
