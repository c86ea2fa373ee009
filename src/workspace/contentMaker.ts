import type { DocId, Hash, SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import type { KnownMembership } from "./authorityOf.ts";
import type { OpenedEnvelope } from "./inbox.ts";
import type { SeenEnds, VersionText } from "./versionText.ts";

/** Of which document, and by which membership, entries are to be read. */
export interface ContentWish {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly authority: Omit<KnownMembership, "heads">;
}

/** Makes the content of one version out of entries that come little by little. */
export interface ContentMaker {
  take(envelopes: readonly OpenedEnvelope[]): void;
  /** The hash of what all that was taken says. */
  finish(wish: ContentWish): Promise<Result<Hash, Problem>>;
  /** What it says; with `since` also how it came to that from there. */
  tell(wish: ContentWish, since: SeenEnds | null): Promise<Result<VersionText, Problem>>;
  stop(): void;
}
