import type { Paper } from "../paper.ts";

/** The id by which the file names whoever says something. */
export type Agents = ReadonlyMap<string, string>;

export function agentsOf({ proposals, comments }: Paper): Agents {
  const authors = [...proposals, ...comments, ...comments.flatMap(({ replies }) => replies)].map(
    ({ author }) => author,
  );
  return new Map([...new Set(authors)].map((author, i) => [author, `agent_${i + 1}`]));
}
