import "./Spinner.css";

/** Turns beside words that say what is going on; alone it would tell a screen reader nothing. */
export function Spinner() {
  return (
    <svg className="c-spinner" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle className="c-spinner-track" cx="10" cy="10" r="7" />
      <path d="M10 3a7 7 0 0 1 7 7" />
    </svg>
  );
}
