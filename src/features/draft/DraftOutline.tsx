import { type KeyboardEvent, useState } from "react";
import { useIntl } from "react-intl";
import { SidebarGroup } from "../../controls/Sidebar.tsx";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { openDraft } from "../../state/openDraft.ts";
import { OutlineItem } from "./OutlineItem.tsx";
import { outlineRows } from "./outlineRows.ts";

/** The headings of the draft on screen, under the pages in the sidebar: where one is, where one can go, and what can be moved. */
export function DraftOutline() {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const { headings } = useAppSelector((state) => state.openDraft.survey);
  const current = useAppSelector((state) => state.openDraft.currentHeading);
  const isOpen = useAppSelector((state) => state.openDraft.doc !== null);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  if (!isOpen) return null;
  const collapse = (id: string, isCollapsed: boolean): void => {
    const next = new Set(collapsed);
    if (isCollapsed) next.add(id);
    else next.delete(id);
    setCollapsed(next);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the buttons inside, as in a list of the system
    <div className="f-draft-outline" data-part="outline" tabIndex={-1} data-testid="outline" onKeyDown={stepFocus}>
      <SidebarGroup title={intl.formatMessage({ id: "outline.title" })}>
        {headings.length === 0 && (
          <li className="f-draft-outline-empty">{intl.formatMessage({ id: "outline.empty" })}</li>
        )}
        {outlineRows(headings, collapsed).map((row) => (
          <OutlineItem
            key={row.heading.id}
            row={row}
            isCurrent={row.heading.id === current}
            onGo={() => dispatch(openDraft.actions.jumpAsked(row.heading.id))}
            onCollapse={(isCollapsed) => collapse(row.heading.id, isCollapsed)}
            onMove={(move) => dispatch(openDraft.actions.moveAsked(move))}
          />
        ))}
      </SidebarGroup>
    </div>
  );
}

function stepFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const { activeElement } = document;
  if (step === undefined || event.altKey || event.shiftKey || !(activeElement instanceof HTMLElement)) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-outline-entry]")];
  const at = all.indexOf(activeElement);
  const next = all[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
