import { useIntl } from "react-intl";
import { Select } from "../../../controls/Select.tsx";
import { speakerOf } from "../../../domain/statementId.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { selectMemberViews } from "../../../state/selectors.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import type { QuestionPartProps } from "./PutQuestionDialog.tsx";

/** The two machines that open the ballots one after the other: any of a member who may speak in the meeting. */
export function TellerFields({ room, typed, set, fault }: QuestionPartProps & { readonly room: MeetingRoom }) {
  const intl = useIntl();
  const members = useAppSelector((state) => selectMemberViews(state, room.space));
  const options = members
    .filter(({ role }) => role !== "observer")
    .map(({ device, name, isSelf }) => ({
      id: speakerOf(device),
      label: isSelf ? intl.formatMessage({ id: "votes.put.teller.self" }, { name }) : name,
    }));
  const [first, second] = typed.tellers;
  return (
    <>
      <p className="f-meeting-quiet">{intl.formatMessage({ id: "votes.put.tellers.text" })}</p>
      <Select
        label={intl.formatMessage({ id: "votes.put.teller.first" })}
        options={options}
        value={first}
        onChange={(one) => set({ tellers: [one, second] })}
        data-testid="vote-teller-1"
        {...(fault === "tellers" && { error: intl.formatMessage({ id: "votes.put.fault.tellers" }) })}
      />
      <Select
        label={intl.formatMessage({ id: "votes.put.teller.second" })}
        options={options}
        value={second}
        onChange={(one) => set({ tellers: [first, one] })}
        data-testid="vote-teller-2"
      />
    </>
  );
}
