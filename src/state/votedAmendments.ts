import { acceptProposal } from "../documents/amendments/acceptProposal.ts";
import { type PlacedAmendment, placeAmendments } from "../documents/amendments/placeAmendments.ts";
import { discussionId } from "../documents/discussion/discussionId.ts";
import { type Discussion, readDiscussion } from "../documents/discussion/readDiscussion.ts";
import { readSaid } from "../documents/discussion/readSaid.ts";
import { rule } from "../documents/discussion/say.ts";
import type { IsSameMember } from "../documents/discussion/standing.ts";
import { createText } from "../documents/text/model/createText.ts";
import type { DeviceId, DocId, MemberId, SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import { ok, type Result } from "../domain/result.ts";
import { speakerOf } from "../domain/statementId.ts";
import { command } from "./command.ts";
import type { Services } from "./services.ts";
import type { RootState } from "./store.ts";
import { withDocument } from "./withDocument.ts";

/** `unfit`: its words were changed since, so that the chair has to look at it in the draft. */
export type RuledByVote = "agreed" | "rejected" | "unfit";

/** As many ids as a ruling may name. */
const MOST = 200;

/** The amendments to a draft in the order in which they are taken, with what falls when one is agreed. */
export const amendmentsInOrder = (space: SpaceId, draft: DocId) =>
  command<readonly PlacedAmendment[]>((_dispatch, getState, { workspace }) =>
    place(workspace, getState(), space, draft),
  );

/**
 * Rules on an amendment as the vote on it went, or as the secretariat says with a reason: the text first and the ruling then, for a
 * ruling on words that are not there would mislead. What is on the same words falls with one that is agreed.
 */
export const ruleByVote = (space: SpaceId, draft: DocId, id: string, isCarried: boolean, reason = "") =>
  command<RuledByVote>(async (_dispatch, getState, { workspace }) => {
    const all = await place(workspace, getState(), space, draft);
    if (!all.ok) return all;
    const placed = all.value.find(({ amendment }) => amendment.id === id);
    if (!placed || (isCarried && placed.fit !== "fits")) return ok("unfit");
    if (isCarried) {
      const taken = await take(workspace, space, draft, placed);
      if (!taken.ok) return taken;
      if (!taken.value) return ok("unfit");
    }
    const ruled = await withDocument(workspace, space, discussionId(space, draft), ({ doc, self }) =>
      rule(doc, { ...rulingOf(placed, isCarried), ...(reason && { reason }) }, { device: self, now: Date.now() }),
    );
    return ruled.ok ? ok(isCarried ? "agreed" : "rejected") : ruled;
  });

function rulingOf({ amendment, rivals }: PlacedAmendment, isCarried: boolean) {
  const isAsAmended = isCarried && amendment.wording !== amendment.proposed;
  return {
    type: "verdict",
    on: amendment.id,
    verdict: isCarried ? (isAsAmended ? "agreedAsAmended" : "agreed") : "rejected",
    wording: isAsAmended ? amendment.wording : null,
    fells: isCarried ? rivals.slice(0, MOST) : [],
    over: amendment.standing.rulings.slice(-MOST),
  } as const;
}

/** False when somebody has changed the same words at this moment. */
const take = (
  workspace: Services["workspace"],
  space: SpaceId,
  draft: DocId,
  { amendment: { id, passage, base, wording, keepsParagraph } }: PlacedAmendment,
): Promise<Result<boolean, Problem>> =>
  withDocument(workspace, space, draft, ({ doc }) => {
    const model = createText(doc);
    const keeps = keepsParagraph && { keepsParagraph };
    const { ok: isTaken } = acceptProposal(model, { id, passage, base, proposed: wording, ...keeps });
    model.destroy();
    return isTaken;
  });

async function place(
  workspace: Services["workspace"],
  state: RootState,
  space: SpaceId,
  draft: DocId,
): Promise<Result<readonly PlacedAmendment[], Problem>> {
  const isSame = isSameMemberIn(state.session.spaces[space]?.members ?? []);
  const discussion = await withDocument(workspace, space, discussionId(space, draft), ({ doc }) =>
    readDiscussion(readSaid(doc), isSame),
  );
  return discussion.ok
    ? withDocument(workspace, space, draft, ({ doc }) => placeIn(doc, discussion.value))
    : discussion;
}

function placeIn(doc: Parameters<typeof createText>[0], discussion: Discussion): readonly PlacedAmendment[] {
  const model = createText(doc, { canWrite: false });
  const groups = placeAmendments(model, discussion);
  model.destroy();
  return groups.flatMap(({ amendments }) => amendments);
}

/** By the members of a space: two machines of one member speak for each other. */
export function isSameMemberIn(
  members: readonly { readonly device: DeviceId; readonly member: MemberId }[],
): IsSameMember {
  const memberOf = new Map(members.map(({ device, member }) => [speakerOf(device), member]));
  return (a, b) => a === b || (memberOf.has(a) && memberOf.get(a) === memberOf.get(b));
}
