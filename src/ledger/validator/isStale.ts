import { type Authority, limitOf, rightsOf } from "./authority.ts";
import type { Author } from "./author.ts";
import type { DocumentState } from "./documentState.ts";

/** Would anything that was judged be judged otherwise, by what the membership says now? */
export function isStale(state: DocumentState, authority: Authority): boolean {
  return state.authors.some(
    (author) => haveRightsChanged(author, authority) || haveBoundsChanged(state, author, authority),
  );
}

function haveRightsChanged(author: Author, authority: Authority): boolean {
  const standing = authority.standingOf(author.device);
  if (!standing) return author.judged.length > 0;
  const rights = rightsOf(authority, standing, author.controls);
  return author.judged.some((seq, i) => rights(seq, author.epochs[i] ?? 0) !== author.rights[i]);
}

/** What it built on was cut off, or adopted. */
function haveBoundsChanged(state: DocumentState, author: Author, authority: Authority): boolean {
  return [...author.deps].some(([index, seq]) => {
    const other = state.authors[index];
    return other !== undefined && Math.min(seq, limitOf(authority, other.device)) !== author.bound.get(index);
  });
}
