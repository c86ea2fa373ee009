/** An even horizon: nothing waits. */
export function QuietIllustration() {
  return (
    <svg className="c-illustration" viewBox="0 0 144 96" aria-hidden="true" focusable="false">
      <circle className="tinted accented" cx="72" cy="50" r="17" />
      <path className="faint bare" d="M40 76h64M54 84h36" />
      <path d="M22 68h100v-1H22Z" stroke="none" />
      <path className="bare" d="M20 67.5h104" />
      <path className="accented bare" d="m64.5 50.5 5 5 10-11" />
    </svg>
  );
}
