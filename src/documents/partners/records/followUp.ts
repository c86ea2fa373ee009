import * as v from "valibot";
import { choice, day, link, members, text } from "../field.ts";

export const FOLLOW_UP_STATES = ["open", "inProgress", "done", "dropped"] as const;

/** What somebody has to do after an interaction, or for a partnership. */
export const followUp = v.object({
  title: text(400),
  of: link("interaction", "partnership", "project"),
  owners: members(),
  due: day(),
  state: choice(FOLLOW_UP_STATES),
});
