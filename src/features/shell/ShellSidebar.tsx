import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Sidebar, SidebarGroup } from "../../controls/Sidebar.tsx";
import { SidebarItem } from "../../controls/SidebarItem.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { selectUnreadCount, selectWaitingRequests } from "../../state/spaceSelectors.ts";
import { mainPage, view } from "../../state/view.ts";
import { SelfRow } from "./SelfRow.tsx";
import { SpaceSwitcher } from "./SpaceSwitcher.tsx";

const pages = [
  { name: "drafts", icon: "document" },
  { name: "meetings", icon: "calendar" },
  { name: "partners", icon: "city" },
  { name: "members", icon: "people" },
  { name: "sync", icon: "sync" },
  { name: "security", icon: "shieldCheck" },
  { name: "notices", icon: "bell" },
] as const;

export function ShellSidebar({ space, children }: { readonly space: SpaceId; readonly children?: ReactNode }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const current = useAppSelector((state) => state.view.page.name);
  const requests = useAppSelector((state) => selectWaitingRequests(state, space).length);
  const unread = useAppSelector(selectUnreadCount);
  const counts = { drafts: 0, meetings: 0, partners: 0, members: requests, sync: 0, security: 0, notices: unread };
  return (
    <div className="f-shell-side">
      <Sidebar label={intl.formatMessage({ id: "shell.nav" })} foot={<SelfRow space={space} />}>
        <SpaceSwitcher space={space} />
        <SidebarGroup title={intl.formatMessage({ id: "shell.nav" })} isTitleHidden>
          {pages.map(({ name, icon }) => (
            <SidebarItem
              key={name}
              icon={icon}
              count={counts[name]}
              isCurrent={
                current === name ||
                (name === "drafts" && (current === "draft" || current === "revision")) ||
                (name === "meetings" && current === "meeting")
              }
              onPress={() => dispatch(view.actions.pageOpened(mainPage(name, space)))}
              data-testid={`nav-${name}`}
            >
              {intl.formatMessage({ id: `shell.${name}` })}
            </SidebarItem>
          ))}
        </SidebarGroup>
        {children}
      </Sidebar>
    </div>
  );
}
