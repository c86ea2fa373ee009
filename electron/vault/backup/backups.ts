import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import type { Core } from "../core.ts";
import type { VaultKeys } from "../vaultLock.ts";
import { makeBackup, type Progress } from "./makeBackup.ts";
import { restoreBackup } from "./restoreBackup.ts";

type Done = Promise<Result<{ isDone: boolean }, Problem>>;

/** One at a time. Cancelled in the dialog or on the way: nothing is left of it, and nobody is told of a failure. */
export function createBackups(core: Core, { secrets, replace }: VaultKeys) {
  let isBusy = false;
  let isCancelled = false;
  const progress: Progress = {
    told: (done, total) => core.notifyUi("backup", { done, total }),
    isCancelled: () => isCancelled,
  };
  const once = async (act: () => Done): Done => {
    if (isBusy) return err(problem("unknown", "busy"));
    isBusy = true;
    isCancelled = false;
    const done = await act();
    isBusy = false;
    return !done.ok && done.error.code === "cancelled" ? ok({ isDone: false }) : done;
  };
  const chosen = async (purpose: "saveBackup" | "openBackup", name: string): Promise<Result<string, Problem>> => {
    const answer = await core.main.chooseFile({ purpose, name });
    if (!answer.ok) return answer;
    return answer.value.path === null ? err(problem("cancelled")) : ok(answer.value.path);
  };
  return {
    make: (name: string, passphrase: string): Done =>
      once(async () => {
        if (passphrase === "") return err(problem("wrongPassphrase"));
        const path = await chosen("saveBackup", name);
        if (!path.ok) return path;
        const made = await makeBackup(core, secrets, path.value, passphrase, progress);
        return made.ok ? ok({ isDone: true }) : made;
      }),
    /** Only where nothing would be lost: this machine's own keys are given up. */
    restore: (passphrase: string): Done =>
      once(async () => {
        const isIn = [...core.spaces.values()].some((space) => space.membership().standings.has(space.self));
        if (isIn) return err(problem("notEmpty"));
        const path = await chosen("openBackup", "");
        if (!path.ok) return path;
        const restored = await restoreBackup(core, path.value, passphrase, progress);
        if (!restored.ok) return restored;
        const { manifest, secrets: old } = restored.value;
        // Others may hold what was written after the backup: nothing is written before they were asked.
        const spaces = manifest.kept.spaces.map((space) => ({ ...space, isRestored: true }));
        const replaced = await replace(old, { ...manifest.kept, spaces }, passphrase);
        return replaced.ok ? ok({ isDone: true }) : replaced;
      }),
    cancel(): void {
      isCancelled = true;
    },
  };
}
export type Backups = ReturnType<typeof createBackups>;
