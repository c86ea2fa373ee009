import { registerId, type RegisterName } from "../documents/register/registerId.ts";
import type { SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import { ok, type Result } from "../domain/result.ts";
import type { Replica } from "../workspace/replica.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Runs a command of documents/register on a register that is fully loaded. Done when what it wrote is kept: whoever quits then finds it again. */
export function withRegister(
  workspace: Workspace,
  space: SpaceId,
  name: RegisterName,
  command: (doc: Replica["doc"]) => void,
): Promise<Result<void, Problem>> {
  const run = async (): Promise<Result<void, Problem>> => {
    const loan = workspace.documents.borrow(space, registerId(space, name));
    if (!loan.ok) return loan;
    const loaded = await loan.value.loaded;
    if (loaded.ok) {
      command(loan.value.replica.doc);
      await loan.value.replica.whenQuiet();
    }
    loan.value.release();
    return loaded.ok ? ok(undefined) : loaded;
  };
  return workspace.during(run());
}
