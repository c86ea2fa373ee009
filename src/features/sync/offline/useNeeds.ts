import { useMemo } from "react";
import type { SpaceId } from "../../../domain/ids.ts";
import {
  draftNeeds,
  type OfflineChoice,
  type OfflineNeeds,
  WHOLE_SPACE,
} from "../../../state/offline/offlineChoice.ts";
import { useMeetingNeeds } from "../../../state/offline/useMeetingNeeds.ts";

/** What a choice comes to; null while nothing is chosen, and until what is known of the meeting has been read. */
export function useNeeds(space: SpaceId, choice: OfflineChoice): OfflineNeeds | null {
  const ofMeeting = useMeetingNeeds(space, choice.of === "meeting" ? choice.meeting : null);
  return useMemo(() => {
    if (choice.of === "space") return WHOLE_SPACE;
    if (choice.of === "meeting") return ofMeeting;
    return choice.docs.length === 0 ? null : draftNeeds(choice.docs);
  }, [choice, ofMeeting]);
}
