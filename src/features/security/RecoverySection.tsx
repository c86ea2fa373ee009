import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Section } from "../../controls/Section.tsx";
import { StatusDot } from "../../controls/StatusDot.tsx";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { dropRecovery } from "../../state/deviceCommands.ts";
import { selectOwnDevices, selectRecoveryKey } from "../../state/deviceSelectors.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { PhraseDialog } from "./PhraseDialog.tsx";

/** Twenty-four words on paper for the day when every machine is lost. */
export function RecoverySection({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const hasPhrase = useAppSelector((state) => selectRecoveryKey(state, space) !== null);
  const isMember = useAppSelector((state) => selectOwnDevices(state, space).length > 0);
  const [isWriting, setWriting] = useState(false);
  const drop = async (): Promise<void> => {
    if ((await dispatch(dropRecovery(space))).ok)
      toasts.show({ text: intl.formatMessage({ id: "security.phrase.dropped" }), tone: "ok" });
  };
  return (
    <Section
      title={intl.formatMessage({ id: "security.phrase.title" })}
      description={intl.formatMessage({ id: "security.phrase.text" })}
      data-testid="recovery"
    >
      <p data-testid="recovery-state">
        <StatusDot tone={hasPhrase ? "ok" : "warn"}>
          {intl.formatMessage({ id: hasPhrase ? "security.phrase.there" : "security.phrase.none" })}
        </StatusDot>
      </p>
      {isMember && (
        <div className="f-security-buttons">
          <Button icon="key" onPress={() => setWriting(true)} data-testid="phrase-write">
            {intl.formatMessage({ id: hasPhrase ? "security.phrase.again" : "security.phrase.write" })}
          </Button>
          {hasPhrase && (
            <Button onPress={() => void drop()} data-testid="phrase-drop">
              {intl.formatMessage({ id: "security.phrase.drop" })}
            </Button>
          )}
        </div>
      )}
      {isWriting && <PhraseDialog space={space} onClose={() => setWriting(false)} />}
    </Section>
  );
}
