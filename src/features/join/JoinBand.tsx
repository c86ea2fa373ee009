import { useIntl } from "react-intl";
import { Banner } from "../../controls/Banner.tsx";
import { Button } from "../../controls/Button.tsx";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { selectJoining } from "../../state/spaceSelectors.ts";
import { view } from "../../state/view.ts";
import { joiningTitle } from "./joiningTitle.ts";

/** Stands where the dialog was closed while an admission is under way. */
export function JoinBand({ isBand = false }: { readonly isBand?: boolean }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const joining = useAppSelector(selectJoining);
  if (!joining) return null;
  const tone = joining.state === "failed" ? "warn" : joining.state === "admitted" ? "ok" : "info";
  return (
    <Banner
      isBand={isBand}
      data-testid="join-band"
      tone={tone}
      title={intl.formatMessage({ id: joiningTitle[joining.state] })}
      actions={
        <Button onPress={() => dispatch(view.actions.sheetOpened("join"))} data-testid="join-show">
          {intl.formatMessage({ id: "join.show" })}
        </Button>
      }
    />
  );
}
