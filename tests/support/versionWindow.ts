import { insertBlocks } from "../../src/documents/text/commands/insertBlocks.ts";
import { createText } from "../../src/documents/text/model/createText.ts";
import { seedText } from "../../src/documents/text/commands/seedText.ts";
import type { DocId, Hash, SpaceId } from "../../src/domain/ids.ts";
import { createVersionChecks, type VersionVerdict } from "../../src/workspace/versionChecks.ts";
import { contentOfDoc } from "../../src/workspace/versionContent.ts";
import { createVersionReader, type ToldVersion } from "../../src/workspace/versionReader.ts";
import type { SeenEnds } from "../../src/workspace/versionText.ts";
import { unwrap } from "./joinThrough.ts";
import { makeContentHere } from "./makeContentHere.ts";
import type { TestMember } from "./testMember.ts";
import { openTestWindow } from "./testWindow.ts";

/** The window of a whole machine that writes in a draft, confirms versions of it and compares those of others. */
export interface VersionWindow {
  readonly member: TestMember;
  /** Adds paragraphs, an envelope each. */
  write(...paragraphs: readonly string[]): Promise<void>;
  /** The hash of what is on screen. */
  content(): Hash;
  /** Confirms what is there now; the answer of the vault. */
  confirm(reference: string): Promise<{ ok: true; value: undefined } | { ok: false; error: { code: string } }>;
  /** Issues what is there now as a revision; the answer of the vault. */
  issue(revision: number): ReturnType<VersionWindow["confirm"]>;
  /** What a version, or (null) the text of now, says here; with `since` who did what from there on. */
  tell(version: Hash | null, since?: SeenEnds | null): Promise<ToldVersion>;
  /** What this machine says of each confirmed version, in the order in which they stand, once it has looked again. */
  verdicts(): Promise<VersionVerdict["answer"][]>;
  /** The same with whose entries are missing. */
  compared(): Promise<readonly VersionVerdict[]>;
}

export async function openVersionWindow(member: TestMember, space: SpaceId, doc: DocId): Promise<VersionWindow> {
  const window = await openTestWindow(member, space, doc);
  const reader = createVersionReader(member.ui.call, makeContentHere);
  const checks = createVersionChecks({
    reader,
    memory: { recall: async () => [], remember: () => undefined },
    compared: () => undefined,
  });
  member.ui.listen(({ name, notice }) => {
    if (name === "versionRead") reader.take(notice);
  });
  const ofSpace = async () => unwrap(await member.ui.call.spaces()).find((one) => one.space === space);
  const compared = async () => {
    const membership = await ofSpace();
    if (membership) checks.membershipChanged(membership);
    return checks.again(space);
  };
  return {
    member,
    async write(...paragraphs) {
      for (const text of paragraphs) {
        const model = createText(window.replica().doc);
        const last = model.layout().blocks.at(-1)?.id ?? null;
        const block = { spans: [{ text }] };
        if (last === null) seedText(window.replica().doc, [block]);
        else insertBlocks(model, last, [block]);
        model.destroy();
        await window.replica().whenQuiet();
      }
    },
    content: () => contentOfDoc(window.replica().doc),
    async confirm(reference) {
      const { reading, content, answer } = unwrap(await reader.read(space, doc, null));
      if (content === null) throw new Error(answer);
      return member.ui.call.confirmVersion({ space, reading, reference, content, title: "Framework" });
    },
    async issue(revision) {
      const { reading, content, answer } = unwrap(await reader.read(space, doc, null));
      if (content === null) throw new Error(answer);
      const issue = {
        revision,
        circulation: "restricted",
        audience: "CDADI",
        title: "Framework",
        lang: "en",
        numbering: "running",
      } as const;
      const reference = `GT-ADI-INT(2021)2 REV${revision}`;
      return member.ui.call.confirmVersion({ space, reading, reference, content, title: "Framework", issue });
    },
    tell: async (version, since = null) => unwrap(await reader.tell(space, doc, version, since)),
    compared,
    verdicts: async () => (await compared()).map(({ answer }) => answer),
  };
}
