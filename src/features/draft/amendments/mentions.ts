import { MOST_MENTIONS } from "../../../documents/discussion/statement.ts";
import { speakerOf } from "../../../domain/statementId.ts";
import type { Remark } from "../../../documents/discussion/readDiscussion.ts";
import type { MemberView } from "../../../state/selectors.ts";
import type { Speakers } from "./speakersOf.ts";

/** A stretch of a remark: `speaker` is whom it calls upon, null for ordinary words. */
export interface RemarkPart {
  /** Where it begins in the remark. */
  readonly at: number;
  readonly text: string;
  readonly speaker: string | null;
}

/** Whom a remark calls upon: `@` and the whole name. Of two members with one name both, since nothing tells them apart. */
export function mentionsIn(text: string, others: readonly MemberView[]): readonly string[] {
  const named = others.filter(({ name }) => name !== "");
  const called = new Set(partsAt(text, [...new Set(named.map(({ name }) => name))]).map(({ name }) => name));
  return named
    .filter(({ name }) => called.has(name))
    .map(({ device }) => speakerOf(device))
    .slice(0, MOST_MENTIONS);
}

/** A remark with those in it who are called upon; somebody who has another name since then is not found in it. */
export function partsOf({ text, mentions }: Remark, speakers: Speakers): readonly RemarkPart[] {
  const byName = new Map(mentions.map((speaker) => [speakers.of(speaker).name, speaker]));
  const parts: RemarkPart[] = [];
  let end = 0;
  for (const { name, from, to } of partsAt(
    text,
    [...byName.keys()].filter((name) => name !== ""),
  )) {
    if (from > end) parts.push({ at: end, text: text.slice(end, from), speaker: null });
    parts.push({ at: from, text: text.slice(from, to), speaker: byName.get(name) ?? null });
    end = to;
  }
  return end < text.length ? [...parts, { at: end, text: text.slice(end), speaker: null }] : parts;
}

/** A remark, or an answer to it, calls upon this person. */
export const callsUpon = ({ mentions }: Remark, { self, isSame }: Speakers): boolean =>
  self !== null && mentions.some((speaker) => isSame(speaker, self));

/** Longer names first: whoever is called "Anna Nowak-Lis" is not "Anna Nowak". */
function partsAt(text: string, names: readonly string[]): { name: string; from: number; to: number }[] {
  const longest = names.toSorted((a, b) => b.length - a.length);
  const found: { name: string; from: number; to: number }[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const name = longest.find((one) => text.startsWith(one, at + 1) && isEndOfName(text, at + 1 + one.length));
    if (name !== undefined && at >= (found.at(-1)?.to ?? 0)) found.push({ name, from: at, to: at + 1 + name.length });
  }
  return found;
}

const isEndOfName = (text: string, at: number): boolean => !/^[\p{L}\p{N}\p{M}]/u.test(text.slice(at, at + 2));
