import { problem } from "../../src/domain/problem.ts";
import { err, ok } from "../../src/domain/result.ts";
import type { Sealed } from "../../src/store/local/sealed.ts";
import { createWatchers } from "../../src/workspace/watchers.ts";

/** A store of named values and a vault that seals for it; "sealed" is a mark in front that tells the label. */
export function createSealedShelf() {
  const values = new Map<string, Sealed>();
  const writes = createWatchers<string>();
  let isLocked = false;
  const mark = (label: string): Uint8Array => new TextEncoder().encode(`${label}|`);
  return {
    values,
    lock(locked: boolean): void {
      isLocked = locked;
    },
    nextWrite: (): Promise<string> =>
      new Promise((resolve) => {
        const stop = writes.watch((name) => {
          stop();
          resolve(name);
        });
      }),
    store: {
      value: async (name: string) => ok(values.get(name) ?? null),
      saveValue: async (name: string, sealed: Sealed) => {
        values.set(name, sealed);
        writes.tell(name);
        return ok(undefined);
      },
    },
    vault: {
      sealLocal: async ({ label, plain }: { label: string; plain: Uint8Array }) =>
        isLocked ? err(problem("vaultLocked")) : ok(Uint8Array.from([...mark(label), ...plain])),
      openLocal: async ({ label, sealed }: { label: string; sealed: Uint8Array }) => {
        const front = mark(label);
        const isOwn = front.every((byte, at) => sealed[at] === byte);
        return isOwn && !isLocked ? ok(sealed.slice(front.length)) : err(problem("storeDamaged", "sealed"));
      },
    },
  };
}
