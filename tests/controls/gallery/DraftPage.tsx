import { AppFrame } from "../../../src/controls/AppFrame.tsx";
import { Banner } from "../../../src/controls/Banner.tsx";
import { Button } from "../../../src/controls/Button.tsx";
import { DelegationMark } from "../../../src/controls/DelegationMark.tsx";
import { delegationStyle } from "../../../src/controls/delegationStyle.ts";
import { Facts } from "../../../src/controls/Facts.tsx";
import { IconButton } from "../../../src/controls/IconButton.tsx";
import { IconToggle } from "../../../src/controls/IconToggle.tsx";
import { MarkRow } from "../../../src/controls/MarkRow.tsx";
import { Section } from "../../../src/controls/Section.tsx";
import { Sidebar, SidebarGroup } from "../../../src/controls/Sidebar.tsx";
import { SidebarItem } from "../../../src/controls/SidebarItem.tsx";
import { StatusDot } from "../../../src/controls/StatusDot.tsx";
import { Toolbar, ToolbarGroup } from "../../../src/controls/Toolbar.tsx";
import { TopBar } from "../../../src/controls/TopBar.tsx";
import "./gallery.css";

const nothing = () => undefined;

const outline = (
  <Sidebar label="Outline">
    <SidebarGroup title="Outline">
      <SidebarItem onPress={nothing}>Preamble</SidebarItem>
      <SidebarItem isCurrent count={2} onPress={nothing}>
        I. Principles
      </SidebarItem>
      <SidebarItem level={2} onPress={nothing}>
        Equality
      </SidebarItem>
      <SidebarItem level={2} count={1} onPress={nothing}>
        Diversity as an asset
      </SidebarItem>
      <SidebarItem level={3} onPress={nothing}>
        In public services
      </SidebarItem>
      <SidebarItem onPress={nothing}>II. Participation</SidebarItem>
    </SidebarGroup>
  </Sidebar>
);

const toolbar = (
  <div className="gallery-bar">
    <Toolbar label="Formatting">
      <ToolbarGroup label="Undo and redo">
        <IconButton icon="undo" label="Undo" keys="Mod+Z" />
        <IconButton icon="redo" label="Redo" isDisabled />
      </ToolbarGroup>
      <ToolbarGroup label="Words">
        <IconToggle icon="bold" label="Bold" keys="Mod+B" />
        <IconToggle icon="italic" label="Italic" keys="Mod+I" isSelected />
      </ToolbarGroup>
      <ToolbarGroup label="Paragraph">
        <IconToggle icon="heading" label="Heading" />
        <IconToggle icon="paragraph" label="Paragraph" isSelected />
        <IconToggle icon="list" label="List" />
      </ToolbarGroup>
    </Toolbar>
  </div>
);

const inspector = (
  <div className="gallery-inspector">
    <Section title="About this paragraph">
      <Facts
        facts={[
          { label: "Number", value: "§ 7" },
          { label: "Last by", value: <DelegationMark code="LUB" name="Lublin" place={1} /> },
          { label: "Changed", value: "23 November 2026, 14:05" },
        ]}
      />
    </Section>
    <Section title="Amendments">
      <p>Two delegations propose another wording.</p>
      <Button>Compare</Button>
    </Section>
  </div>
);

export function DraftPage() {
  return (
    <AppFrame
      left={outline}
      right={inspector}
      rightLabel="About this paragraph"
      band={
        <Banner tone="warn" isBand title="You are offline." onDismiss={nothing}>
          Go on writing: it reaches the others when you meet again.
        </Banner>
      }
      top={
        <TopBar
          lead={<IconButton icon="chevronLeft" label="All drafts" />}
          title="Model framework for an intercultural integration strategy at the national level"
          detail="REV1"
        >
          <MarkRow label="Here now">
            <DelegationMark code="WRO" name="Wrocław" place={0} />
            <DelegationMark code="LUB" name="Lublin" place={1} />
            <DelegationMark code="NE" name="Neuchâtel" place={2} isAway />
          </MarkRow>
          <StatusDot tone="neutral">Kept on this machine</StatusDot>
          <IconButton icon="sidebar" label="Show the side panel" />
        </TopBar>
      }
    >
      {toolbar}
      <article className="draft-text gallery-draft">
        <h1>Intercultural integration</h1>
        <p>
          Cities have long been places where people of many origins meet. What they build together depends on whether
          they can speak, trade and decide with one another as equals.
        </p>
        <h2>I. Principles</h2>
        <p>
          <span className="tabular">7.</span> Members should ensure that equality is understood as a shared
          responsibility, <ins className={delegationStyle(1).className}>and that diversity is treated as an asset</ins>{" "}
          from which every resident may gain, <ins className={delegationStyle(8).className}>whatever their status</ins>.
        </p>
        <p>
          8. Wrocław, Лублін, Neuchâtel and Łódź set these principles out in their own strategies between 2018 and 2024;
          the figures are in the annex (3,880 consultations, 81 nationalities).
        </p>
        <p>
          9. Public authorities should make room for interaction in schools, neighbourhoods and public space, and should
          measure what has changed.
        </p>
      </article>
    </AppFrame>
  );
}
