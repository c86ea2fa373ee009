import { useIntl } from "react-intl";
import "./SeatWords.css";

/** What somebody sits as. Times in milliseconds since 1970; `to` 0: until further notice. */
export interface SeatFacts {
  readonly kind: "seat" | "alternate";
  readonly number: number;
  readonly delegation: string;
  readonly office: string;
  readonly from: number;
  readonly to: number;
}

/** A seat in two lines: for whom and as what, then its number and its time. */
export function SeatWords({ seat }: { readonly seat: SeatFacts }) {
  const intl = useIntl();
  const { kind, number, delegation, office, from, to } = seat;
  const day = (time: number): string => intl.formatDate(time, { dateStyle: "medium" });
  const until = to === 0 ? "open" : "until";
  return (
    <span className="c-seat">
      <strong>
        <bdi>{delegation}</bdi>
        {office !== "" && " · "}
        <bdi>{office}</bdi>
      </strong>
      <br />
      <span className="c-seat-detail">
        {intl.formatMessage({ id: `seat.${kind}` }, { number })}
        {", "}
        {intl.formatMessage({ id: `seat.time.${until}` }, { from: day(from), to: day(to) })}
      </span>
    </span>
  );
}
