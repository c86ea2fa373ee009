import type { SpaceId } from "../domain/ids.ts";
import { command } from "./command.ts";
import type { Services } from "./services.ts";
import type { AppDispatch } from "./store.ts";

/** The invitations of this device that can still be used. */
export const listInvitations = (space: SpaceId) =>
  command((_dispatch, _getState, { workspace }) => workspace.vault.invites({ space }));

export const withdrawInvitation = (space: SpaceId, invitation: string) =>
  command((_dispatch, _getState, { workspace }) => workspace.vault.revokeInvite({ space, invite: invitation }));

/** Reads a link or the text of a file; nothing is joined yet. What is wrong with it is the caller's to show. */
export const readInvitation =
  (text: string) =>
  (_dispatch: AppDispatch, _getState: unknown, { workspace }: Services) =>
    workspace.vault.readInvite({ text: text.trim() });

/** Looks for whoever reads a line out, until it is found or stopped. What is wrong is the caller's to show. */
export const findSpoken =
  (text: string) =>
  (_dispatch: AppDispatch, _getState: unknown, { workspace }: Services) =>
    workspace.vault.findSpoken({ text: text.trim().slice(0, 200) });

export const stopFinding =
  () =>
  (_dispatch: AppDispatch, _getState: unknown, { workspace }: Services) =>
    workspace.vault.stopFinding();
