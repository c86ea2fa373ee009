import { useIntl } from "react-intl";
import type { MenuEntry, MenuGroup } from "../../controls/Menu.tsx";
import { RowMenu } from "../../controls/RowMenu.tsx";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import type { Role } from "../../domain/role.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { changeRole, leaveSpace, removeMember } from "../../state/membershipCommands.ts";
import { type MemberView, selectOwnRole } from "../../state/selectors.ts";
import { memberActs } from "./memberActs.ts";

type Act = Role | "remove" | "leave";

/** What can be decided about a member. Each asks once more in a dialog that no page can press. */
export function MemberActions({ space, member }: { readonly space: SpaceId; readonly member: MemberView }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const own = useAppSelector((state) => selectOwnRole(state, space));
  const { roles, mayRemove, mayLeave } = memberActs(own, member);
  const name = member.name || intl.formatMessage({ id: "members.unnamed" });

  const act = async (chosen: Act): Promise<void> => {
    if (chosen === "remove") {
      const done = await dispatch(removeMember(space, member.member));
      if (done.ok) toasts.show({ text: intl.formatMessage({ id: "members.removed" }, { name }), tone: "ok" });
    } else if (chosen === "leave") {
      const done = await dispatch(leaveSpace(space));
      if (done.ok) toasts.show({ text: intl.formatMessage({ id: "members.left" }), tone: "ok" });
    } else {
      const done = await dispatch(changeRole(space, member.member, chosen));
      const role = intl.formatMessage({ id: `role.${chosen}` });
      if (done.ok) toasts.show({ text: intl.formatMessage({ id: "members.roleChanged" }, { name, role }), tone: "ok" });
    }
  };
  const label = intl.formatMessage({ id: "members.actions" }, { name });
  const last: MenuEntry<Act>[] = [];
  if (mayRemove)
    last.push({ id: "remove", icon: "trash", label: intl.formatMessage({ id: "members.remove" }), isDanger: true });
  if (mayLeave) last.push({ id: "leave", label: intl.formatMessage({ id: "members.leave" }), isDanger: true });
  const groups: MenuGroup<Act>[] = [];
  if (roles.length > 0) {
    const entries = roles.map(
      (role): MenuEntry<Act> => ({ id: role, label: intl.formatMessage({ id: `role.${role}` }) }),
    );
    groups.push({ label: intl.formatMessage({ id: "members.changeRole" }), entries });
  }
  if (last.length > 0) groups.push({ label, isLabelHidden: true, entries: last });
  if (groups.length === 0) return null;
  return (
    <RowMenu<Act> label={label} data-testid="member-menu" groups={groups} onAction={(chosen) => void act(chosen)} />
  );
}
