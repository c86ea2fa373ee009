import type { SpaceId } from "../domain/ids.ts";
import { problem } from "../domain/problem.ts";
import { err, ok } from "../domain/result.ts";
import { command } from "./command.ts";
import { createDraft, type NewDraft } from "./draftCommands.ts";
import { type PrivateKind, privateSpaces, readPrivateSpaces, writePrivateSpaces } from "./privateSpaces.ts";
import type { Services } from "./services.ts";
import { foundSpace, ownMember } from "./spaceCommands.ts";

const shelfOf = ({ local, workspace }: Services) => ({ local, vault: workspace.vault });

/** Reads which spaces this machine has made beside others. */
export const recallPrivateSpaces = () =>
  command<void>(async (dispatch, _getState, services) => {
    dispatch(privateSpaces.actions.known(await readPrivateSpaces(shelfOf(services))));
    return ok(undefined);
  });

export interface PrivatePlace {
  readonly of: SpaceId;
  readonly kind: PrivateKind;
  /** How the space is called that is made when there is none yet. */
  readonly spaceName: string;
}

/** The space of one's delegation, or of oneself alone, beside a shared one; founded first where there is none. */
export const privateSpaceBeside = ({ of, kind, spaceName }: PrivatePlace) =>
  command<SpaceId>(async (dispatch, getState, services) => {
    const known = await readPrivateSpaces(shelfOf(services));
    const there = known.find((one) => one.of === of && one.kind === kind);
    if (there && getState().session.spaces[there.space]) return ok(there.space);
    const member = ownMember(getState(), of);
    const person = member ? getState().registers[of]?.people[member] : undefined;
    const self = { name: person?.name ?? "", delegation: person?.delegation ?? "" };
    const founded = await dispatch(foundSpace({ name: spaceName.slice(0, 120), code: "" }, self));
    if (!founded.ok) return founded;
    const all = [...known.filter((one) => one !== there), { of, space: founded.value, kind }];
    if (!(await writePrivateSpaces(shelfOf(services), all))) return err(problem("diskFull", "private spaces"));
    dispatch(privateSpaces.actions.known(all));
    return founded;
  });

export interface PrivateDraft extends PrivatePlace {
  readonly draft: NewDraft;
}

/**
 * Starts a draft that the shared space must not have. Never a field or a document of the shared space: whoever is not in the
 * other one gets no byte of it.
 */
export const createPrivateDraft = ({ draft, ...place }: PrivateDraft) =>
  command(async (dispatch) => {
    const beside = await dispatch(privateSpaceBeside(place));
    return beside.ok ? dispatch(createDraft(beside.value, draft)) : beside;
  });
