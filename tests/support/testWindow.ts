import type * as Y from "yjs";
import { local } from "../../src/documents/origin.ts";
import type { DocId, SpaceId } from "../../src/domain/ids.ts";
import type { RefusedEnvelope } from "../../src/workspace/inbox.ts";
import { createOpenDocuments } from "../../src/workspace/openDocuments.ts";
import type { Replica } from "../../src/workspace/replica.ts";
import type { TestMember } from "./testMember.ts";

/** One document on the screen of a whole machine: judged, applied and read anew as in the app. */
export interface TestWindow {
  readonly member: TestMember;
  readonly refused: readonly RefusedEnvelope[];
  replica(): Replica;
  /** Puts words where the document has room for them; done when the vault has them. */
  type(words: string, at?: number): Promise<void>;
  /** Takes one of the words away, if there are any. */
  erase(at: number): Promise<void>;
  text(): string;
}

export async function openTestWindow(member: TestMember, space: SpaceId, doc: DocId): Promise<TestWindow> {
  const refused: RefusedEnvelope[] = [];
  const known = () => member.ui.all("membership").findLast((one) => one.space === space) ?? null;
  let cuts = 0;
  const documents = createOpenDocuments({
    vault: member.ui.call,
    snapshots: { read: async () => null, write: async () => true },
    selfOf: () => member.device(),
    membershipOf: known,
    // A copy of a machine is not the machine: it has a window of its own.
    newCutId: () => `${member.directory.slice(-6)}-${++cuts}`,
    refused: (_space, list) => refused.push(...list),
  });
  member.ui.listen(({ name, notice }) => {
    if (name === "opened" && notice.space === space) documents.receive(space, notice.doc, notice.envelopes);
    if (name === "membership" && notice.space === space) documents.membershipChanged(space);
  });
  await member.ui.next("membership", (one) => one.space === space);
  const loan = documents.borrow(space, doc);
  if (!loan.ok) throw new Error(loan.error.code);
  await loan.value.loaded;
  const replica = () => loan.value.replica;
  const order = (): Y.Array<string> => replica().doc.getArray<string>("order");
  return {
    member,
    refused,
    replica,
    async type(words, at) {
      const list = order();
      const place = at === undefined ? list.length : at % (list.length + 1);
      replica().doc.transact(() => list.insert(place, [words]), local("typing"));
      await replica().whenQuiet();
    },
    async erase(at) {
      const list = order();
      if (list.length > 0) replica().doc.transact(() => list.delete(at % list.length, 1), local("typing"));
      await replica().whenQuiet();
    },
    text: () => order().toArray().join(" "),
  };
}
