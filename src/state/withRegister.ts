import { registerId, type RegisterName } from "../documents/register/registerId.ts";
import type { SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import type { Replica } from "../workspace/replica.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { withDocument } from "./withDocument.ts";

/** Runs a command of documents/register on a register, as `withDocument` does. */
export const withRegister = (
  workspace: Workspace,
  space: SpaceId,
  name: RegisterName,
  command: (doc: Replica["doc"]) => void,
): Promise<Result<void, Problem>> => withDocument(workspace, space, registerId(space, name), ({ doc }) => command(doc));
