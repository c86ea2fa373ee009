import type { CommentMark } from "../../../documents/text/binding/commentsPlugin.ts";
import type { SpaceId } from "../../../domain/ids.ts";
import type { PlacedComment } from "../amendments/placeDiscussion.ts";
import type { Speaking } from "../amendments/speaking.ts";

/** What those of another space say of this draft among themselves: the space of the draft gets no byte of it. */
export interface Aside extends Speaking {
  /** Whose members alone have it. */
  readonly space: SpaceId;
  readonly name: string;
  readonly comments: readonly PlacedComment[];
  readonly marks: readonly CommentMark[];
}
