import { useIntl } from "react-intl";
import { Banner } from "../../controls/Banner.tsx";
import { Button } from "../../controls/Button.tsx";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import { mendParts } from "../../documents/text/parts/partOrder.ts";
import { useAppSelector } from "../../state/hooks.ts";

/** Work done apart has brought the parts of the paper out of their order: whoever may write puts them right with one press. */
export function PartsBand({ editor }: { readonly editor: Editor | null }) {
  const intl = useIntl();
  const isAstray = useAppSelector((state) => state.openDraft.survey.arePartsAstray);
  if (!isAstray) return null;
  return (
    <Banner
      tone="warn"
      isBand
      title={intl.formatMessage({ id: "parts.astray" })}
      data-testid="parts-astray"
      actions={
        editor && (
          <Button onPress={() => mendParts(editor.model)} data-testid="mend-parts">
            {intl.formatMessage({ id: "parts.mend" })}
          </Button>
        )
      }
    >
      {intl.formatMessage({ id: "parts.astray.text" })}
    </Banner>
  );
}
