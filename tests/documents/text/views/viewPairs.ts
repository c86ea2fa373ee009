import type { DrivenView } from "./viewActs.ts";
import { doCut, doJoin, doMark, doMove, doPaste, doRemove, doSet, doSplit, doType } from "./viewActs.ts";

export type PairAct = (peer: DrivenView) => void;

/** Two acts of people who do not see each other, and what may stand at the end; several where the order of ids decides. */
export type ViewPair = {
  readonly name: string;
  readonly one: PairAct;
  readonly two: PairAct;
  readonly outcomes: readonly (readonly string[])[];
};

/** No letter occurs twice, so that each tells who wrote it. */
export const BASE_TEXTS = ["abcdefghi", "jklmnopqr", "stuvwxyzß"] as const;
const [A, B, C] = BASE_TEXTS;
/** What the two may type, and nobody else does. */
export const ONE = /[A-L\u0400-\u045f]/;
export const TWO = /[M-Z\u0530-\u058f]/;
const PASTED = 20;
const many = (first: number) => Array.from({ length: PASTED }, (_, i) => String.fromCharCode(first + i));
const [CYRILLIC, ARMENIAN] = [many(0x0410), many(0x0531)];

const type =
  (block: number, offset: number, letters: string, marks: Readonly<Record<string, unknown>> = {}): PairAct =>
  (peer) =>
    doType(peer, { block, offset }, letters, marks);
const split =
  (block: number, offset: number): PairAct =>
  (peer) =>
    doSplit(peer, { block, offset });
const join =
  (block: number): PairAct =>
  (peer) =>
    doJoin(peer, block);
const remove =
  (block: number): PairAct =>
  (peer) =>
    doRemove(peer, block);
const cut =
  (a: number, i: number, b: number, j: number): PairAct =>
  (peer) =>
    doCut(peer, { block: a, offset: i }, { block: b, offset: j });
const set =
  (block: number, attributes: Readonly<Record<string, unknown>>): PairAct =>
  (peer) =>
    doSet(peer, block, attributes);
const heading = (block: number, level: number) => set(block, { kind: "heading", level });
/** Before which one it is dropped, counted as it stood before. */
const drag =
  (block: number, before: number): PairAct =>
  (peer) =>
    doMove(peer, block, before);
const mark =
  (block: number, from: number, to: number, name: string): PairAct =>
  (peer) =>
    doMark(peer, { block, offset: from }, { block, offset: to }, name, true);
const paste =
  (before: number, texts: readonly string[]): PairAct =>
  (peer) =>
    doPaste(peer, before, texts);
const both =
  (...acts: readonly PairAct[]): PairAct =>
  (peer) => {
    for (const act of acts) act(peer);
  };
/** A person who types paragraph after paragraph. */
const write = (block: number, end: number, texts: string): PairAct =>
  both(...[...texts].flatMap((text, i) => [split(block + i, i === 0 ? end : 1), type(block + i + 1, 0, text)]));

const pair = (name: string, one: PairAct, two: PairAct, ...outcomes: (readonly string[])[]): ViewPair => ({
  name,
  one,
  two,
  outcomes,
});

