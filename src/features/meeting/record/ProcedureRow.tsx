import { useState, useSyncExternalStore } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { minuteClock } from "../../../controls/minuteClock.ts";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import type { Procedure } from "../../../documents/meeting/proceduresOf.ts";
import { ANSWERS, type Deadline } from "../../../documents/meeting/statement.ts";
import { chooseWords } from "../../../domain/chooseWords.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { AnswerForm } from "./AnswerForm.tsx";
import { DeadlineDialog } from "./DeadlineDialog.tsx";
import { ProcedurePaper } from "./ProcedurePaper.tsx";
import { ReplyList } from "./ReplyList.tsx";

export interface ProcedureRowProps {
  readonly room: MeetingRoom;
  readonly procedure: Procedure;
}

/** A procedure: what is asked until when, who has answered what, and what it comes to. */
export function ProcedureRow({ room, procedure }: ProcedureRowProps) {
  const intl = useIntl();
  const { says, deadline, tally, ended, isContested, isOutdated, waiting, result } = procedure;
  const question = chooseWords(says.question, intl.locale);
  const counts = [...ANSWERS, "silent" as const].filter((one) => tally[one] > 0);
  return (
    <li data-testid="procedure" data-outcome={ended?.outcome ?? "open"} data-result={result}>
      <div className="f-record-head">
        <strong>{intl.formatMessage({ id: `procedures.kind.${says.kind}` })}</strong>
        <StatusOf procedure={procedure} />
      </div>
      <p lang={question.lang} dir="auto">
        {question.text}
      </p>
      {says.paper && <ProcedurePaper space={room.space} paper={says.paper} />}
      <p className="f-meeting-quiet">
        {intl.formatMessage({ id: "reports.until" }, { deadline: deadline.asPrinted })}
        {" · "}
        {counts.map((one) => intl.formatMessage({ id: `procedures.tally.${one}` }, { count: tally[one] })).join(", ")}
      </p>
      {waiting > 0 && (
        <StatusDot tone="warn" data-testid="procedure-waiting">
          {intl.formatMessage({ id: "procedures.waiting" }, { count: waiting })}
        </StatusDot>
      )}
      {isOutdated && (
        <StatusDot tone="danger" data-testid="procedure-outdated">
          {intl.formatMessage(
            { id: "procedures.outdated" },
            { outcome: intl.formatMessage({ id: `procedures.outcome.${result}` }) },
          )}
        </StatusDot>
      )}
      {isContested && <StatusDot tone="warn">{intl.formatMessage({ id: "procedures.contested" })}</StatusDot>}
      <ReplyList room={room} procedure={procedure} />
      {room.maySpeak && <AnswerForm room={room} procedure={procedure} />}
      {room.mayRecord && <EndActs room={room} procedure={procedure} />}
    </li>
  );
}

function StatusOf({ procedure: { ended, deadline, result } }: { readonly procedure: Procedure }) {
  const intl = useIntl();
  const now = useSyncExternalStore(minuteClock.watch, minuteClock.now);
  if (ended)
    return (
      <StatusDot tone={ended.outcome === "adopted" ? "ok" : "warn"} data-testid="procedure-outcome">
        {intl.formatMessage({ id: `procedures.outcome.${ended.outcome}` })}
      </StatusDot>
    );
  const isOver = now > deadline.at;
  return (
    <StatusDot tone={isOver ? "warn" : "info"} data-testid="procedure-outcome">
      {isOver
        ? intl.formatMessage(
            { id: "procedures.due" },
            { outcome: intl.formatMessage({ id: `procedures.outcome.${result}` }) },
          )
        : intl.formatMessage({ id: "procedures.open" })}
    </StatusDot>
  );
}

/** The secretariat records what it came to, naming each answer that it has seen; later it records it anew. */
function EndActs({ room, procedure }: ProcedureRowProps) {
  const intl = useIntl();
  const [asks, setAsks] = useState(false);
  const now = useSyncExternalStore(minuteClock.watch, minuteClock.now);
  const { says, ended, isOutdated, result, over, seats, deadline, tally } = procedure;
  const isEarly = !ended && now <= deadline.at && result !== "broken" && tally.silent > 0;
  const seen = seats.flatMap(({ replies }) => replies.map((one) => one.says.id));
  const end = (outcome: "adopted" | "broken" | "failed" | "withdrawn" | "extended", deadline: Deadline | null = null) =>
    void room.record({ type: "endProcedure", on: says.id, outcome, deadline, over: [...over, ...seen].slice(-500) });
  return (
    <div className="f-record-acts">
      {isEarly && <p className="f-meeting-quiet">{intl.formatMessage({ id: "procedures.early" })}</p>}
      {(!ended || isOutdated) && (
        <Button onPress={() => end(result)} data-testid="procedure-end">
          {intl.formatMessage(
            { id: "procedures.end" },
            { outcome: intl.formatMessage({ id: `procedures.outcome.${result}` }) },
          )}
        </Button>
      )}
      <Button onPress={() => setAsks(true)}>{intl.formatMessage({ id: "procedures.extend" })}</Button>
      {!ended && <Button onPress={() => end("withdrawn")}>{intl.formatMessage({ id: "procedures.withdraw" })}</Button>}
      {asks && (
        <DeadlineDialog
          title={intl.formatMessage({ id: "procedures.extend.title" })}
          zone={room.meeting.zone}
          onSet={(deadline) => end("extended", deadline)}
          onClose={() => setAsks(false)}
        />
      )}
    </div>
  );
}
