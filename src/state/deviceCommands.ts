import type { DeviceId, MemberId, SpaceId } from "../domain/ids.ts";
import { command } from "./command.ts";
import { personName } from "./personName.ts";
import type { RootState } from "./store.ts";

/** A machine that stands on the table is added within the hour. */
const DEVICE_MS = 60 * 60 * 1000;
/** Somebody who lost a laptop has to come by another one first. */
const RETURN_MS = 7 * 24 * 60 * 60 * 1000;

const offer = (space: SpaceId, purpose: "device" | "return", member: MemberId | null, validMs: number) =>
  command<{ link: string; invite: string }>((_dispatch, getState, { workspace }) => {
    const state = getState();
    const { name = "" } = state.registers[space]?.profile ?? {};
    const own = ownMember(state, space);
    return workspace.vault.offer({
      space,
      spaceName: name,
      purpose,
      member,
      person: personName(state, space, member ?? own),
      expiresAt: Date.now() + validMs,
      rendezvous: state.view.settings?.rendezvous[0] ?? state.connection.places.own[0] ?? "",
    });
  });

const ownMember = ({ session }: RootState, space: SpaceId): MemberId | null => {
  const here = session.spaces[space];
  return here?.members.find(({ device }) => device === here.self)?.member ?? null;
};

/** A link for another machine of one's own. */
export const offerDevice = (space: SpaceId) => offer(space, "device", null, DEVICE_MS);

/** A link for the new machine of a member who lost everything. */
export const offerReturn = (space: SpaceId, member: MemberId) => offer(space, "return", member, RETURN_MS);

/** The second word. Differing words are the caller's to show, beside the field. */
export const vouch =
  (space: SpaceId, device: DeviceId, member: MemberId, words: string, isRestLost: boolean) =>
  (...[, getState, { workspace }]: Parameters<ReturnType<typeof command<void>>>) => {
    const name = personName(getState(), space, member);
    return workspace.vault.vouch({ space, device, words, name, isRestLost });
  };

export const removeDevice = (space: SpaceId, device: DeviceId, name: string) =>
  command((_dispatch, _getState, { workspace }) => workspace.vault.removeDevice({ space, device, name }));

export const nameDevice = (space: SpaceId, device: DeviceId, name: string) =>
  command((_dispatch, _getState, { workspace }) => workspace.vault.nameDevice({ space, device, name }));

export const newRecoveryPhrase = () =>
  command((_dispatch, _getState, { workspace }) => workspace.vault.newRecoveryPhrase());

export const setRecovery = (space: SpaceId, words: readonly string[]) =>
  command((_dispatch, _getState, { workspace }) => workspace.vault.setRecovery({ space, phrase: words.join(" ") }));

export const dropRecovery = (space: SpaceId) =>
  command((_dispatch, _getState, { workspace }) => workspace.vault.dropRecovery({ space }));
