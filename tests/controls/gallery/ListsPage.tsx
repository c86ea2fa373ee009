import { useState } from "react";
import { AppFrame } from "../../../src/controls/AppFrame.tsx";
import { Button } from "../../../src/controls/Button.tsx";
import { DelegationMark } from "../../../src/controls/DelegationMark.tsx";
import { IconButton } from "../../../src/controls/IconButton.tsx";
import { Logo } from "../../../src/controls/icons/Logo.tsx";
import { List } from "../../../src/controls/List.tsx";
import { ListRow } from "../../../src/controls/ListRow.tsx";
import { MarkRow } from "../../../src/controls/MarkRow.tsx";
import { Page } from "../../../src/controls/Page.tsx";
import { PageHeader } from "../../../src/controls/PageHeader.tsx";
import { Sidebar, SidebarGroup } from "../../../src/controls/Sidebar.tsx";
import { SidebarItem } from "../../../src/controls/SidebarItem.tsx";
import { StatusDot } from "../../../src/controls/StatusDot.tsx";
import { Table } from "../../../src/controls/Table.tsx";
import type { Column, Sorting } from "../../../src/controls/tableColumn.ts";
import { Tabs } from "../../../src/controls/Tabs.tsx";
import { TopBar } from "../../../src/controls/TopBar.tsx";

interface Row {
  readonly code: string;
  readonly name: string;
  readonly role: string;
  readonly changes: number;
  readonly isHere: boolean;
}

const rows: readonly Row[] = [
  { code: "WRO", name: "Wrocław", role: "Chair", changes: 3880, isHere: true },
  { code: "LUB", name: "Lublin", role: "Secretariat", changes: 742, isHere: true },
  { code: "NE", name: "Canton of Neuchâtel", role: "Delegate", changes: 121, isHere: false },
  { code: "KRK", name: "Kraków", role: "Delegate", changes: 96, isHere: false },
  { code: "ODS", name: "Одеса", role: "Editor", changes: 61, isHere: true },
  { code: "REG", name: "Reggio Emilia", role: "Observer", changes: 0, isHere: false },
  { code: "BIL", name: "Bilbao", role: "Delegate", changes: 14, isHere: false },
];
const nothing = () => undefined;
const columns: readonly Column<Row>[] = [
  { id: "name", title: "Name", cell: (row) => row.name, isSortable: true },
  { id: "code", title: "Delegation", cell: (row) => <DelegationMark code={row.code} place={rows.indexOf(row)} /> },
  { id: "role", title: "Role", cell: (row) => row.role, isSortable: true },
  {
    id: "state",
    title: "State",
    cell: (row) => (
      <StatusDot tone={row.isHere ? "ok" : "neutral"}>{row.isHere ? "Connected now" : "Lacks 4 changes"}</StatusDot>
    ),
  },
  { id: "changes", title: "Changes", cell: (row) => row.changes.toLocaleString("en-GB"), isNumeric: true },
];

export function ListsPage() {
  const [sorting, setSorting] = useState<Sorting>({ column: "name", direction: "ascending" });
  const [tab, setTab] = useState<"members" | "drafts">("members");
  const [selected, setSelected] = useState("LUB");
  const [isOpen, setOpen] = useState(true);
  const here = rows.filter((row) => row.isHere);
  const sidebar = (
    <Sidebar
      label="Parts of the space"
      foot={
        <SidebarItem icon="settings" onPress={nothing}>
          Settings
        </SidebarItem>
      }
    >
      <SidebarGroup title="ADI-INT" isTitleHidden>
        <SidebarItem icon="document" count={12} onPress={nothing}>
          Drafts
        </SidebarItem>
        <SidebarItem icon="people" count={7} isCurrent onPress={nothing}>
          Members
        </SidebarItem>
        <SidebarItem icon="sync" onPress={nothing}>
          Sync
        </SidebarItem>
        <SidebarItem icon="bell" count={2} onPress={nothing}>
          Notices
        </SidebarItem>
      </SidebarGroup>
      <SidebarGroup title="Recent drafts">
        <SidebarItem onPress={nothing}>Model framework for an intercultural strategy</SidebarItem>
        <SidebarItem onPress={nothing}>Explanatory memorandum</SidebarItem>
      </SidebarGroup>
    </Sidebar>
  );
  const table = (
    <Table
      label="Members"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
      sorting={sorting}
      onSort={setSorting}
      onOpen={(row) => setSelected(row.code)}
      selectedKey={selected}
    />
  );
  const drafts = (
    <List label="Drafts" isBoxed>
      <ListRow
        icon="document"
        title="Model framework for an intercultural integration strategy"
        detail="Changed by Lublin, 3 minutes ago"
        meta={<StatusDot tone="ok">Everyone has it</StatusDot>}
        onPress={nothing}
        isSelected
      />
      <ListRow
        icon="document"
        title="Explanatory memorandum"
        detail="Changed by you, yesterday"
        meta={<StatusDot tone="info">Waiting for a peer</StatusDot>}
        onPress={nothing}
        actions={<IconButton icon="more" label="More" />}
      />
      <ListRow icon="document" title="List of decisions" detail="Changed by Wrocław, 14 May 2026" meta="REV2" />
      <ListRow
        mark={<DelegationMark code="REG" place={5} />}
        title="Reggio Emilia"
        detail="Observers may not write in the text."
        meta="2 changes, 3 minutes ago"
        isOpen={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        Change no. 14, change no. 15
      </ListRow>
    </List>
  );
  return (
    <AppFrame
      left={sidebar}
      top={
        <TopBar lead={<Logo />} title="ADI-INT" detail="Drafting group">
          <MarkRow label="Here now">
            {here.map((row) => (
              <DelegationMark key={row.code} code={row.code} name={row.name} place={rows.indexOf(row)} />
            ))}
          </MarkRow>
          <StatusDot tone="ok">Kept here. 2 cities connected.</StatusDot>
        </TopBar>
      }
    >
      <Page>
        <PageHeader
          title="Members"
          detail="7 members"
          actions={
            <Button variant="primary" icon="invite">
              Invite…
            </Button>
          }
        />
        <Tabs
          label="Parts"
          value={tab}
          onChange={setTab}
          tabs={[
            { id: "members", label: "Members", count: 7, content: table },
            { id: "drafts", label: "Drafts", count: 3, content: drafts },
          ]}
        />
        <MarkRow label="All marks">
          {Array.from({ length: 24 }, (_, place) => (
            <DelegationMark key={`mark ${String(place)}`} code="WRO" place={place} isAway={place > 20} />
          ))}
        </MarkRow>
      </Page>
    </AppFrame>
  );
}
