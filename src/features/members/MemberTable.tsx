import { useIntl } from "react-intl";
import { Table } from "../../controls/Table.tsx";
import type { Column } from "../../controls/tableColumn.ts";
import type { SpaceId } from "../../domain/ids.ts";
import { selectMemberSync } from "../../state/connectionSelectors.ts";
import { useAppSelector } from "../../state/hooks.ts";
import type { MemberView } from "../../state/selectors.ts";
import { MemberActions } from "./MemberActions.tsx";
import { MemberName } from "./MemberName.tsx";
import { MemberPresence } from "./MemberPresence.tsx";

export interface MemberTableProps {
  readonly space: SpaceId;
  readonly members: readonly MemberView[];
}

export function MemberTable({ space, members }: MemberTableProps) {
  const intl = useIntl();
  const sync = useAppSelector((state) => selectMemberSync(state, space));
  const lastMet = (member: MemberView): number =>
    sync.find((entry) => entry.member.device === member.device)?.lastMetAt ?? 0;
  const columns: readonly Column<MemberView>[] = [
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
      cell: (member) => <MemberPresence member={member} lastMetAt={lastMet(member)} />,
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
        rows={members}
        rowKey={(member) => member.device}
      />
    </div>
  );
}
