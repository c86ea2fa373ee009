import * as v from "valibot";
import { FILE_KINDS } from "../../src/domain/fileKind.ts";
import * as s from "./schemas.ts";

export const settings = v.object({
  locale: v.picklist(["en", "fr", "pl", "uk"]),
  theme: v.picklist(["system", "light", "dark"]),
  textSize: v.picklist([90, 100, 115, 130, 150]),
  density: v.picklist(["comfortable", "compact"]),
  /** Addresses of rendezvous that the user has set. */
  rendezvous: v.array(s.text(300)),
  lan: v.boolean(),
  /** Minutes without a key or a pointer after which the keys are put away; absent or 0: never. */
  lockAfterMinutes: v.optional(v.picklist([0, 5, 15, 60])),
  /** Megabytes of attached files that this machine keeps of one space; absent: 1000. */
  attachmentsMb: v.optional(v.picklist([100, 1_000, 5_000, 20_000])),
  /** Only the text on the page of a draft. */
  focus: v.optional(v.boolean()),
  /** A translation is read beside the language of reference; absent: by those who may write in it. */
  sideBySide: v.optional(v.boolean()),
  spelling: v.optional(
    v.object({
      /** Misspelt words are marked where the user may write. */
      isOn: v.boolean(),
      /** Also in drafts that the user may only read. */
      isOnReading: v.boolean(),
    }),
  ),
  /** As what a draft was exported last; `isMarked`: with what is proposed to it and remarked on it. */
  exportAs: v.optional(v.object({ kind: v.picklist(FILE_KINDS), isMarked: v.boolean() })),
});
export type Settings = v.InferOutput<typeof settings>;
