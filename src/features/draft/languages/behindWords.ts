import type { IntlShape } from "react-intl";
import { languageName } from "../../../controls/languageName.ts";
import type { Parallel, ParallelState } from "../../../documents/languages/readParallel.ts";

const OTHERS = ["missing", "extra", "untranslated", "unchecked"] as const satisfies readonly ParallelState[];

export interface BehindWords {
  /** "French is behind: 2 changes". */
  readonly title: string;
  /** "1 paragraph missing, 3 never checked"; "" for nothing. */
  readonly more: string;
  /** Somebody has to do something about it. */
  readonly isOpen: boolean;
}

/** How a translation stands to its source, in words. */
export function behindWords(intl: IntlShape, { counts }: Pick<Parallel, "counts">, lang: string): BehindWords {
  const language = languageName(lang, intl.locale);
  const others = OTHERS.filter((state) => counts[state] > 0);
  const more = others.map((state) => intl.formatMessage({ id: `parallel.count.${state}` }, { count: counts[state] }));
  const isOpen = counts.behind + counts.missing + counts.extra + counts.untranslated > 0;
  const title =
    counts.behind > 0
      ? intl.formatMessage({ id: "parallel.behind" }, { language, count: counts.behind })
      : intl.formatMessage({ id: others.length > 0 ? "parallel.notBehind" : "parallel.upToDate" }, { language });
  return { title, more: intl.formatList(more, { type: "unit" }), isOpen };
}
