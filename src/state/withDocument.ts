import type { DocId, SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { Replica } from "../workspace/replica.ts";
import type { Workspace } from "../workspace/workspace.ts";

/**
 * Runs a command on a document that is fully loaded. Done when what it wrote is kept: whoever quits then finds it again. Where nothing
 * more is taken from this machine the command is not run at all.
 */
export function withDocument<Value>(
  workspace: Pick<Workspace, "documents" | "during">,
  space: SpaceId,
  id: DocId,
  command: (replica: Replica) => Value,
): Promise<Result<Value, Problem>> {
  const run = async (): Promise<Result<Value, Problem>> => {
    const loan = workspace.documents.borrow(space, id);
    if (!loan.ok) return loan;
    try {
      const loaded = await loan.value.loaded;
      if (!loaded.ok) return loaded;
      const { replica } = loan.value;
      const refused = replica.saving().problem;
      if (refused) return err(refused);
      const value = command(replica);
      await replica.whenQuiet();
      const { problem } = replica.saving();
      return problem ? err(problem) : ok(value);
    } finally {
      loan.value.release();
    }
  };
  return workspace.during(run());
}
