import { type FormEvent, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Select } from "../../../controls/Select.tsx";
import { TextArea } from "../../../controls/TextArea.tsx";
import { ANSWERS, type Answer, MOST_SENTENCE } from "../../../documents/meeting/statement.ts";
import { seatName } from "../seatName.ts";
import type { ProcedureRowProps } from "./ProcedureRow.tsx";

/** An answer for one's seat. It may be given after the deadline too: whether it counts is then for the secretariat. */
export function AnswerForm({ room, procedure }: ProcedureRowProps) {
  const intl = useIntl();
  const { says, seats, over } = procedure;
  const own = room.ownSeats.filter(({ seat }) => says.seats.includes(seat));
  const [seat, setSeat] = useState(own[0]?.seat ?? "");
  const [answer, setAnswer] = useState<Answer>("agree");
  const [text, setText] = useState("");
  if (own.length === 0) return null;
  const chosen = own.some((one) => one.seat === seat) ? seat : (own[0]?.seat ?? "");
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const before = seats.find((one) => one.seat === chosen)?.replies.map((one) => one.says.id) ?? [];
    // What is known of its end is named: an answer that knows of it was made after it.
    void room.say({
      ...{ type: "answer", procedure: says.id, seat: chosen, answer, text: text.trim() },
      over: [...over, ...before].slice(-500),
    });
    setText("");
  };
  return (
    <form className="f-record-form" onSubmit={send}>
      <div className="f-record-pair">
        {own.length > 1 && (
          <Select
            label={intl.formatMessage({ id: "procedures.field.seat" })}
            options={own.map((one) => ({ id: one.seat, label: seatName(room.mandates, one.seat) }))}
            value={chosen}
            onChange={setSeat}
          />
        )}
        <Select
          label={intl.formatMessage({ id: "procedures.field.answer" })}
          options={ANSWERS.map((id) => ({ id, label: intl.formatMessage({ id: `procedures.answer.${id}` }) }))}
          value={answer}
          onChange={setAnswer}
          data-testid="answer-choice"
        />
      </div>
      <TextArea
        label={intl.formatMessage({ id: "procedures.field.text" })}
        value={text}
        onChange={setText}
        maxLength={MOST_SENTENCE}
      />
      <Button type="submit" data-testid="answer-send">
        {intl.formatMessage({ id: "procedures.answer" }, { seat: seatName(room.mandates, chosen) })}
      </Button>
    </form>
  );
}
