import type * as Y from "yjs";
import type { DeviceId } from "../../src/domain/ids.ts";

/** Services and state for commands that borrow documents: `docOf` gives the one behind an id. */
export function lendDocuments(self: DeviceId, docOf: (id: string) => Y.Doc) {
  const documents = {
    borrow: (_space: unknown, id: string) => ({
      ok: true,
      value: {
        loaded: Promise.resolve({ ok: true, value: undefined }),
        replica: { doc: docOf(id), self, saving: () => ({ problem: null }), whenQuiet: async () => undefined },
        release: () => undefined,
      },
    }),
  };
  const services = { workspace: { documents, during: (work: unknown) => work } } as never;
  const state = { session: { spaces: {} } };
  /** Runs a command and gives what it gives; a refusal throws. */
  return async <Value>(thunk: (...args: never[]) => Promise<{ ok: boolean; value?: Value }>) => {
    const answer = await thunk(...([(one: unknown) => one, () => state, services] as never[]));
    if (!answer.ok) throw new Error("refused");
    return answer.value;
  };
}
