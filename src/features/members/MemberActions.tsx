import { useState } from "react";
import { type IntlShape, useIntl } from "react-intl";
import type { MenuEntry, MenuGroup } from "../../controls/Menu.tsx";
import { RowMenu } from "../../controls/RowMenu.tsx";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import type { Role } from "../../domain/role.ts";
import { removeDevice } from "../../state/deviceCommands.ts";
import type { DeviceView, PersonView } from "../../state/deviceSelectors.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { changeRole, leaveSpace, removeMember } from "../../state/membershipCommands.ts";
import { selectOwnRole } from "../../state/selectors.ts";
import { EraseDialog } from "./EraseDialog.tsx";
import { type MemberActs, memberActs } from "./memberActs.ts";
import { ReturnDialog } from "./ReturnDialog.tsx";

type Act = Role | "remove" | "leave" | "return" | "erase" | DeviceView["device"];

/** What can be decided about a member. Each asks once more in a dialog that no page can press. */
export function MemberActions({ space, member }: { readonly space: SpaceId; readonly member: PersonView }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const [isReturning, setReturning] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const own = useAppSelector((state) => selectOwnRole(state, space));
  const acts = memberActs(own, member);
  const name = member.name || intl.formatMessage({ id: "members.unnamed" });
  const say = (id: FormatjsIntl.Message["ids"], role = ""): void => {
    toasts.show({ text: intl.formatMessage({ id }, { name, role }), tone: "ok" });
  };
  const act = async (chosen: Act): Promise<void> => {
    const device = member.devices.find((one) => one.device === chosen);
    if (device) {
      const done = await dispatch(removeDevice(space, device.device, `${name}: ${device.name}`));
      if (done.ok) say("security.devices.removed");
    } else if (chosen === "return") setReturning(true);
    else if (chosen === "erase") setErasing(true);
    else if (chosen === "remove") {
      if ((await dispatch(removeMember(space, member.member))).ok) say("members.removed");
    } else if (chosen === "leave") {
      if ((await dispatch(leaveSpace(space))).ok) say("members.left");
    } else if (isRole(chosen)) {
      const done = await dispatch(changeRole(space, member.member, chosen));
      if (done.ok) say("members.roleChanged", intl.formatMessage({ id: `role.${chosen}` }));
    }
  };
  const label = intl.formatMessage({ id: "members.actions" }, { name });
  const groups = groupsOf(intl, acts, member, label);
  if (groups.length === 0) return null;
  return (
    <>
      <RowMenu<Act> label={label} data-testid="member-menu" groups={groups} onAction={(chosen) => void act(chosen)} />
      {isReturning && (
        <ReturnDialog space={space} member={member.member} name={name} onClose={() => setReturning(false)} />
      )}
      {isErasing && <EraseDialog {...{ space, member, name }} onClose={() => setErasing(false)} />}
    </>
  );
}

const isRole = (act: Act): act is Role => ["chair", "secretariat", "editor", "delegate", "observer"].includes(act);

function groupsOf(intl: IntlShape, acts: MemberActs, member: PersonView, label: string): MenuGroup<Act>[] {
  const { roles, mayRemove, mayLeave, mayOfferReturn } = acts;
  const say = (id: FormatjsIntl.Message["ids"]): string => intl.formatMessage({ id });
  const groups: MenuGroup<Act>[] = [];
  if (roles.length > 0) {
    const entries = roles.map((role): MenuEntry<Act> => ({ id: role, label: say(`role.${role}`) }));
    groups.push({ label: say("members.changeRole"), entries });
  }
  const machines: MenuEntry<Act>[] = [];
  if (mayOfferReturn) machines.push({ id: "return", icon: "laptop", label: say("members.return") });
  if (mayRemove && member.devices.length > 1) {
    for (const { device, name } of member.devices) {
      const title = name || say("security.devices.unnamed");
      machines.push({
        id: device,
        label: intl.formatMessage({ id: "members.removeDevice" }, { name: title }),
        isDanger: true,
      });
    }
  }
  if (machines.length > 0) groups.push({ label: say("members.column.devices"), entries: machines });
  const last: MenuEntry<Act>[] = [];
  if (acts.mayErase) last.push({ id: "erase", label: say("members.erase"), isDanger: true });
  if (mayRemove) last.push({ id: "remove", icon: "trash", label: say("members.remove"), isDanger: true });
  if (mayLeave) last.push({ id: "leave", label: say("members.leave"), isDanger: true });
  if (last.length > 0) groups.push({ label, isLabelHidden: true, entries: last });
  return groups;
}
