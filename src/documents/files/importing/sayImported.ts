import type * as Y from "yjs";
import { sayTogether } from "../../discussion/say.ts";
import type { Speaker } from "../../statements/putStatement.ts";
import type { OnBehalf } from "../../discussion/statement.ts";
import type { ImportedDraft } from "./importedDraft.ts";
import type { PassageOf } from "./seedImported.ts";

/**
 * Says what others proposed and remarked in a file, by its importer and on behalf of each, and what of the file is not in the draft.
 * `file`: its name, without a path.
 */
export function sayImported(
  discussion: Y.Doc,
  { amendments, comments, findings }: ImportedDraft,
  passageOf: PassageOf,
  { file, ...speaker }: Speaker & { readonly file: string },
): void {
  sayTogether(discussion, speaker, (say) => {
    for (const { changes, base, proposed, keepsParagraph, ...amendment } of amendments) {
      const passage = passageOf(amendment);
      if (passage === null) continue;
      const keeps = keepsParagraph && { keepsParagraph };
      const on = say({ type: "amendment", passage, base, proposed, reason: "", ...keeps, ...onBehalfOf(amendment) });
      for (const change of changes) {
        const { base: then, proposed: wanted } = change;
        say({ type: "subAmendment", on, base: then, proposed: wanted, reason: "", ...onBehalfOf(change) });
      }
    }
    for (const { replies, quote, text, isResolved, ...comment } of comments) {
      const passage = passageOf(comment);
      if (passage === null) continue;
      const on = say({ type: "comment", passage, quote, text, ...onBehalfOf(comment) });
      for (const reply of replies) say({ type: "reply", on, text: reply.text, ...onBehalfOf(reply) });
      if (isResolved) say({ type: "resolve", on, isResolved });
    }
    say({ type: "import", file: file.slice(-255), findings });
  });
}

type Spoken = { readonly author: string; readonly at: number | null };

const onBehalfOf = ({ author, at }: Spoken): { readonly onBehalf: OnBehalf } => ({
  onBehalf: { name: author, date: at },
});
