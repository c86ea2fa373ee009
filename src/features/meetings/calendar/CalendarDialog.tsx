import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Checkbox } from "../../../controls/Checkbox.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import type { CalendarChange } from "../../../documents/meeting/calendar/calendarChanges.ts";
import type { SpaceId } from "../../../domain/ids.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { type CalendarPreview, takeCalendar } from "../../../state/meetingFileCommands.ts";

export interface CalendarDialogProps {
  readonly space: SpaceId;
  readonly preview: CalendarPreview;
  readonly onClose: () => void;
}

/** What a calendar file would change, before anything is written. What may be the old word is not chosen by itself. */
export function CalendarDialog({ space, preview, onClose }: CalendarDialogProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const offered = preview.changes.filter(({ kind }) => kind !== "same");
  const [chosen, setChosen] = useState(() => new Set(offered.filter(({ isOlder }) => !isOlder).map(({ id }) => id)));
  const take = async (): Promise<void> => {
    const done = await dispatch(
      takeCalendar(
        space,
        offered.filter(({ id }) => chosen.has(id)),
      ),
    );
    if (done.ok) onClose();
  };
  const toggle = ({ id }: CalendarChange, isChosen: boolean): void =>
    setChosen((now) => new Set(isChosen ? [...now, id] : [...now].filter((one) => one !== id)));
  return (
    <Dialog
      title={intl.formatMessage({ id: "calendar.title" })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="calendar-dialog"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button
            variant="primary"
            isDisabled={chosen.size === 0}
            onPress={() => void take()}
            data-testid="calendar-take"
          >
            {intl.formatMessage({ id: "calendar.take" }, { count: chosen.size })}
          </Button>
        </>
      }
    >
      {offered.length === 0 && <p>{intl.formatMessage({ id: "calendar.nothing" })}</p>}
      {offered.map((change) => (
        <Checkbox
          key={change.id}
          isSelected={chosen.has(change.id)}
          onChange={(isChosen) => toggle(change, isChosen)}
          data-testid="calendar-change"
        >
          <Told change={change} />
        </Checkbox>
      ))}
      {preview.unread > 0 && <p>{intl.formatMessage({ id: "calendar.unread" }, { count: preview.unread })}</p>}
    </Dialog>
  );
}

function Told({ change: { kind, event, fields, isOlder } }: { readonly change: CalendarChange }) {
  const intl = useIntl();
  const when = { dateStyle: "medium", timeStyle: "short", ...(event.zone && { timeZone: event.zone }) } as const;
  const facts = [
    kind !== "new" &&
      kind !== "cancelled" &&
      Object.keys(fields)
        .map((name) => intl.formatMessage({ id: `calendar.field.${fieldName(name)}` }))
        .join(", "),
    isOlder && intl.formatMessage({ id: "calendar.older" }),
    event.isRepeated && intl.formatMessage({ id: "calendar.repeated" }),
    event.isZoneUnknown && intl.formatMessage({ id: "calendar.zoneUnknown" }),
  ].filter((fact) => typeof fact === "string" && fact !== "");
  return (
    <>
      <strong>{intl.formatMessage({ id: `calendar.kind.${kind}` })}</strong> <bdi>{event.title}</bdi>
      {", "}
      {intl.formatDate(event.from, when)}
      {facts.length > 0 && ` (${facts.join("; ")})`}
    </>
  );
}

const FIELDS = ["title", "place", "from", "to", "zone", "isCancelled"] as const;
const fieldName = (name: string): (typeof FIELDS)[number] => FIELDS.find((one) => one === name) ?? "title";
