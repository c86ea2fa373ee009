import { useEffect, useState } from "react";
import { useAppDispatch } from "../../state/hooks.ts";
import { type NameSearch, searchName } from "../../state/nameInDrafts.ts";

/** Where a name stands in the drafts on this machine, as far as they have been looked through; null before it begins. */
export function useNameSearch(name: string): NameSearch | null {
  const dispatch = useAppDispatch();
  const [search, setSearch] = useState<NameSearch | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    void dispatch(searchName(name, setSearch, stop.signal));
    return () => stop.abort();
  }, [dispatch, name]);
  return search;
}
