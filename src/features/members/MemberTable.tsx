import { useIntl } from "react-intl";
import { Table } from "../../controls/Table.tsx";
import type { Column } from "../../controls/tableColumn.ts";
import type { SpaceId } from "../../domain/ids.ts";
import type { PersonView } from "../../state/deviceSelectors.ts";
import { MemberActions } from "./MemberActions.tsx";
import { MemberName } from "./MemberName.tsx";
import { MemberPresence } from "./MemberPresence.tsx";

export interface MemberTableProps {
  readonly space: SpaceId;
  readonly people: readonly PersonView[];
}

export function MemberTable({ space, people }: MemberTableProps) {
  const intl = useIntl();
  const lastMet = ({ devices }: PersonView): number => Math.max(...devices.map(({ lastMetAt }) => lastMetAt));
  const columns: readonly Column<PersonView>[] = [
    {
      id: "name",
      title: intl.formatMessage({ id: "members.column.name" }),
      cell: (member) => <MemberName member={member} />,
    },
    {
      id: "role",
      title: intl.formatMessage({ id: "members.column.role" }),
      cell: ({ role }) => (
        <span className="f-members-role">
          <span>{intl.formatMessage({ id: `role.${role}` })}</span>
          <span className="f-members-quiet">{intl.formatMessage({ id: `role.${role}.text` })}</span>
        </span>
      ),
    },
    {
      id: "met",
      title: intl.formatMessage({ id: "sync.column.state" }),
      cell: (member) => (
        <span className="f-members-words">
          <MemberPresence member={member} lastMetAt={lastMet(member)} />
          {member.devices.length > 1 && (
            <span className="f-members-quiet" data-testid="member-devices">
              {intl.formatMessage({ id: "members.devices" }, { count: member.devices.length })}
            </span>
          )}
        </span>
      ),
    },
    {
      id: "actions",
      title: intl.formatMessage({ id: "members.column.actions" }),
      cell: (member) => <MemberActions space={space} member={member} />,
    },
  ];
  return (
    <div className="f-members-table" data-testid="members-table">
      <Table
        label={intl.formatMessage({ id: "members.title" })}
        columns={columns}
        rows={people}
        rowKey={({ member }) => member}
      />
    </div>
  );
}
