import type { SpaceId } from "../domain/ids.ts";
import { ok } from "../domain/result.ts";
import type { Role } from "../domain/role.ts";
import { command } from "./command.ts";
import type { Services } from "./services.ts";
import type { RootState } from "./store.ts";
import { session } from "./session.ts";
import { view } from "./view.ts";

export interface NewInvitation {
  readonly role: Role;
  readonly uses: number;
  readonly validMinutes: number;
  /** What whoever comes with it will sit as. */
  readonly seat?: Wish["seat"];
}
type Wish = Parameters<Services["workspace"]["vault"]["invite"]>[0];
const MINUTE_MS = 60_000;

/** What the vault signs; an invitation carries the first address that others can reach. */
function boundsOf(state: RootState, space: SpaceId, { role, uses, validMinutes, seat }: NewInvitation): Wish {
  const rendezvous = state.view.settings?.rendezvous[0] ?? state.connection.places.own[0] ?? "";
  const spaceName = state.registers[space]?.profile?.name ?? "";
  const expiresAt = Date.now() + validMinutes * MINUTE_MS;
  return { space, spaceName, role, expiresAt, uses, rendezvous, ...(seat && { seat }) };
}

export const invite = (space: SpaceId, wish: NewInvitation) =>
  command<{ link: string; invite: string }>((_dispatch, getState, { workspace }) =>
    workspace.vault.invite(boundsOf(getState(), space, wish)),
  );

/** The same as six words to be read out. */
export const speakInvitation = (space: SpaceId, wish: NewInvitation) =>
  command((_dispatch, getState, { workspace }) => workspace.vault.speak(boundsOf(getState(), space, wish)));

export const saveInvitation = (name: string, link: string) =>
  command<{ saved: boolean }>((_dispatch, _getState, { main }) => main.saveInviteFile({ name, link }));

/** Not a failure when nothing was chosen. */
export const openInvitationFile = () =>
  command<string | null>(async (_dispatch, _getState, { main }) => {
    const file = await main.openInviteFile();
    return file.ok ? ok(file.value?.text ?? null) : file;
  });

/** Asks the inviter; how it goes on comes as `joining` in the session. */
export const requestJoin = (text: string, name: string, delegation: string, phrase = "") =>
  command<{ space: SpaceId }>((_dispatch, _getState, { workspace }) =>
    workspace.vault.requestJoin({ text, name, delegation, ...(phrase && { phrase }) }),
  );

/** Where there is no network: the request into a file. Not a failure when none was chosen. */
export const saveRequest = (space: SpaceId) =>
  command<{ isDone: boolean }>((_dispatch, _getState, { workspace }) => workspace.vault.saveRequest({ space }));

export const openWelcome = (space: SpaceId) =>
  command<{ isDone: boolean }>((_dispatch, _getState, { workspace }) => workspace.vault.openWelcome({ space }));

/** A request that somebody has carried here. */
export const openRequest = () =>
  command<{ isDone: boolean }>((_dispatch, _getState, { workspace }) => workspace.vault.openRequest());

export const cancelJoin = (space: SpaceId) =>
  command<void>(async (dispatch, _getState, { workspace }) => {
    const cancelled = await workspace.vault.cancelJoin({ space });
    dispatch(session.actions.joiningForgotten(space));
    return cancelled.ok ? ok(undefined) : cancelled;
  });

/** The newcomer is in: to its drafts. */
export const enterSpace = (space: SpaceId) =>
  command<void>(async (dispatch) => {
    dispatch(session.actions.joiningForgotten(space));
    dispatch(view.actions.pageOpened({ name: "drafts", space }));
    return ok(undefined);
  });

/** `words` as they were read out. Differing words are the caller's to show, beside the field. */
export const approveJoin =
  (request: string, words: string, device: { readonly deviceName?: string; readonly isRestLost?: boolean } = {}) =>
  (...[, , { workspace }]: Parameters<ReturnType<typeof command<void>>>) =>
    workspace.vault.approveJoin({ request, words, ...device });

export const refuseJoin = (request: string) =>
  command<void>(async (_dispatch, _getState, { workspace }) => {
    const refused = await workspace.vault.refuseJoin({ request });
    return refused.ok ? ok(undefined) : refused;
  });
