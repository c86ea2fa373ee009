import { useCallback, useMemo, useState } from "react";
import type { DocId, Hash, SpaceId } from "../../../domain/ids.ts";
import type { LastSeen } from "../../../state/lastSeen.ts";
import type { Replica } from "../../../workspace/replica.ts";
import { NOW, type RedlineWish, SEEN } from "./redlinePoint.ts";
import { useLastSeen } from "./useLastSeen.ts";
import { type News, useNews } from "./useNews.ts";

/** What is looked at of what was: two texts, what was signed of one, or a file. */
export type HistoryDialog =
  | { readonly type: "redline"; readonly wish: RedlineWish }
  | { readonly type: "verify"; readonly version: Hash }
  | { readonly type: "file" };

/** What was, beside what is. The dialog belongs to the page: what stands beside the text goes when there is no room for it. */
export interface DraftHistory {
  readonly lastSeen: LastSeen | null;
  /** Null when nothing is news to this user. */
  readonly news: News | null;
  readonly dialog: HistoryDialog | null;
  readonly open: (dialog: HistoryDialog) => void;
  readonly showNews: () => void;
  readonly close: () => void;
}

export function useHistory(space: SpaceId, doc: DocId, replica: Replica): DraftHistory {
  const lastSeen = useLastSeen(space, doc, replica);
  const news = useNews(space, doc, replica, lastSeen);
  const [dialog, open] = useState<HistoryDialog | null>(null);
  const close = useCallback(() => open(null), []);
  const showNews = useCallback(() => open({ type: "redline", wish: { from: SEEN, to: NOW } }), []);
  return useMemo(() => ({ lastSeen, news, dialog, open, showNews, close }), [lastSeen, news, dialog, showNews, close]);
}
