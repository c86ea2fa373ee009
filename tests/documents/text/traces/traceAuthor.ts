import * as Y from "yjs";
import type { DeviceId, DocId, SpaceId } from "../../../../src/domain/ids.ts";
import { createEditor, type Editor } from "../../../../src/documents/text/binding/createEditor.ts";
import { seedText } from "../../../../src/documents/text/commands/seedText.ts";
import { plainText } from "../../../../src/documents/text/model/plainText.ts";
import { createDocumentValidator } from "../../../../src/ledger/validator/documentValidator.ts";
import type { OpenedEnvelope } from "../../../../src/workspace/inbox.ts";
import { createReplica } from "../../../../src/workspace/replica.ts";
import { fixedAuthority } from "../../../support/fixedAuthority.ts";
import { unwrap } from "../../../support/joinThrough.ts";
import type { TestMember } from "../../../support/testMember.ts";
import { patchView } from "./patchView.ts";
import type { Patch } from "./readTrace.ts";

/** One author of a trace: a view over model and replica, whose cuts a vault of its own seals into its log. */
export async function createTraceAuthor(member: TestMember, space: SpaceId, doc: DocId, hasPairs: boolean) {
  const device = member.device();
  let cuts = 0;
  let cutBytes = 0;
  const failures: unknown[] = [];
  const replica = createReplica({
    space,
    id: doc,
    self: device,
    judge: createDocumentValidator({ space, doc, authority: fixedAuthority() }),
    newCutId: () => `${device.slice(0, 4)}-${++cuts}`,
    vault: {
      cut: (input) => {
        cutBytes += input.update.byteLength;
        return member.ui.call.cut(input);
      },
    },
  });
  replica.watchRefused((list) => failures.push(...list));
  unwrap(await member.ui.call.openDocument({ space, doc, covers: {} }));
  const place = document.createElement("div");
  document.body.append(place);
  let editor: Editor | null = null;
  /** Opened on first use, as a draft is opened when its first text is there. */
  const view = () => {
    editor ??= createEditor({
      doc: replica.doc,
      place,
      editable: true,
      labels: { editor: "Text" },
      onMismatch: (error) => failures.push(error),
    });
    return editor.view;
  };
  let heard = 0;
  /** What the vault has opened and the replica has not taken yet, by device and in the order of its log. */
  const opened = new Map<DeviceId, OpenedEnvelope[]>();

  return {
    replica,
    failures,
    cutBytes: () => cutBytes,
    seed: (text: string) =>
      void seedText(
        replica.doc,
        text.split("\n").map((line) => ({ spans: [{ text: line }] })),
      ),
    write(patches: readonly Patch[]): void {
      for (const patch of patches) patchView(view(), patch, hasPairs);
    },
    /** Seq of the last own envelope, when all that was written is in the log. */
    async flush(): Promise<number> {
      await replica.whenQuiet();
      const { problem, lastSeq } = replica.saving();
      if (problem) throw new Error(`The log took no more: ${problem.code}`);
      return lastSeq;
    },
    /** Takes the envelopes of `from` up to `seq`; false when the vault has not opened them yet. */
    take(from: TestMember, seq: number): boolean {
      const { notices } = member.ui;
      for (; heard < notices.length; heard++) {
        const one = notices[heard];
        if (one?.name !== "opened" || one.notice.doc !== doc) continue;
        for (const envelope of one.notice.envelopes) {
          opened.set(envelope.device, [...(opened.get(envelope.device) ?? []), envelope]);
        }
      }
      if ((replica.covers()[from.device()] ?? 0) >= seq) return true;
      const queue = opened.get(from.device()) ?? [];
      const last = queue.findIndex((one) => one.seq === seq);
      if (last < 0) return false;
      replica.receive(queue.splice(0, last + 1));
      return true;
    },
    text: () => plainText(replica.doc),
    shown: () =>
      view()
        .state.doc.children.map((line) => line.textContent)
        .join("\n"),
    snapshot: () => replica.snapshot(),
    stateBytes: () => Y.encodeStateAsUpdate(replica.doc).byteLength,
    destroy(): void {
      editor?.destroy();
      place.remove();
      replica.destroy();
    },
  };
}
export type TraceAuthor = Awaited<ReturnType<typeof createTraceAuthor>>;
