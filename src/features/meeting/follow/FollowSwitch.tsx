import { useEffect } from "react";
import { useIntl } from "react-intl";
import { Switch } from "../../../controls/Switch.tsx";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { sitting } from "../../../state/sitting.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

/** Whether what the chair shows is opened here. The meeting whose page is open is the one that is followed. */
export function FollowSwitch({ room: { space, meeting } }: { readonly room: MeetingRoom }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const isFollowing = useAppSelector((state) => state.sitting.isFollowing);
  useEffect(() => {
    dispatch(sitting.actions.meetingEntered({ space, meeting: meeting.id }));
  }, [dispatch, space, meeting.id]);
  return (
    <Switch
      isSelected={isFollowing}
      onChange={(isSelected) => dispatch(sitting.actions.followingSet(isSelected))}
      data-testid="follow"
    >
      {intl.formatMessage({ id: "follow.switch" })}
    </Switch>
  );
}
