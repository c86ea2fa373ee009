import { ok } from "../../src/domain/result.ts";
import type { ContentMaker } from "../../src/workspace/contentMaker.ts";
import type { OpenedEnvelope } from "../../src/workspace/inbox.ts";
import { contentOfEntries } from "../../src/workspace/versionContent.ts";
import { textOfEntries } from "../../src/workspace/versionText.ts";

/** What the worker beside a window does, where there is no window. */
export function makeContentHere(): ContentMaker {
  const entries: OpenedEnvelope[] = [];
  return {
    take: (envelopes) => void entries.push(...envelopes),
    finish: async ({ space, doc, authority }) => ok(contentOfEntries(space, doc, entries, authority)),
    tell: async (wish, since) => ok(textOfEntries(wish, entries, since)),
    stop: () => undefined,
  };
}