export const VIEW_PAIRS: readonly ViewPair[] = [
  pair("typing vs retype", type(1, 5, "AB"), heading(1, 2), [A, "h2 jklmnABopqr", C]),
  pair("typing vs level", type(1, 5, "AB"), set(1, { level: 3 }), [A, "p3 jklmnABopqr", C]),
  pair("retype vs level", set(1, { kind: "heading" }), set(1, { level: 2 }), [A, `h2 ${B}`, C]),
  pair("typing vs join", type(1, 5, "AB"), join(1), [`${A}jklmnABopqr`, C]),
  pair("typing at end of first vs join", type(0, 9, "AB"), join(1), [`${A}AB${B}`, C]),
  pair("typing in tail vs split", type(1, 7, "AB"), split(1, 5), [A, "jklmn", "opABqr", C]),
  pair("typing in head vs split", type(1, 2, "AB"), split(1, 5), [A, "jkABlmn", "opqr", C]),
  pair("two splits, different points", split(1, 2), split(1, 5), [A, "jk", "lmn", "opqr", C]),
  pair("two splits, same point", split(1, 5), split(1, 5), [A, "jklmn", "opqr", C]),
  pair(
    "each adds three paragraphs",
    write(1, 9, "ABC"),
    write(1, 9, "MNO"),
    [A, B, "A", "B", "C", "M", "N", "O", C],
    [A, B, "M", "N", "O", "A", "B", "C", C],
  ),
  pair("Enter at end and text vs typing at end", write(1, 9, "A"), type(1, 9, "MN"), [A, `${B}MN`, "A", C]),
  pair("Enter at end and text vs split", write(1, 9, "A"), split(1, 5), [A, "jklmn", "opqr", "A", C]),
  pair("Enter at start vs typing", split(1, 0), type(1, 0, "MN"), [A, "", `MN${B}`, C]),
  pair("drag vs typing", drag(1, 0), type(1, 5, "MN"), ["jklmnMNopqr", A, C]),
  pair("drag vs retype", drag(1, 0), heading(1, 1), [`h1 ${B}`, A, C]),
  pair("drag vs drag, same paragraph", drag(1, 0), drag(1, 3), [B, A, C], [A, C, B]),
  pair("drag vs drag, different paragraphs", drag(0, 3), drag(2, 1), [C, B, A], [B, C, A]),
  pair("drag vs split", drag(1, 0), split(1, 5), ["jklmn", "opqr", A, C]),
  pair("drag vs join into the first", drag(1, 3), join(1), [`${A}${B}`, C]),
  pair("drag vs paste beside it", drag(1, 0), paste(2, ["M"]), [B, A, "M", C], [B, "M", A, C]),
  pair("delete vs typing", remove(1), type(1, 5, "MN"), [A, "jklmnMNopqr", C]),
  pair("delete vs split", remove(1), split(1, 5), [A, C]),
  pair("delete vs join of the next into it", remove(1), join(2), [A, C], [A, `${B}${C}`]),
  pair("delete vs drag", remove(1), drag(1, 0), [A, C], [B, A, C]),
  pair("delete vs delete", remove(1), remove(1), [A, C]),
  pair("delete across two vs typing inside", cut(0, 5, 1, 5), type(1, 2, "MN"), ["abcdeMNopqr", C]),
  pair("join vs join of the next", join(1), join(2), [`${A}${B}${C}`]),
  pair("same join", join(1), join(1), [`${A}${B}`, C]),
  pair("split of the first vs join", split(0, 5), join(1), ["abcde", `fghi${B}`, C]),
  pair("split of the second vs join", split(1, 5), join(1), [`${A}jklmn`, "opqr", C]),
  pair("two footnotes, different places", mark(1, 1, 2, "fn"), mark(1, 4, 5, "fn"), [A, "j<fn|k>lm<fn|n>opqr", C]),
  pair(
    "two footnotes typed in one place",
    type(1, 5, "A", { fn: "x" }),
    type(1, 5, "M", { fn: "y" }),
    [A, "jklmn<fn|A><fn|M>opqr", C],
    [A, "jklmn<fn|M><fn|A>opqr", C],
  ),
  pair("footnote vs split before it", type(1, 7, "A", { fn: "x" }), split(1, 5), [A, "jklmn", "op<fn|A>qr", C]),
  pair("footnote vs join", type(1, 7, "A", { fn: "x" }), join(1), [`${A}jklmnop<fn|A>qr`, C]),
  pair("footnote vs drag", type(1, 7, "A", { fn: "x" }), drag(1, 0), ["jklmnop<fn|A>qr", A, C]),
  pair("comment and bracket overlap", mark(1, 0, 5, "c:1"), mark(1, 3, 9, "k:1"), [
    A,
    "<c:1|jkl><c:1 k:1|mn><k:1|opqr>",
    C,
  ]),
  pair(
    "comment vs typing inside",
    mark(1, 0, 5, "c:1"),
    type(1, 3, "MN"),
    [A, "<c:1|jkl>MN<c:1|mn>opqr", C],
    [A, "<c:1|jklMNmn>opqr", C],
  ),
  pair("comment vs split inside", mark(1, 0, 9, "c:1"), split(1, 5), [A, "<c:1|jklmn>", "<c:1|opqr>", C]),
  pair("strong vs join", mark(1, 0, 5, "strong"), join(1), [`${A}<strong|jklmn>opqr`, C]),
  pair("paste of 20 vs typing", paste(1, CYRILLIC), type(0, 9, "MN"), [`${A}MN`, ...CYRILLIC, B, C]),
  pair(
    "paste of 20 vs paste of 20",
    paste(1, CYRILLIC),
    paste(1, ARMENIAN),
    [A, ...CYRILLIC, ...ARMENIAN, B, C],
    [A, ...ARMENIAN, ...CYRILLIC, B, C],
  ),
  pair("paste vs join across it", paste(1, ["A", "B"]), join(1), [A, "A", "B", B, C]),
  pair("paste vs delete of the paragraph before", paste(1, ["A", "B"]), remove(0), ["A", "B", B, C]),
];
