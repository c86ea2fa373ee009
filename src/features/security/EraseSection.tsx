import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Section } from "../../controls/Section.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { eraseSpace } from "../../state/spaceCommands.ts";

/** The last thing on the page: there is no way back from it. The native dialog asks. */
export function EraseSection({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  return (
    <Section
      title={intl.formatMessage({ id: "security.erase.title" })}
      description={intl.formatMessage({ id: "security.erase.text" })}
      data-testid="erase-section"
    >
      <div className="f-security-buttons">
        <Button variant="danger" onPress={() => void dispatch(eraseSpace(space))} data-testid="erase-space">
          {intl.formatMessage({ id: "security.erase.submit" })}
        </Button>
      </div>
    </Section>
  );
}
