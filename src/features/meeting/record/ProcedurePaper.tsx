import type { PaperPlace } from "../../../documents/meeting/statement.ts";
import type { SpaceId } from "../../../domain/ids.ts";
import { Button } from "../../../controls/Button.tsx";
import { useAppDispatch } from "../../../state/hooks.ts";
import { view } from "../../../state/view.ts";
import { usePaperName } from "../papers/usePaperName.ts";

/** The draft that a procedure is on, and at which text of it. */
export function ProcedurePaper({ space, paper }: { readonly space: SpaceId; readonly paper: PaperPlace }) {
  const dispatch = useAppDispatch();
  const { title, at, lang } = usePaperName(space, paper.doc, paper.content);
  return (
    <p>
      <Button
        variant="quiet"
        icon="document"
        onPress={() => dispatch(view.actions.pageOpened({ name: "draft", space, doc: paper.doc }))}
        data-testid="procedure-paper"
      >
        <bdi lang={lang}>{title}</bdi>
        {` · ${at}`}
      </Button>
    </p>
  );
}
