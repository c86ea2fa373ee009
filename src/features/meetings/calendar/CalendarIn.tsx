import { useState } from "react";
import { useIntl } from "react-intl";
import { FileButton } from "../../../controls/FileButton.tsx";
import type { SpaceId } from "../../../domain/ids.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { type CalendarPreview, previewCalendar } from "../../../state/meetingFileCommands.ts";
import { CalendarDialog } from "./CalendarDialog.tsx";

/** Takes meetings over from a calendar file of another program, after one has seen what that changes. */
export function CalendarIn({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const [preview, setPreview] = useState<CalendarPreview | null>(null);
  const read = async (file: File): Promise<void> => {
    const found = await dispatch(previewCalendar(space, file));
    if (found.ok) setPreview(found.value);
  };
  return (
    <>
      <FileButton icon="calendar" onFile={(file) => void read(file)} data-testid="calendar-in">
        {intl.formatMessage({ id: "calendar.in" })}
      </FileButton>
      {preview && <CalendarDialog space={space} preview={preview} onClose={() => setPreview(null)} />}
    </>
  );
}
