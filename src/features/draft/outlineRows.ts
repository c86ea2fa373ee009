import type { Heading } from "../../state/openDraft.ts";

export interface OutlineRow {
  readonly heading: Heading;
  /** 1 at the margin, at most 4. */
  readonly depth: 1 | 2 | 3 | 4;
  readonly hasMore: boolean;
  readonly isCollapsed: boolean;
  /** The heading behind this one's section, before which a drop below it goes; null at the end. */
  readonly next: string | null;
}

const DEPTHS = [1, 2, 3, 4] as const;

/** The rows that show, without those under a collapsed heading. A draft whose headings begin at the second level starts at the margin. */
export function outlineRows(headings: readonly Heading[], collapsed: ReadonlySet<string>): readonly OutlineRow[] {
  const top = Math.min(...headings.map(({ level }) => level));
  const rows: OutlineRow[] = [];
  let hiddenUnder = Number.POSITIVE_INFINITY;
  headings.forEach((heading, i) => {
    if (heading.level > hiddenUnder) return;
    hiddenUnder = Number.POSITIVE_INFINITY;
    const hasMore = (headings[i + 1]?.level ?? 0) > heading.level;
    const isCollapsed = hasMore && collapsed.has(heading.id);
    if (isCollapsed) hiddenUnder = heading.level;
    const next = headings.slice(i + 1).find(({ level }) => level <= heading.level)?.id ?? null;
    rows.push({ heading, depth: DEPTHS[heading.level - top] ?? 4, hasMore, isCollapsed, next });
  });
  return rows;
}
