import type { Notice as Act } from "../../controls/notices.ts";
import type { Problem } from "../../domain/problem.ts";
import type { Notice } from "../../state/notices.ts";

export type Line =
  | { readonly type: "problem"; readonly key: string; readonly at: number; readonly problem: Problem }
  | { readonly type: "act"; readonly key: string; readonly at: number; readonly notice: Act };

/** Problems from the store and acts from the toasts, newest first. */
export function mergeNotices(problems: readonly Notice[], acts: readonly Act[]): readonly Line[] {
  const lines: Line[] = [
    ...problems.map(({ id, at, problem }) => ({ type: "problem" as const, key: `p${String(id)}`, at, problem })),
    ...acts.map((notice) => ({ type: "act" as const, key: `a${String(notice.id)}`, at: notice.at, notice })),
  ];
  return lines.sort((a, b) => b.at - a.at);
}
