import type { SpaceId } from "../domain/ids.ts";
import { problem } from "../domain/problem.ts";
import { err, ok } from "../domain/result.ts";
import { command } from "./command.ts";
import { createDraft, type NewDraft } from "./draftCommands.ts";
import { type PrivateKind, privateSpaces, readPrivateSpaces, writePrivateSpaces } from "./privateSpaces.ts";
import type { Services } from "./services.ts";
import { createSpace, ownMember } from "./spaceCommands.ts";

const shelfOf = ({ local, workspace }: Services) => ({ local, vault: workspace.vault });

/** Reads which spaces this machine has made beside others. */
export const recallPrivateSpaces = () =>
  command<void>(async (dispatch, _getState, services) => {
    dispatch(privateSpaces.actions.known(await readPrivateSpaces(shelfOf(services))));
    return ok(undefined);
  });

export interface PrivateDraft {
  readonly of: SpaceId;
  readonly kind: PrivateKind;
  /** How the space is called that is made when there is none yet. */
  readonly spaceName: string;
  readonly draft: NewDraft;
}

/**
 * Starts a draft in the space of one's delegation, or of oneself alone, beside a shared one; founds that space first where
 * there is none. Never a field or a document of the shared space: whoever is not in the other one gets no byte of it.
 */
export const createPrivateDraft = ({ of, kind, spaceName, draft }: PrivateDraft) =>
  command(async (dispatch, getState, services) => {
    const known = await readPrivateSpaces(shelfOf(services));
    const there = known.find((one) => one.of === of && one.kind === kind);
    if (there && getState().session.spaces[there.space]) return dispatch(createDraft(there.space, draft));
    const member = ownMember(getState(), of);
    const person = member ? getState().registers[of]?.people[member] : undefined;
    const self = { name: person?.name ?? "", delegation: person?.delegation ?? "" };
    const founded = await dispatch(createSpace({ name: spaceName.slice(0, 120), code: "" }, self));
    if (!founded.ok) return founded;
    const space = founded.value;
    const all = [...known.filter((one) => one !== there), { of, space, kind }];
    if (!(await writePrivateSpaces(shelfOf(services), all))) return err(problem("diskFull", "private spaces"));
    dispatch(privateSpaces.actions.known(all));
    return dispatch(createDraft(space, draft));
  });
