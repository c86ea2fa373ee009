import { useIntl } from "react-intl";
import { attendanceOf } from "../../../documents/meeting/report/attendanceOf.ts";
import { reportName } from "../../../documents/meeting/report/reportLines.ts";
import type { ReportLanguage } from "../../../documents/meeting/report/reportWords.ts";
import type { ReportKind } from "../../../documents/meeting/statement.ts";
import { isElection } from "../../../documents/meeting/votes/electionOf.ts";
import { votesOf } from "../../../documents/meeting/votes/votesOf.ts";
import { ABSTENTION } from "../../../domain/meetingRules.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import type { Ground } from "../../../state/reportCommands.ts";
import { selectRegisters } from "../../../state/selectors.ts";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

/** What reports of the meeting are made from, but for the notes. */
export function useReportGround(room: MeetingRoom): (kind: ReportKind, lang: ReportLanguage) => Ground {
  const intl = useIntl();
  const documents = useAppSelector((state) => selectRegisters(state, room.space).documents);
  const { meeting, agenda, recorded, mandates, roll, quorum } = room;
  const countOf: Ground["countOf"] = (id) => {
    const found = votesOf(recorded, mandates.maySpeakFor).find(({ vote }) => vote.id === id);
    if (!found?.result || !found.tally) return null;
    const { options } = found.vote;
    const of = (option: string): number | undefined => found.tally?.counts[options.indexOf(option)];
    const [inFavour, against] = [of("for"), of("against")];
    return inFavour === undefined || against === undefined
      ? null
      : { for: inFavour, against, abstentions: of(ABSTENTION) ?? 0 };
  };
  const electionOf: Ground["electionOf"] = (id) => {
    const found = votesOf(recorded, mandates.maySpeakFor).find(({ vote }) => vote.id === id);
    if (!found?.result || !found.tally || !isElection(found.vote)) return null;
    const { counts, abstentions } = found.tally;
    const names = found.vote.options.map((name, at) => ({ name, votes: counts[at] ?? 0 }));
    return { names: names.filter(({ name }) => name !== ABSTENTION), abstentions };
  };
  return (kind, lang) => ({
    ...{ lang, meeting, agenda, recorded, countOf, electionOf },
    title: `${meeting.title}${lang === "fr" ? "\u00a0" : ""}: ${reportName(kind, lang)}`.slice(0, 400),
    seatName: (seat) => seatName(mandates, seat),
    paperName: (doc) =>
      documents[doc]?.reference || documents[doc]?.title || intl.formatMessage({ id: "drafts.untitled" }),
    attendance: attendanceOf(roll, quorum, (seat) => seatName(mandates, seat)),
  });
}
