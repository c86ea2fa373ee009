import { useIntl } from "react-intl";
import { FullWindow } from "../../../controls/FullWindow.tsx";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { ProjectedMeeting } from "./ProjectedMeeting.tsx";

/** The meeting in large type over all of this window, for a room with one screen. */
export function Projection({ room, onClose }: { readonly room: MeetingRoom; readonly onClose: () => void }) {
  const intl = useIntl();
  return (
    <FullWindow label={intl.formatMessage({ id: "projection.title" })} onClose={onClose} data-testid="projection">
      <ProjectedMeeting room={room} />
    </FullWindow>
  );
}
