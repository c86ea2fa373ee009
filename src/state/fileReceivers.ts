import { createSelector } from "@reduxjs/toolkit";
import { selectLastHeads } from "./lastHeads.ts";
import { type MemberView, selectMemberViews } from "./selectors.ts";

export interface FileReceiver {
  readonly member: MemberView;
  /** Milliseconds since 1970. */
  readonly lastSeenAt: number;
}

/** The machines of others of which it is known how far they had come, as of when. */
export const selectFileReceivers = createSelector(
  [selectMemberViews, selectLastHeads],
  (members, heads): readonly FileReceiver[] =>
    members.flatMap((member) => {
      const last = heads.find(({ device }) => device === member.device);
      return last && !member.isSelf ? [{ member, lastSeenAt: last.lastSeenAt }] : [];
    }),
);
