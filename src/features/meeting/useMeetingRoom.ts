import { useMemo, useState } from "react";
import { type Chairs, chairOf } from "../../documents/meeting/chairOf.ts";
import { type Floor, floorOf } from "../../documents/meeting/floorOf.ts";
import { type Items, itemsOf } from "../../documents/meeting/itemsOf.ts";
import type { KnownMandate, Mandates } from "../../documents/meeting/mandates.ts";
import { orderOfBusiness } from "../../documents/meeting/orderOfBusiness.ts";
import { type Quorum, quorumOf } from "../../documents/meeting/quorumOf.ts";
import type { Recorded } from "../../documents/meeting/readRecord.ts";
import { type RollRow, rollOf } from "../../documents/meeting/rollOf.ts";
import { type Shown, shownOf } from "../../documents/meeting/shownOf.ts";
import { type Sitting, sittingOf } from "../../documents/meeting/sittingOf.ts";
import type { MeetingSaying } from "../../documents/meeting/speak.ts";
import type { AgendaItem } from "../../documents/register/agenda.ts";
import type { Meeting } from "../../documents/register/meetings.ts";
import type { SpaceId } from "../../domain/ids.ts";
import type { Problem } from "../../domain/problem.ts";
import type { Result } from "../../domain/result.ts";
import { speakerOf } from "../../domain/statementId.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { recordInMeeting, type Sayings, speakInMeeting } from "../../state/meetingCommands.ts";
import { selectMayDiscuss, selectMayDraft, selectMayRule } from "../../state/selectors.ts";
import { useMandates } from "../../state/useMandates.ts";
import type { KnownAt } from "../../state/useRecorded.ts";
import { type Signer, selectSigners } from "../../state/versionSelectors.ts";
import { createBegunTimes } from "./floor/begunTimes.ts";

/** A meeting as its page shows it: what was planned, what was recorded, and what follows from both. */
export interface MeetingRoom {
  readonly space: SpaceId;
  readonly meeting: Meeting;
  /** In the order and with the numbers of now. */
  readonly agenda: readonly AgendaItem[];
  /** When each item is to begin (ms since 1970), by half-days. */
  readonly starts: ReadonlyMap<string, number>;
  readonly recorded: Recorded;
  readonly mandates: Mandates;
  readonly sitting: Sitting;
  readonly chairs: Chairs;
  readonly roll: readonly RollRow[];
  readonly quorum: Quorum;
  readonly items: Items;
  readonly floor: Floor;
  /** When the one who speaks began (ms since 1970); null for nobody. */
  readonly speakingSince: number | null;
  readonly shown: Shown | null;
  /** Who this machine speaks as, and for which seats. */
  readonly self: string;
  readonly ownSeats: readonly KnownMandate[];
  /** By speaker; also those who have left the space. */
  readonly people: ReadonlyMap<string, Signer>;
  /** Chair and secretariat record. */
  readonly mayRecord: boolean;
  /** Whoever sits, or helps those who do, speaks. */
  readonly maySpeak: boolean;
  /** The agenda and the facts of the meeting are changed by those who may write drafts. */
  readonly mayPlan: boolean;
  /** The id of what was said, once it is kept. A failure is a notice already. */
  readonly say: (saying: MeetingSaying) => Promise<Result<string, Problem>>;
  /** What belongs together is recorded together: of a window that closes meanwhile all of it is kept. Gives the id of the first. */
  readonly record: (...sayings: Sayings) => Promise<Result<string, Problem>>;
}

export function useMeetingRoom(
  space: SpaceId,
  meeting: Meeting,
  agenda: readonly AgendaItem[],
  recorded: Recorded,
  knownAt: KnownAt,
): MeetingRoom {
  const dispatch = useAppDispatch();
  const here = useAppSelector((state) => state.session.spaces[space]);
  const signers = useAppSelector((state) => selectSigners(state, space));
  const mayRecord = useAppSelector((state) => selectMayRule(state, space));
  const maySpeak = useAppSelector((state) => selectMayDiscuss(state, space));
  const mayPlan = useAppSelector((state) => selectMayDraft(state, space));
  const mandates = useMandates(space, knownAt);
  const self = here ? speakerOf(here.self) : "";
  const people = useMemo(() => new Map([...signers].map(([device, signer]) => [speakerOf(device), signer])), [signers]);
  const [begunTimes] = useState(createBegunTimes);
  return useMemo(() => {
    const roll = rollOf(recorded, mandates);
    const floor = floorOf(recorded, mandates);
    begunTimes.hear([...floor.spoken.map(({ given }) => given), ...(floor.now ? [floor.now] : [])], Date.now());
    return {
      ...{ space, meeting, agenda, recorded, mandates, roll, self, people, mayRecord, maySpeak, mayPlan },
      starts: orderOfBusiness(agenda, meeting),
      sitting: sittingOf(recorded),
      chairs: chairOf(recorded),
      quorum: quorumOf(roll, meeting.quorum),
      items: itemsOf(recorded),
      floor,
      speakingSince: floor.now && begunTimes.of(floor.now),
      shown: shownOf(recorded),
      ownSeats: mandates.seatsOf(self),
      say: (saying: MeetingSaying) => dispatch(speakInMeeting(space, meeting.id, saying)),
      record: (...sayings: Sayings) => dispatch(recordInMeeting(space, meeting.id, sayings)),
    };
  }, [dispatch, begunTimes, space, meeting, agenda, recorded, mandates, self, people, mayRecord, maySpeak, mayPlan]);
}
