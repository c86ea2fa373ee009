/** A round table seen from above, with a paper on it and seats around. */
export function MeetingIllustration() {
  return (
    <svg className="c-illustration" viewBox="0 0 144 96" aria-hidden="true" focusable="false">
      <path className="faint" d="M30 40a8 8 0 0 1 0 16M114 40a8 8 0 0 0 0 16" />
      <path
        className="faint"
        d="M52 14a8 8 0 0 0 13-3M92 14a8 8 0 0 1-13-3M52 82a8 8 0 0 1 13 3M92 82a8 8 0 0 0-13 3"
      />
      <path d="M72 20c22 0 36 12.500 36 28s-14 28-36 28-36-12.500-36-28 14-28 36-28Z" />
      <path className="tinted" d="M61.500 36h17l6 6v18h-23Z" />
      <path className="accented bare" d="M66 46h13M66 52h9" />
    </svg>
  );
}
