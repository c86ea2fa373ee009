import type { DeviceId } from "../domain/ids.ts";
import type { ParagraphAct, ParagraphChange } from "./paragraphChanges.ts";

/** What one machine did to one paragraph between two points. */
export interface ParagraphDeed {
  readonly device: DeviceId;
  readonly acts: readonly ParagraphAct[];
  /** When it did so last, by its own clock. */
  readonly at: number;
}

/** By paragraph, the last one to touch it first. */
export type ParagraphStories = ReadonlyMap<string, readonly ParagraphDeed[]>;

export function paragraphStories(changes: readonly ParagraphChange[]): ParagraphStories {
  const stories = new Map<string, Map<DeviceId, { acts: Set<ParagraphAct>; at: number }>>();
  for (const { block, device, what, at } of changes) {
    const story = stories.get(block) ?? new Map<DeviceId, { acts: Set<ParagraphAct>; at: number }>();
    stories.set(block, story);
    const deed = story.get(device) ?? { acts: new Set(), at };
    deed.acts.add(what);
    deed.at = Math.max(deed.at, at);
    story.set(device, deed);
  }
  return new Map(
    [...stories].map(([block, story]) => [
      block,
      [...story]
        .map(([device, { acts, at }]): ParagraphDeed => ({ device, acts: [...acts], at }))
        .sort((a, b) => b.at - a.at),
    ]),
  );
}

/** Of a row that is about several paragraphs. */
export function deedsOf(stories: ParagraphStories, blocks: readonly string[]): readonly ParagraphDeed[] {
  const deeds = new Map<DeviceId, ParagraphDeed>();
  for (const block of blocks) {
    for (const deed of stories.get(block) ?? []) {
      const before = deeds.get(deed.device);
      deeds.set(deed.device, {
        device: deed.device,
        acts: [...new Set([...(before?.acts ?? []), ...deed.acts])],
        at: Math.max(before?.at ?? 0, deed.at),
      });
    }
  }
  return [...deeds.values()].sort((a, b) => b.at - a.at);
}
