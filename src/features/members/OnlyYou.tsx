import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { EmptyState } from "../../controls/EmptyState.tsx";
import { MembersIllustration } from "../../controls/illustrations/MembersIllustration.tsx";

export function OnlyYou({ onInvite }: { readonly onInvite: () => void }) {
  const intl = useIntl();
  return (
    <EmptyState
      title={intl.formatMessage({ id: "members.onlyYou.title" })}
      illustration={<MembersIllustration />}
      action={
        <Button icon="invite" onPress={onInvite}>
          {intl.formatMessage({ id: "members.invite" })}
        </Button>
      }
    >
      {intl.formatMessage({ id: "members.onlyYou.text" })}
    </EmptyState>
  );
}
