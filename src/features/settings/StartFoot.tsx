import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { SegmentedControl } from "../../controls/SegmentedControl.tsx";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { changeSettings } from "../../state/settingsCommands.ts";
import { view } from "../../state/view.ts";
import { languages } from "./languages.ts";
import "./settings.css";

/** The foot of the screens before there is a space: the language first, since nothing else can be read without it. */
export function StartFoot() {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const locale = useAppSelector((state) => state.view.settings?.locale ?? "en");
  return (
    <>
      <div className="f-settings-languages">
        <SegmentedControl
          label={intl.formatMessage({ id: "settings.language.label" })}
          isLabelHidden
          data-testid="start-language"
          options={languages.map((id) => ({ id, label: intl.formatMessage({ id: `language.${id}` }) }))}
          value={locale}
          onChange={(next) => void dispatch(changeSettings({ locale: next }))}
        />
      </div>
      <Button variant="quiet" data-testid="start-about" onPress={() => dispatch(view.actions.sheetOpened("about"))}>
        {intl.formatMessage({ id: "about.title" })}
      </Button>
    </>
  );
}
