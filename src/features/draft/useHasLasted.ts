import { useEffect, useState } from "react";

/** True once `isSo` has been true for `lastingMs` without a break. */
export function useHasLasted(isSo: boolean, lastingMs: number): boolean {
  const [hasLasted, setHasLasted] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setHasLasted(true), lastingMs);
    return () => {
      clearTimeout(timer);
      setHasLasted(false);
    };
  }, [isSo, lastingMs]);
  return isSo && hasLasted;
}
