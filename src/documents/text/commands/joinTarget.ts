import type { Layout } from "../model/layout.ts";

/** What `into` says to follow this segment: its last letter, because letters stay where they are when it is split. */
export function joinTarget(layout: Layout, segment: string): Record<string, unknown> {
  const last = layout.segments.get(segment)?.runs.at(-1);
  return { s: segment, c: last?.client ?? null, k: last ? last.clock + last.text.length - 1 : null };
}
