import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Section } from "../../../controls/Section.tsx";
import type { SpaceId } from "../../../domain/ids.ts";
import { openBundle } from "../../../state/bundleCommands.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { SaveFileDialog } from "./SaveFileDialog.tsx";
import "./byFile.css";

/** Where no wire reaches: what one machine holds goes to another on a stick. */
export function ExchangeByFile({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const [isSaving, setSaving] = useState(false);
  return (
    <Section title={intl.formatMessage({ id: "sync.file.title" })}>
      <div className="f-sync-file" data-testid="exchange-by-file">
        <p>{intl.formatMessage({ id: "sync.file.text" })}</p>
        <div className="f-sync-file-buttons">
          <Button icon="download" onPress={() => setSaving(true)} data-testid="bundle-save">
            {intl.formatMessage({ id: "sync.file.save" })}
          </Button>
          <Button icon="upload" onPress={() => void dispatch(openBundle(false))} data-testid="bundle-open">
            {intl.formatMessage({ id: "sync.file.open" })}
          </Button>
        </div>
        {isSaving && <SaveFileDialog space={space} onClose={() => setSaving(false)} />}
      </div>
    </Section>
  );
}
