import { useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Kbd } from "../../../controls/Kbd.tsx";
import { RelativeTime } from "../../../controls/RelativeTime.tsx";
import { Section } from "../../../controls/Section.tsx";
import { SegmentedControl } from "../../../controls/SegmentedControl.tsx";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import { keysFor } from "../../../documents/text/keys/keyTable.ts";
import { reservationActsFor } from "./bracketActs.ts";
import { ParagraphTitle } from "./ParagraphTitle.tsx";
import type { PlacedReservation } from "./placeDiscussion.ts";
import { SpeakerName } from "./SpeakerName.tsx";
import type { Amending } from "./useAmending.ts";
import "./amendments.css";

/** Beside the text: which delegations do not yet agree, and in what way. */
export function Reservations({ amending }: { readonly amending: Amending }) {
  const intl = useIntl();
  const [filter, setFilter] = useState<"open" | "settled">("open");
  const { reservations } = amending.placed;
  const { mayDiscuss } = amending.viewer;
  const open = reservations.filter(({ reservation }) => !reservation.withdrawn);
  const settled = reservations.filter(({ reservation }) => reservation.withdrawn);
  const shown = filter === "open" ? open : settled;
  return (
    <Section
      title={intl.formatMessage({ id: "reservations.title" }, { count: open.length })}
      data-testid="reservations"
    >
      {reservations.length === 0 && (
        <p className="f-draft-quiet">
          {intl.formatMessage({ id: mayDiscuss ? "reservations.none.how" : "reservations.none" })}{" "}
          {mayDiscuss && <Kbd keys={keysFor("reserve")} />}
        </p>
      )}
      {mayDiscuss && (
        <Button onPress={() => amending.begin("reserve")} data-testid="reserve">
          {intl.formatMessage({ id: "reservations.make" })}
        </Button>
      )}
      {settled.length > 0 && (
        <SegmentedControl
          label={intl.formatMessage({ id: "reservations.which" })}
          isLabelHidden
          options={[
            { id: "open", label: intl.formatMessage({ id: "reservations.open" }, { count: open.length }) },
            { id: "settled", label: intl.formatMessage({ id: "reservations.settled" }, { count: settled.length }) },
          ]}
          value={filter}
          onChange={setFilter}
          data-testid="reservations-which"
        />
      )}
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: list-style none takes the role away in WebKit readers
        <ul role="list" className="f-amend-threads">
          {shown.map((placed) => (
            <ReservationRow key={placed.reservation.id} placed={placed} amending={amending} />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface ReservationRowProps {
  readonly placed: PlacedReservation;
  readonly amending: Amending;
}

function ReservationRow({ placed: { reservation, quote, paragraph }, amending }: ReservationRowProps) {
  const intl = useIntl();
  const title = useId();
  const { id, speaker, at, kind, passage, reason, withdrawn } = reservation;
  const { viewer, saying } = amending;
  return (
    <li
      className="f-amend-row"
      aria-labelledby={title}
      data-testid="reservation"
      data-id={id}
      data-state={withdrawn ? "lifted" : "open"}
      tabIndex={-1}
    >
      <ParagraphTitle
        id={title}
        paragraph={paragraph}
        lost={intl.formatMessage({ id: passage === null ? "reservations.whole" : "amendments.lost" })}
      />
      <span>
        <SpeakerName speaker={viewer.speakers.of(speaker)} />{" "}
        <span className="f-amend-when">
          <RelativeTime at={at} />
        </span>
      </span>
      <p className="f-amend-standing">{intl.formatMessage({ id: `reservations.kind.${kind}` })}</p>
      {quote && (
        <blockquote lang={amending.lang} dir="auto" className="f-amend-quote">
          {quote}
        </blockquote>
      )}
      {reason && (
        <p className="f-amend-reason">
          <span className="f-amend-label">{intl.formatMessage({ id: "amendments.reason" })}</span> <bdi>{reason}</bdi>
        </p>
      )}
      {withdrawn && (
        <p className="f-amend-standing">
          <StatusDot tone="ok">
            {intl.formatMessage({ id: "reservations.lifted" })}{" "}
            <span className="f-amend-by">
              <RelativeTime at={withdrawn.at} />
            </span>
          </StatusDot>
        </p>
      )}
      <div className="f-amend-acts">
        {reservationActsFor(reservation, viewer).map((act) => (
          <Button key={act} onPress={() => saying.withdraw(id, act === "lift")} data-testid={`reservation-${act}`}>
            {intl.formatMessage({ id: `reservations.act.${act}` })}
          </Button>
        ))}
      </div>
    </li>
  );
}
