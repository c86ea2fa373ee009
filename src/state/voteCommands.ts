import { speak } from "../documents/meeting/speak.ts";
import { sealedBallot } from "../documents/meeting/votes/voteSayings.ts";
import { toOpen, type VoteView } from "../documents/meeting/votes/votesOf.ts";
import type { DeviceId, DocId, SpaceId } from "../domain/ids.ts";
import { problem } from "../domain/problem.ts";
import { err } from "../domain/result.ts";
import { speakerOf } from "../domain/statementId.ts";
import { command } from "./command.ts";
import type { Services } from "./services.ts";
import type { RootState } from "./store.ts";
import { withDocument } from "./withDocument.ts";

type Saying = Parameters<typeof speak>[1];

const say = (workspace: Services["workspace"], space: SpaceId, meeting: DocId, saying: Saying) =>
  withDocument(workspace, space, meeting, ({ doc, self }) => speak(doc, saying, { device: self, now: Date.now() }));

/** Casts a ballot that only the two tellers of the vote can open. Resolves when it is kept. */
export const castSealed = (space: SpaceId, meeting: DocId, view: VoteView, seat: string, choice: number) =>
  command<string>(async (_dispatch, getState, { workspace }) => {
    const tellers = devicesOf(getState(), space, view.vote.tellers);
    if (tellers.length !== 2) return err(problem("tellersUnfit"));
    const wish = { space, meeting, vote: view.vote.id, seat, tellers, choice };
    const sealed = await workspace.vault.sealBallot(wish);
    return sealed.ok ? say(workspace, space, meeting, sealedBallot(view, seat, sealed.value.box)) : sealed;
  });

/** The code by which this machine's ballot for a seat is found among those opened. */
export const ballotCode = (space: SpaceId, meeting: DocId, vote: string, seat: string) =>
  command<{ code: string }>((_dispatch, _getState, { workspace }) =>
    workspace.vault.ballotCode({ space, meeting, vote, seat }),
  );

/**
 * The first teller's part, once: a second time, with one ballot more, would show whose that is. Only what the closing names is opened.
 */
export const handOnBallots = (space: SpaceId, meeting: DocId, view: VoteView) =>
  command<string>(async (_dispatch, _getState, { workspace }) => {
    if (!view.closing || view.secret?.handedOn) return err(problem("unknown", "handed on"));
    const ballots = toOpen(view.ballots);
    const places = ballots.map(({ seat, box }) => ({ seat, box }));
    const opened = await workspace.vault.handOnBallots({ space, meeting, vote: view.vote.id, ballots: places });
    if (!opened.ok) return opened;
    return say(workspace, space, meeting, {
      type: "handedOn",
      vote: view.vote.id,
      ballots: ballots.map(({ id }) => id),
      unreadable: opened.value.unreadable.flatMap((at) => ballots[at]?.id ?? []),
      boxes: opened.value.boxes,
    });
  });

/** The second teller's part. */
export const openBallots = (space: SpaceId, meeting: DocId, view: VoteView) =>
  command<string>(async (_dispatch, _getState, { workspace }) => {
    const handedOn = view.secret?.handedOn;
    if (!handedOn || view.secret?.opened) return err(problem("unknown", "opened"));
    const boxes = [...handedOn.boxes];
    const opened = await workspace.vault.openBallots({ space, meeting, vote: view.vote.id, boxes });
    if (!opened.ok) return opened;
    return say(workspace, space, meeting, { type: "opened", vote: view.vote.id, on: handedOn.id, ...opened.value });
  });

const devicesOf = (state: RootState, space: SpaceId, speakers: readonly string[]): DeviceId[] =>
  speakers.flatMap(
    (speaker) => state.session.spaces[space]?.members.find(({ device }) => speakerOf(device) === speaker)?.device ?? [],
  );
