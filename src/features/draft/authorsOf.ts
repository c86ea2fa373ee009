import type { AuthorStyle, AuthorStyleOf } from "../../documents/text/binding/authorsPlugin.ts";
import { delegationStyle } from "../../controls/delegationStyle.ts";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { clientIdOf } from "../../ledger/clientId.ts";
import type { MemberView } from "../../state/selectors.ts";

/** Members by the Yjs client id that each device writes under in one draft. */
export type Authors = ReadonlyMap<number, MemberView>;

export function authorsOf(space: SpaceId, doc: DocId, members: readonly MemberView[]): Authors {
  return new Map(members.map((member) => [clientIdOf(space, doc, member.device), member]));
}

/** Letters of somebody who is no member (any more), or of the sample. */
const NOBODY: AuthorStyle = { className: "author--unknown", code: "?", title: "" };

export function styleOfAuthors(authors: Authors, unknown: string): AuthorStyleOf {
  return (client) => {
    const member = authors.get(client);
    if (!member) return { ...NOBODY, title: unknown };
    const title = [member.name, member.delegation].filter(Boolean).join(", ") || unknown;
    return { className: delegationStyle(member.index).className, code: member.code, title };
  };
}

export interface Share {
  /** Null for letters of people who are not known here. */
  readonly member: MemberView | null;
  /** Of all letters, 0 to 1. */
  readonly share: number;
}

/** How much of the text each delegation wrote, the largest first. */
export function sharesOf(letters: ReadonlyMap<number, number>, authors: Authors): readonly Share[] {
  const counts = new Map<string, { member: MemberView | null; count: number }>();
  let all = 0;
  for (const [client, count] of letters) {
    const member = authors.get(client) ?? null;
    const key = member ? member.delegation || member.device : "";
    const entry = counts.get(key) ?? { member, count: 0 };
    counts.set(key, { ...entry, count: entry.count + count });
    all += count;
  }
  return [...counts.values()]
    .map(({ member, count }) => ({ member, share: count / all }))
    .sort((a, b) => b.share - a.share);
}
