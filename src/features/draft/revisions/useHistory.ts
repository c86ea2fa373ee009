import { useCallback, useState } from "react";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import type { LastSeen } from "../../../state/lastSeen.ts";
import type { Replica } from "../../../workspace/replica.ts";
import { NOW, type RedlineWish, SEEN } from "./redlinePoint.ts";
import { useLastSeen } from "./useLastSeen.ts";
import { type News, useNews } from "./useNews.ts";

/** What was, beside what is: which two points are being compared, and what is news to this user. */
export interface DraftHistory {
  readonly lastSeen: LastSeen | null;
  readonly news: News | null;
  /** Null while nothing is compared. */
  readonly wish: RedlineWish | null;
  readonly compare: (wish: RedlineWish) => void;
  readonly showNews: () => void;
  readonly close: () => void;
}

export function useHistory(space: SpaceId, doc: DocId, replica: Replica): DraftHistory {
  const lastSeen = useLastSeen(space, doc, replica);
  const news = useNews(space, doc, replica, lastSeen);
  const [wish, setWish] = useState<RedlineWish | null>(null);
  return {
    lastSeen,
    news,
    wish,
    compare: setWish,
    showNews: useCallback(() => setWish({ from: SEEN, to: NOW }), []),
    close: useCallback(() => setWish(null), []),
  };
}
