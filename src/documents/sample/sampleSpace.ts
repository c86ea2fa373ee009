import * as v from "valibot";
import { type Problem, problem } from "../../domain/problem.ts";
import { err, ok, type Result } from "../../domain/result.ts";

/** BODY(YEAR)[type letters]NUMBER[suffix], for example GT-ADI-INT(2021)OJ2 or CDADI(2021)6 rev2. */
export const REFERENCE_PATTERN = /^[A-Z0-9][A-Za-z0-9+/-]*\(\d{4}\)[A-Za-z]*\d+(?: ?[A-Za-z]+\d?)?$/;
/** Language, script and region; the sample needs no more of BCP 47. */
export const LANGUAGE_PATTERN = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;

/** Offsets count UTF-16 units of the paragraph's text, `to` not included. */
export interface SampleMark {
  readonly from: number;
  readonly to: number;
  readonly mark: "strong" | "em";
}

export interface SampleParagraph {
  readonly kind: "paragraph" | "heading";
  /** A heading's rank (1 to 3), otherwise the depth in the list, 0 being the text's own numbers. */
  readonly level: number;
  readonly numbered: boolean;
  /** One line, never empty. */
  readonly text: string;
  readonly marks: readonly SampleMark[];
}

export interface SampleDraft {
  readonly title: string;
  readonly reference: string;
  readonly lang: string;
  readonly paragraphs: readonly SampleParagraph[];
}

/** A space to look around in. It has no ids: whoever opens it gets new documents. */
export interface SampleSpace {
  readonly profile: { readonly name: string; readonly code: string };
  readonly drafts: readonly SampleDraft[];
}

const line = (longest: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(longest), v.regex(/^[^\r\n\t]+$/));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const mark = v.object({ from: offset, to: offset, mark: v.picklist(["strong", "em"]) });

const paragraph = v.pipe(
  v.object({
    kind: v.picklist(["paragraph", "heading"]),
    level: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)),
    numbered: v.boolean(),
    text: line(4000),
    marks: v.optional(v.array(mark), () => []),
  }),
  v.check(({ kind, level, numbered }) => kind === "paragraph" || (level > 0 && !numbered), "heading"),
  v.check(({ text, marks }) => marks.every(({ from, to }) => from < to && to <= text.length), "marks"),
);

const sampleSpace = v.object({
  profile: v.object({ name: line(200), code: line(40) }),
  drafts: v.array(
    v.object({
      title: line(400),
      reference: v.pipe(line(80), v.regex(REFERENCE_PATTERN)),
      lang: v.pipe(line(35), v.regex(LANGUAGE_PATTERN)),
      paragraphs: v.pipe(v.array(paragraph), v.minLength(1)),
    }),
  ),
});

/** Reads a sample file; the detail of a `fileUnreadable` names the first field that is wrong. */
export function readSample(json: unknown): Result<SampleSpace, Problem> {
  const parsed = v.safeParse(sampleSpace, json, { abortEarly: true });
  if (parsed.success) return ok(parsed.output);
  return err(problem("fileUnreadable", `sample: ${v.getDotPath(parsed.issues[0]) ?? "root"}`));
}
