import "./Logo.css";

export interface LogoProps {
  readonly size?: "small" | "large";
}

/** Two rings that hold each other: each passes once over and once under, and neither comes first. */
export function Logo({ size = "small" }: LogoProps) {
  return (
    <svg className={`c-logo c-logo-${size}`} viewBox="3.5 10.5 41 27" aria-hidden="true" focusable="false">
      <path className="c-logo-first" d="M21.07 33.49A10.5 10.5 0 1 1 26.06 28.5" />
      <path className="c-logo-second" d="M26.93 14.51A10.5 10.5 0 1 1 21.94 19.5" />
    </svg>
  );
}
