import { type FormEvent, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../../controls/Button.tsx";
import { Menu } from "../../../../controls/Menu.tsx";
import { TextField } from "../../../../controls/TextField.tsx";
import { MOST_NAME } from "../../../../documents/meeting/statement.ts";
import type { ElectionPartProps } from "./CandidateList.tsx";

/** Puts a name: one that is written, or a member's. */
export function CandidateForm({ election }: ElectionPartProps) {
  const intl = useIntl();
  const [name, setName] = useState("");
  const { members, add } = election;
  const label = intl.formatMessage({ id: "election.fromMembers" });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === "") return;
    void add(name, "");
    setName("");
  };
  return (
    <form className="f-election-form" onSubmit={submit}>
      <TextField
        label={intl.formatMessage({ id: "election.name" })}
        value={name}
        onChange={setName}
        maxLength={MOST_NAME}
        data-testid="candidate-name"
      />
      <Button type="submit" icon="plus" isDisabled={name.trim() === ""} data-testid="candidate-add">
        {intl.formatMessage({ id: "election.add" })}
      </Button>
      <Menu<string>
        label={label}
        data-testid="candidate-members"
        trigger={
          <Button icon="people" isDisabled={members.length === 0} data-testid="candidate-from-members">
            {label}
          </Button>
        }
        groups={[
          {
            label,
            isLabelHidden: true,
            entries: members.map(({ member, name: own, delegation }) => ({
              id: member,
              label: own,
              ...(delegation !== "" && { description: delegation }),
            })),
          },
        ]}
        onAction={(id) => {
          const chosen = members.find(({ member }) => member === id);
          if (chosen) void add(chosen.name, chosen.seat);
        }}
      />
    </form>
  );
}
