import { useState } from "react";
import { useIntl } from "react-intl";
import { AlertDialog } from "../../controls/AlertDialog.tsx";
import { Button } from "../../controls/Button.tsx";
import type { EntryOf } from "../../documents/meeting/statement.ts";
import { SuspendDialog } from "./SuspendDialog.tsx";
import { takingChair } from "./takingChair.ts";
import type { MeetingRoom } from "./useMeetingRoom.ts";

type State = EntryOf<"sitting">["state"];

/** Opens, suspends, resumes and closes the meeting. Nothing of it is taken back: a meeting that was closed is opened again. */
export function SittingActs({ room }: { readonly room: MeetingRoom }) {
  const intl = useIntl();
  const [asks, setAsks] = useState<"suspend" | "close" | null>(null);
  const { sitting, quorum, record } = room;
  const saying = (state: State, until: number | null) =>
    ({ type: "sitting", state, until, over: sitting.over }) as const;
  const go = (state: State, until: number | null = null): void => void record(saying(state, until));
  // Whoever opens a meeting leads it, unless somebody does already.
  const open = (): void => {
    if (room.chairs.leading) go("opened");
    else void record(takingChair(room), saying("opened", null));
  };
  const say = (id: "open" | "reopen" | "resume" | "suspend" | "close"): string =>
    intl.formatMessage({ id: `sitting.act.${id}` });
  return (
    <>
      {sitting.state === "planned" && (
        <Button variant="primary" onPress={open} data-testid="sitting-open">
          {say("open")}
        </Button>
      )}
      {sitting.state === "closed" && (
        <Button onPress={open} data-testid="sitting-open">
          {say("reopen")}
        </Button>
      )}
      {sitting.state === "suspended" && (
        <Button variant="primary" onPress={() => go("resumed")} data-testid="sitting-resume">
          {say("resume")}
        </Button>
      )}
      {sitting.state === "open" && (
        <Button onPress={() => setAsks("suspend")} data-testid="sitting-suspend">
          {say("suspend")}
        </Button>
      )}
      {(sitting.state === "open" || sitting.state === "suspended") && (
        <Button onPress={() => setAsks("close")} data-testid="sitting-close">
          {say("close")}
        </Button>
      )}
      {asks === "suspend" && (
        <SuspendDialog
          zone={room.meeting.zone}
          onClose={() => setAsks(null)}
          onSuspend={(until) => go("suspended", until)}
        />
      )}
      <AlertDialog
        title={intl.formatMessage({ id: "sitting.close.title" })}
        confirmLabel={say("close")}
        isOpen={asks === "close"}
        onOpenChange={(isOpen) => !isOpen && setAsks(null)}
        onConfirm={() => go("closed")}
        data-testid="sitting-close-question"
      >
        {intl.formatMessage({ id: quorum.isMet ? "sitting.close.text" : "sitting.close.noQuorum" })}
      </AlertDialog>
    </>
  );
}
