import { useState } from "react";
import { useIntl } from "react-intl";
import { IconButton } from "../../controls/IconButton.tsx";
import { Menu, type MenuEntry } from "../../controls/Menu.tsx";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { openPreparation } from "../../state/offline/openPreparation.ts";
import { sitting } from "../../state/sitting.ts";
import { view } from "../../state/view.ts";
import { useConvocation } from "./convocation/useConvocation.ts";
import { Projection } from "./projection/Projection.tsx";
import { RegistrationDialog } from "./registration/RegistrationDialog.tsx";
import type { MeetingRoom } from "./useMeetingRoom.ts";

type Act = "projector" | "projection" | "registration" | "convocation" | "offline" | "facts";

/** What is done with a meeting now and then. */
export function MeetingMenu({ room }: { readonly room: MeetingRoom }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const [open, setOpen] = useState<"projection" | "registration" | null>(null);
  const convocation = useConvocation(room);
  const { space, meeting, mayPlan } = room;
  const isProjected = useAppSelector((state) => state.sitting.projected?.meeting === meeting.id);
  const label = intl.formatMessage({ id: "meeting.more" });
  const letter: MenuEntry<Act> = {
    id: "convocation",
    icon: "document",
    label: intl.formatMessage({ id: meeting.convocation === null ? "convocation.write" : "convocation.open" }),
  };
  const close = (): void => setOpen(null);
  return (
    <>
      <Menu<Act>
        label={label}
        placement="bottom end"
        data-testid="meeting-more-menu"
        trigger={<IconButton icon="more" label={label} data-testid="meeting-more" />}
        groups={[
          {
            label,
            isLabelHidden: true,
            entries: [
              {
                id: "projector",
                icon: "present",
                label: intl.formatMessage({ id: isProjected ? "projector.close" : "projector.open" }),
              },
              { id: "projection", icon: "present", label: intl.formatMessage({ id: "projection.show" }) },
              { id: "registration", icon: "people", label: intl.formatMessage({ id: "registration.title" }) },
              ...(mayPlan || meeting.convocation !== null ? [letter] : []),
              { id: "offline", icon: "download", label: intl.formatMessage({ id: "meeting.prepareOffline" }) },
              ...(mayPlan
                ? [
                    {
                      id: "facts" as const,
                      icon: "settings" as const,
                      label: intl.formatMessage({ id: "meetings.facts" }),
                    },
                  ]
                : []),
            ],
          },
        ]}
        onAction={(act) => {
          if (act === "facts") dispatch(view.actions.meetingFactsOpened(meeting.id));
          else if (act === "projector")
            dispatch(
              isProjected
                ? sitting.actions.projectorClosed()
                : sitting.actions.projectorOpened({ space, meeting: meeting.id }),
            );
          else if (act === "convocation") void convocation();
          else if (act === "offline") dispatch(openPreparation(room.space, meeting.id));
          else setOpen(act);
        }}
      />
      {open === "projection" && <Projection room={room} onClose={close} />}
      {open === "registration" && <RegistrationDialog room={room} onClose={close} />}
    </>
  );
}
