import { type Bracket, isStanding } from "./readBrackets.ts";
import type { Discussion } from "./readDiscussion.ts";

/**
 * The brackets that have to be lifted before a text can be adopted, in the order in which they were asked for; none when nothing is in
 * the way. A reservation hinders no adoption: only its delegation can lift it, and one that had to be waited for could keep all others
 * from adopting. For the same reason what this version cannot read (`unread`) is only said.
 */
export const whatHindersAdoption = ({ brackets }: Pick<Discussion, "brackets">): readonly Bracket[] =>
  brackets.filter(isStanding);
