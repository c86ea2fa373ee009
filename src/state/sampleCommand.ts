import gtAdiInt from "../../resources/sample/gt-adi-int.json";
import { sampleBlocks } from "../documents/sample/sampleBlocks.ts";
import { readSample } from "../documents/sample/sampleSpace.ts";
import type { SpaceId } from "../domain/ids.ts";
import { ok } from "../domain/result.ts";
import { command } from "./command.ts";
import { createDraft } from "./draftCommands.ts";
import { createSpace, type Self } from "./spaceCommands.ts";

/** A space of one's own, filled with the working group's sample drafts; a space like any other from then on. */
export const openSample = (self: Self) =>
  command<SpaceId>(async (dispatch) => {
    const sample = readSample(gtAdiInt);
    if (!sample.ok) return sample;
    const created = await dispatch(createSpace(sample.value.profile, self));
    if (!created.ok) return created;
    for (const draft of sample.value.drafts) {
      const listed = await dispatch(
        createDraft(created.value, { ...draft, blocks: sampleBlocks(draft.paragraphs) }, false),
      );
      if (!listed.ok) return listed;
    }
    return ok(created.value);
  });
