/** Two sheets, one line of the upper one being written. */
export function DraftsIllustration() {
  return (
    <svg className="c-illustration" viewBox="0 0 144 96" aria-hidden="true" focusable="false">
      <path
        d="M36 16.5h42a3 3 0 0 1 3 3V78a3 3 0 0 1-3 3H36a3 3 0 0 1-3-3V19.5a3 3 0 0 1 3-3Z"
        transform="rotate(-6 57 48)"
      />
      <path d="M60.5 12.5h35l15 15V81a3 3 0 0 1-3 3h-47a3 3 0 0 1-3-3V15.5a3 3 0 0 1 3-3Z" />
      <path className="tinted" d="M95.5 12.5v12a3 3 0 0 0 3 3h12" />
      <path className="faint bare" d="M67 40h34M67 48h34M67 64h34M67 72h18" />
      <path className="accented bare" d="M67 56h22M92 51.5v9" />
    </svg>
  );
}
