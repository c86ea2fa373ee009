/** A sheet under the glass. */
export function SearchIllustration() {
  return (
    <svg className="c-illustration" viewBox="0 0 144 96" aria-hidden="true" focusable="false">
      <path d="M45 14h46a3 3 0 0 1 3 3v62a3 3 0 0 1-3 3H45a3 3 0 0 1-3-3V17a3 3 0 0 1 3-3Z" />
      <path className="faint bare" d="M51 26h34M51 35h34M51 44h20M51 53h12M51 62h12M51 71h22" />
      <circle className="accented tinted" cx="86" cy="55" r="15" />
      <path className="accented bare" d="m97 66 12 12" />
    </svg>
  );
}
