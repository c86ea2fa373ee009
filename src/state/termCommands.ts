import { addTerm, changeTerm, removeTerm, type TermFields } from "../documents/register/terms.ts";
import { registerId } from "../documents/register/registerId.ts";
import type { SpaceId } from "../domain/ids.ts";
import { command } from "./command.ts";
import { withDocument } from "./withDocument.ts";
import { withRegister } from "./withRegister.ts";

/** Adds a term to those that the group has agreed on, and gives its id. */
export const agreeTerm = (space: SpaceId, term: TermFields) =>
  command<string>((_dispatch, _getState, { workspace }) =>
    withDocument(workspace, space, registerId(space, "terms"), ({ doc }) => addTerm(doc, term)),
  );

/** Writes those fields of a term that are given. */
export const describeTerm = (space: SpaceId, id: string, fields: Partial<TermFields>) =>
  command<void>((_dispatch, _getState, { workspace }) =>
    withRegister(workspace, space, "terms", (register) => changeTerm(register, id, fields)),
  );

/** Takes a term off the list or puts it back. */
export const dropTerm = (space: SpaceId, id: string, isRemoved: boolean) =>
  command<void>((_dispatch, _getState, { workspace }) =>
    withRegister(workspace, space, "terms", (register) => removeTerm(register, id, isRemoved)),
  );
