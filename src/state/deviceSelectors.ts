import { createSelector } from "@reduxjs/toolkit";
import type { DeviceId, MemberId, SpaceId } from "../domain/ids.ts";
import { selectMemberSync } from "./connectionSelectors.ts";
import { type MemberView, selectMemberViews } from "./selectors.ts";
import type { ReturningRow } from "./session.ts";
import type { RootState } from "./store.ts";

/** One machine of a person. */
export interface DeviceView {
  readonly device: DeviceId;
  /** "" when nobody has named it. */
  readonly name: string;
  readonly isSelf: boolean;
  readonly isConnected: boolean;
  /** Milliseconds since 1970; 0 when not met since this machine was started. */
  readonly lastMetAt: number;
}
/** A person with all its machines, as the members' page shows it. */
export interface PersonView extends MemberView {
  readonly devices: readonly DeviceView[];
}

const selectRows = (state: RootState, space: SpaceId) => state.session.spaces[space];

export const selectPeople = createSelector(
  [selectMemberViews, selectMemberSync, selectRows],
  (views, sync, here): readonly PersonView[] => {
    const people = new Map<MemberId, PersonView>();
    for (const view of views) {
      const device: DeviceView = {
        device: view.device,
        name: here?.members.find((row) => row.device === view.device)?.deviceName ?? "",
        isSelf: view.isSelf,
        isConnected: view.isConnected,
        lastMetAt: sync.find(({ member }) => member.device === view.device)?.lastMetAt ?? 0,
      };
      const held = people.get(view.member);
      people.set(view.member, held ? joined(held, view, device) : { ...view, devices: [device] });
    }
    return [...people.values()];
  },
);

/** A person is here when one of its machines is, and is oneself when one of them is this one. */
const joined = (held: PersonView, view: MemberView, device: DeviceView): PersonView => ({
  ...held,
  device: view.isSelf ? view.device : held.device,
  isSelf: held.isSelf || view.isSelf,
  isConnected: held.isConnected || view.isConnected,
  devices: [...held.devices, device],
});

const NO_DEVICES: readonly DeviceView[] = [];
export const selectOwnDevices = createSelector(
  [selectPeople],
  (people) => people.find(({ isSelf }) => isSelf)?.devices ?? NO_DEVICES,
);

/** Machines of others for which somebody has spoken, and this member not yet. */
export const selectReturning = createSelector([selectRows, selectPeople], (here, people): readonly ReturningRow[] => {
  const own = people.find(({ isSelf }) => isSelf)?.member;
  if (!here || !own) return [];
  return here.returning.filter(({ member, vouchers }) => member !== own && !vouchers.includes(own));
});

/** A word for a machine that will not let it in: for one's own name, or given by more than one already. */
export interface VainVouch {
  readonly device: DeviceId;
  /** Whose machine it shall be. */
  readonly member: MemberId;
  readonly isOwn: boolean;
  readonly voucher: MemberId;
}
/** One of a person who is lost waits for its second: that one is none of these. */
export const selectVainVouches = createSelector([selectRows, selectPeople], (here, people): readonly VainVouch[] => {
  const own = people.find(({ isSelf }) => isSelf)?.member;
  const vain = here?.returning.filter(({ member, vouchers }) => member === own || vouchers.length > 1) ?? [];
  return vain.flatMap(({ device, member, vouchers }) =>
    vouchers.map((voucher) => ({ device, member, isOwn: member === own, voucher })),
  );
});

/** Null when there is none: the space has not been told a phrase of this member. */
export const selectRecoveryKey = (state: RootState, space: SpaceId): string | null =>
  state.session.spaces[space]?.recoveryKey ?? null;
