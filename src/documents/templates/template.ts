import * as v from "valibot";
import { type Problem, problem } from "../../domain/problem.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { SCHEMES } from "../text/numbering/scheme.ts";
import { PARTS } from "../text/parts/parts.ts";

/** The languages that templates are written in; a draft in another one begins with the English headings. */
export const TEMPLATE_LANGUAGES = ["en", "fr", "pl", "uk"] as const;
export type TemplateLanguage = (typeof TEMPLATE_LANGUAGES)[number];

/** The kinds of paper a draft can begin as, in the order in which they are offered. */
export const TEMPLATE_IDS = [
  "recommendation",
  "memorandum",
  "agenda",
  "report",
  "decisions",
  "abridged",
  "strategy",
  "practice",
  "visitReport",
  "agreement",
  "letterOfIntent",
  "convocation",
] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** What a report that is made from the record of a meeting puts under a heading. */
export const SLOTS = [
  "opening",
  "items",
  "decisions",
  "forDecision",
  "forInformation",
  "actions",
  "agenda",
  "participants",
] as const;
export type Slot = (typeof SLOTS)[number];

const words = v.pipe(v.string(), v.nonEmpty(), v.maxLength(400), v.regex(/^[^\r\n\t]+$/));
const text = v.object({ en: words, fr: words, pl: words, uk: words });
/** Empty paragraphs that follow, to write in. */
const room = v.object({ paragraphs: v.picklist([1, 2, 3]), numbered: v.boolean() });

const line = v.variant("kind", [
  v.object({
    kind: v.literal("heading"),
    level: v.picklist([1, 2, 3]),
    text,
    room: v.optional(room),
    /** This heading begins a part of the text. The parts of a paper that has some keep their order. */
    part: v.optional(v.picklist(PARTS)),
    slot: v.optional(v.picklist(SLOTS)),
  }),
  v.object({ kind: v.picklist(["paragraph", "numbered"]), text, room: v.optional(room) }),
]);

const template = v.object({
  id: v.picklist(TEMPLATE_IDS),
  numbering: v.picklist(SCHEMES),
  /** The first is the heading that the title of the draft takes the place of. */
  lines: v.pipe(v.array(line), v.minLength(2)),
});

/** The parts that a kind of paper has, in the order in which they stand. */
export type Template = v.InferOutput<typeof template>;

/** Reads a template file; the detail of a `fileUnreadable` names the first field that is wrong. */
export function readTemplate(json: unknown): Result<Template, Problem> {
  const parsed = v.safeParse(template, json, { abortEarly: true });
  if (parsed.success) return ok(parsed.output);
  return err(problem("fileUnreadable", `template: ${v.getDotPath(parsed.issues[0]) ?? "root"}`));
}

/** The language of a template's words for a draft in `lang` (BCP 47). */
export function templateLanguage(lang: string): TemplateLanguage {
  const [primary] = lang.toLowerCase().split("-");
  return TEMPLATE_LANGUAGES.find((one) => one === primary) ?? "en";
}
