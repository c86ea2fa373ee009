import { gunzipSync } from "node:zlib";
import * as v from "valibot";
import { seatTrace } from "./seatTrace.ts";

/** Deletes `deleted` code points at `position` and writes `inserted` there. */
export type Patch = readonly [position: number, deleted: number, inserted: string];

/** What one author wrote in one go, after merging all that `parents` (indexes of earlier transactions) had seen. */
export interface TraceTransaction {
  readonly agent: number;
  readonly parents: readonly number[];
  readonly patches: readonly Patch[];
}

/**
 * A recorded editing session. Positions are code points; lines end with `\n`. Agents are machines: what one writes comes after all
 * that it wrote before (`seatTrace`).
 */
export interface Trace {
  readonly startContent: string;
  /** Null where it was not recorded: then plain Yjs says what is right. */
  readonly endContent: string | null;
  readonly agents: number;
  readonly txns: readonly TraceTransaction[];
}

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** No draft holds these as letters: it keeps a space in their place, and so many letters as before (`cleanLetters`). */
const textSchema = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/[\r\u2028\u2029]/g, " ")),
);
const patchSchema = v.strictTuple([whole, whole, v.optional(textSchema, "")]);
const traceSchema = v.object({
  startContent: v.optional(textSchema, ""),
  endContent: v.optional(v.nullable(textSchema), null),
  numAgents: v.optional(v.pipe(whole, v.minValue(1))),
  txns: v.array(
    v.object({
      agent: v.optional(whole, 0),
      parents: v.optional(v.array(whole)),
      patches: v.optional(v.array(patchSchema), []),
    }),
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
  const { startContent, endContent, txns } = checked.output;
  const agents = checked.output.numAgents ?? txns.reduce((most, { agent }) => Math.max(most, agent + 1), 1);
  // Where none names its parents they were written one after the other, whoever wrote them.
  const isOrdered = txns.every(({ parents }) => parents === undefined);
  const transactions = txns.map(({ agent, parents, patches }, index): TraceTransaction => {
    if (agent >= agents) fail(`transaction ${index} is by author ${agent} of ${agents}`);
    if (parents === undefined && agents > 1 && !isOrdered)
      fail(`transaction ${index} of several authors names no parents`);
    const late = parents?.find((parent) => parent >= index);
    if (late !== undefined) fail(`transaction ${index} comes after ${late}, which is not before it`);
    return { agent, parents: parents ?? (index === 0 ? [] : [index - 1]), patches };
  });
  return seatTrace({ startContent, endContent, agents, txns: transactions });
}

function parse(bytes: Uint8Array, fail: (what: string) => never): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(isGzip(bytes) ? gunzipSync(bytes) : bytes));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;
