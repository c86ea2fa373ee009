import { acceptProposal, considerProposal, type Proposal } from "../../../documents/amendments/acceptProposal.ts";
import { acceptancesOf } from "../../../documents/text/model/acceptances.ts";
import type { TextModel } from "../../../documents/text/model/createText.ts";

/**
 * Brings words into the text, or says false when somebody has changed the same ones since. Of words that are there already nothing is
 * done. What was brought in under its id, stayed when it was reopened, and is now agreed in other words is noted under an id of its
 * own, the same at all who do so.
 */
export function bringIn(model: TextModel, proposal: Proposal): boolean {
  const considered = considerProposal(model, proposal);
  if (!considered.ok || considered.merged === considered.found.text) return considered.ok;
  let id = proposal.id;
  for (let again = 2; acceptancesOf(model.doc, id).length > 0; again++) id = `${proposal.id}.${String(again)}`;
  return acceptProposal(model, { ...proposal, id }).ok;
}
