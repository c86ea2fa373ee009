import { gunzipSync } from "node:zlib";
import * as v from "valibot";

/** Deletes `deleted` code points at `position` and writes `inserted` there. */
export type Patch = readonly [position: number, deleted: number, inserted: string];

/** What one author wrote in one go, after merging all that `parents` (indexes of earlier transactions) had seen. */
export interface TraceTransaction {
  readonly agent: number;
  readonly parents: readonly number[];
  readonly patches: readonly Patch[];
}

/** A recorded editing session. Positions are code points; lines end with `\n`. */
export interface Trace {
  readonly startContent: string;
  readonly endContent: string;
  readonly agents: number;
  readonly txns: readonly TraceTransaction[];
}

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const patchSchema = v.strictTuple([whole, whole, v.string()]);
const traceSchema = v.object({
  startContent: v.optional(v.string(), ""),
  endContent: v.string(),
  numAgents: v.optional(v.pipe(whole, v.minValue(1)), 1),
  txns: v.array(
    v.object({ agent: v.optional(whole, 0), parents: v.optional(v.array(whole)), patches: v.array(patchSchema) }),
  ),
});

/** A trace out of JSON, gzipped or bare. Throws an Error that names `name` and what is wrong with it. */
export function readTrace(name: string, bytes: Uint8Array): Trace {
  const fail = (what: string): never => {
    throw new Error(`${name} is no editing trace: ${what}`);
  };
  const checked = v.safeParse(traceSchema, parse(bytes, fail));
  if (!checked.success) {
    const [issue] = checked.issues;
    return fail(`${v.getDotPath(issue) ?? "its root"}: ${issue.message}`);
  }
  const { startContent, endContent, numAgents: agents, txns } = checked.output;
  const transactions = txns.map(({ agent, parents, patches }, index): TraceTransaction => {
    if (agent >= agents) fail(`transaction ${index} is by author ${agent} of ${agents}`);
    if (parents === undefined && agents > 1) fail(`transaction ${index} of several authors names no parents`);
    const late = parents?.find((parent) => parent >= index);
    if (late !== undefined) fail(`transaction ${index} comes after ${late}, which is not before it`);
    return { agent, parents: parents ?? (index === 0 ? [] : [index - 1]), patches };
  });
  return { startContent, endContent, agents, txns: transactions };
}

function parse(bytes: Uint8Array, fail: (what: string) => never): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(isGzip(bytes) ? gunzipSync(bytes) : bytes));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;
