import type { Trace } from "./readTrace.ts";

const ASTRAL = /[\u{10000}-\u{10FFFF}]/u;

/** A code point somewhere in the trace takes two code units: only then must they be counted. */
export const hasPairs = ({ startContent, txns }: Trace): boolean =>
  ASTRAL.test(startContent) || txns.some(({ patches }) => patches.some(([, , inserted]) => ASTRAL.test(inserted)));
