import { useEffect, useMemo, useState } from "react";
import { discussionId } from "../../../documents/discussion/discussionId.ts";
import { type Discussion, readDiscussion } from "../../../documents/discussion/readDiscussion.ts";
import { type AllSaid, readSaid } from "../../../documents/discussion/readSaid.ts";
import { watchSaid } from "../../../documents/discussion/watchSaid.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { createThrottle } from "../throttle.ts";
import { useLoan } from "../useLoan.ts";
import type { OrderRuling } from "./orderOfTaking.ts";
import type { Speakers } from "./speakersOf.ts";

/** Reading takes as long as much was said; own words are read at once. */
const EVERY_MS = 350;
const NOTHING: AllSaid = { statements: [], rulings: [], lastTurn: 0, unread: 0 };

export interface DiscussionView {
  readonly discussion: Discussion;
  /** In which order amendments are taken, the last ruling last. */
  readonly orders: readonly OrderRuling[];
  /** Everything that this machine has of it is in. */
  readonly isReady: boolean;
}

/** What is said of a draft, for as long as its page is shown. */
export function useDiscussion(space: SpaceId, doc: DocId, speakers: Speakers): DiscussionView {
  const loan = useLoan(
    space,
    useMemo(() => discussionId(space, doc), [space, doc]),
  );
  const replica = loan.state === "ready" ? loan.replica : null;
  const [said, setSaid] = useState(NOTHING);
  useEffect(() => {
    if (!replica) return;
    const read = (): void => setSaid(readSaid(replica.doc));
    const reads = createThrottle<void>(EVERY_MS, read);
    reads.call();
    const stop = watchSaid(replica.doc, () => reads.call());
    return () => {
      stop();
      reads.cancel();
      setSaid(NOTHING);
    };
  }, [replica]);
  return useMemo(
    () => ({
      discussion: readDiscussion(said, speakers.isSame),
      orders: said.rulings.filter((one) => one.type === "order"),
      isReady: replica !== null,
    }),
    [said, speakers, replica],
  );
}
