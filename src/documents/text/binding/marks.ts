import type { Mark } from "prosemirror-model";
import type { Marks } from "../commands/insertText.ts";
import { checkedLink } from "../links/checkedLink.ts";
import { schema } from "./schema.ts";

const LINK = "link";

/** Formats with a mark type of their own; all others travel in the `other` mark. */
const PLAIN_MARKS = ["strong", "em", "underline"] as const;

export function marksOf(formats: Marks): readonly Mark[] {
  const marks = Object.entries(formats).map(([name, value]) => {
    const plain = PLAIN_MARKS.find((mark) => mark === name);
    if (plain && value === true) return schema.marks[plain].create();
    // An address that is no checked one stays in the text as what it is, and is never drawn as a link.
    if (name === LINK && checkedLink(value) === value) return schema.marks.link.create({ href: value });
    return schema.marks.other.create({ name, value: JSON.stringify(value) });
  });
  return marks.sort((a, b) => rankOf(a) - rankOf(b));
}

const rankOf = (mark: Mark) => Object.keys(schema.marks).indexOf(mark.type.name);

/** The name and value a mark is stored under. */
export function formatOfMark(mark: Mark): readonly [string, unknown] {
  if (mark.type === schema.marks.link) return [LINK, mark.attrs.href];
  if (mark.type !== schema.marks.other) return [mark.type.name, true];
  const value: unknown = JSON.parse(mark.attrs.value);
  return [mark.attrs.name, value];
}

export const formatsOf = (marks: readonly Mark[]): Marks => Object.fromEntries(marks.map(formatOfMark));
