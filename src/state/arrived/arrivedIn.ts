import type { Block } from "../../documents/text/model/block.ts";
import type { DeviceId } from "../../domain/ids.ts";
import type { ParagraphChange } from "../../workspace/paragraphChanges.ts";
import { type ParagraphDeed, paragraphStories } from "../../workspace/paragraphStories.ts";

/** A paragraph in which somebody else has done something. */
export interface ArrivedParagraph {
  readonly block: string;
  /** How the paragraph begins; of one that is gone, how it began. */
  readonly excerpt: string;
  readonly isGone: boolean;
  /** What each machine did, the last one first. */
  readonly deeds: readonly ParagraphDeed[];
}

const LONGEST_EXCERPT = 90;

/**
 * What others did to the paragraphs of a text, in the order of the text: what is gone stands at the end. A paragraph that
 * came and went meanwhile is nothing that a person would look for.
 */
export function arrivedIn(
  changes: readonly ParagraphChange[],
  own: ReadonlySet<DeviceId>,
  before: readonly Block[],
  now: readonly Block[],
): readonly ArrivedParagraph[] {
  const stories = paragraphStories(changes.filter(({ device }) => !own.has(device)));
  const here = new Set(now.map(({ id }) => id));
  const tell = (block: Block, isGone: boolean): ArrivedParagraph[] => {
    const deeds = stories.get(block.id);
    return deeds ? [{ block: block.id, excerpt: excerptOf(block.text), isGone, deeds }] : [];
  };
  const gone = before.filter(({ id }) => !here.has(id));
  return [...now.flatMap((block) => tell(block, false)), ...gone.flatMap((block) => tell(block, true))];
}

function excerptOf(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const letters = [...line];
  if (letters.length <= LONGEST_EXCERPT) return line;
  const cut = letters.slice(0, LONGEST_EXCERPT).join("");
  // At a word, where there is one.
  const space = cut.lastIndexOf(" ");
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}
