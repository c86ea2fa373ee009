import { useSyncExternalStore } from "react";
import { useIntl } from "react-intl";
import { Banner } from "../../controls/Banner.tsx";
import { Button } from "../../controls/Button.tsx";
import { minuteClock } from "../../controls/minuteClock.ts";
import type { ProcedurePlace } from "../../documents/discussion/readDiscussion.ts";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { useProcedure } from "../../state/useProcedure.ts";
import { selectVersionsOf } from "../../state/versionSelectors.ts";
import { view } from "../../state/view.ts";

export interface ProcedureBandProps {
  readonly space: SpaceId;
  readonly place: ProcedurePlace;
}

/** That the draft is put to the seats, at which text and until when; gone once its end is recorded. */
export function ProcedureBand({ space, place }: ProcedureBandProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const now = useSyncExternalStore(minuteClock.watch, minuteClock.now);
  const procedure = useProcedure(space, place);
  const paper = procedure?.says.paper ?? null;
  const revision = useAppSelector((state) =>
    paper?.content
      ? selectVersionsOf(state, space, paper.doc).find(({ content }) => content === paper.content)
      : undefined,
  );
  if (!procedure || procedure.ended) return null;
  const { says, deadline } = procedure;
  const isOver = now > deadline.at;
  const text = revision?.reference || (paper?.content ? `REV${String(revision?.issued?.revision ?? "")}` : null);
  return (
    <Banner
      tone={isOver ? "warn" : "info"}
      isBand
      title={intl.formatMessage({ id: `procedures.runs.${says.kind}` })}
      actions={
        <Button
          variant="quiet"
          icon="chevronRight"
          onPress={() =>
            dispatch(view.actions.pageOpened({ name: "meeting", space, doc: place.meeting, part: "procedures" }))
          }
          data-testid="procedure-band-open"
        >
          {intl.formatMessage({ id: "procedures.runs.open" })}
        </Button>
      }
      data-testid="procedure-band"
    >
      {intl.formatMessage(
        { id: isOver ? "procedures.runs.over" : "procedures.runs.until" },
        { deadline: <bdi key="until">{deadline.asPrinted}</bdi> },
      )}{" "}
      {text === null
        ? intl.formatMessage({ id: "procedures.runs.now" })
        : intl.formatMessage({ id: "procedures.runs.text" }, { text: <bdi key="text">{text}</bdi> })}
    </Banner>
  );
}
