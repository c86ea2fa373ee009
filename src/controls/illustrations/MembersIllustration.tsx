/** Seats round a table, one of them still free. */
export function MembersIllustration() {
  return (
    <svg className="c-illustration" viewBox="0 0 144 96" aria-hidden="true" focusable="false">
      <ellipse cx="72" cy="50" rx="34" ry="17" />
      <ellipse className="tinted faint" cx="72" cy="50" rx="22" ry="10" />
      <circle cx="42" cy="24" r="7.5" />
      <circle cx="72" cy="17" r="7.5" />
      <circle cx="102" cy="24" r="7.5" />
      <circle cx="30" cy="52" r="7.5" />
      <circle cx="114" cy="52" r="7.5" />
      <circle cx="46" cy="78" r="7.5" />
      <circle className="accented bare" cx="98" cy="78" r="7.5" strokeDasharray="3 4" />
      <path className="accented bare" d="M98 74.5v7M94.5 78h7" />
    </svg>
  );
}
