/** Two machines and the line between them. */
export function SyncIllustration() {
  return (
    <svg className="c-illustration" viewBox="0 0 144 96" aria-hidden="true" focusable="false">
      <path d="M19 34h34a2.5 2.5 0 0 1 2.5 2.5V61h-39V36.5A2.5 2.5 0 0 1 19 34Z" />
      <path d="M11 61h50v3a3 3 0 0 1-3 3H14a3 3 0 0 1-3-3Z" />
      <path d="M91 34h34a2.5 2.5 0 0 1 2.5 2.5V61h-39V36.5A2.5 2.5 0 0 1 91 34Z" />
      <path d="M83 61h50v3a3 3 0 0 1-3 3H86a3 3 0 0 1-3-3Z" />
      <path className="faint bare" d="M23 42h18M23 48h24M95 42h18M95 48h24" />
      <path className="accented bare" d="M55 27c8-9 26-9 34 0M84.5 27.5H89V23" />
      <path className="accented bare" d="M89 76c-8 8-26 8-34 0M59.5 75.5H55V80" />
    </svg>
  );
}
