import { useIntl } from "react-intl";
import { SidebarGroup } from "../../controls/Sidebar.tsx";
import { SidebarItem } from "../../controls/SidebarItem.tsx";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { openDraft } from "../../state/openDraft.ts";
import { outlineLevel } from "./outlineLevel.ts";

/** The headings of the draft on screen, under the pages in the sidebar. */
export function DraftOutline() {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const { headings } = useAppSelector((state) => state.openDraft.survey);
  const current = useAppSelector((state) => state.openDraft.currentHeading);
  const isOpen = useAppSelector((state) => state.openDraft.doc !== null);
  if (!isOpen) return null;
  return (
    <div className="f-draft-outline" data-part="outline" tabIndex={-1} data-testid="outline">
      <SidebarGroup title={intl.formatMessage({ id: "outline.title" })}>
        {headings.length === 0 && (
          <li className="f-draft-outline-empty">{intl.formatMessage({ id: "outline.empty" })}</li>
        )}
        {headings.map(({ id, level, text }) => (
          <SidebarItem
            key={id}
            level={outlineLevel(headings, level)}
            isCurrent={id === current}
            onPress={() => dispatch(openDraft.actions.jumpAsked(id))}
            data-testid="outline-item"
          >
            <bdi title={text}>{text || intl.formatMessage({ id: "outline.untitled" })}</bdi>
          </SidebarItem>
        ))}
      </SidebarGroup>
    </div>
  );
}
