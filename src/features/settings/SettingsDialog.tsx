import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { SegmentedControl } from "../../controls/SegmentedControl.tsx";
import { Select } from "../../controls/Select.tsx";
import { Switch } from "../../controls/Switch.tsx";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { USUAL_LIMIT_MB } from "../../state/followFiles.ts";
import { changeSettings } from "../../state/settingsCommands.ts";
import { view } from "../../state/view.ts";
import { languages } from "./languages.ts";
import { ProtectionLine } from "./ProtectionLine.tsx";
import "./settings.css";

const themes = ["system", "light", "dark"] as const;
const densities = ["comfortable", "compact"] as const;
const sizes = ["90", "100", "115", "130", "150"] as const;
const sizeOf = { "90": 90, "100": 100, "115": 115, "130": 130, "150": 150 } as const;

const limits = ["100", "1000", "5000", "20000"] as const;
const limitOf = { "100": 100, "1000": 1_000, "5000": 5_000, "20000": 20_000 } as const;

/** Each choice acts at once, so there is nothing to save and nothing to cancel. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const settings = useAppSelector((state) => state.view.settings);
  // What this machine keeps of spelling is sealed.
  const isReady = useAppSelector((state) => state.session.vault?.state === "ready");
  if (!settings) return null;
  const change = (part: Parameters<typeof changeSettings>[0]): void => {
    void dispatch(changeSettings(part));
  };
  return (
    <Dialog title={intl.formatMessage({ id: "settings.title" })} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <div className="f-settings" data-testid="settings-dialog">
        <Select
          label={intl.formatMessage({ id: "settings.language.label" })}
          data-testid="settings-language"
          description={intl.formatMessage({ id: "settings.language.description" })}
          options={languages.map((id) => ({ id, label: intl.formatMessage({ id: `language.${id}` }) }))}
          value={settings.locale}
          onChange={(locale) => change({ locale })}
        />
        <SegmentedControl
          label={intl.formatMessage({ id: "settings.theme.label" })}
          data-testid="settings-theme"
          options={themes.map((id) => ({ id, label: intl.formatMessage({ id: `settings.theme.${id}` }) }))}
          value={settings.theme}
          onChange={(theme) => change({ theme })}
        />
        <SegmentedControl
          label={intl.formatMessage({ id: "settings.textSize.label" })}
          data-testid="settings-textSize"
          options={sizes.map((id) => ({ id, label: intl.formatNumber(sizeOf[id] / 100, { style: "percent" }) }))}
          value={sizes.find((id) => sizeOf[id] === settings.textSize) ?? "100"}
          onChange={(id) => change({ textSize: sizeOf[id] })}
        />
        <SegmentedControl
          label={intl.formatMessage({ id: "settings.density.label" })}
          data-testid="settings-density"
          options={densities.map((id) => ({ id, label: intl.formatMessage({ id: `settings.density.${id}` }) }))}
          value={settings.density}
          onChange={(density) => change({ density })}
        />
        <Select
          label={intl.formatMessage({ id: "settings.attachments.label" })}
          data-testid="settings-attachments"
          description={intl.formatMessage({ id: "settings.attachments.description" })}
          options={limits.map((id) => ({
            id,
            label: intl.formatNumber(limitOf[id], { style: "unit", unit: "megabyte" }),
          }))}
          value={limits.find((id) => limitOf[id] === (settings.attachmentsMb ?? USUAL_LIMIT_MB)) ?? "1000"}
          onChange={(id) => change({ attachmentsMb: limitOf[id] })}
        />
        <Switch
          isSelected={settings.lan}
          onChange={(lan) => change({ lan })}
          data-testid="settings-lan"
          description={intl.formatMessage({ id: "settings.network.lan.description" })}
        >
          {intl.formatMessage({ id: "settings.network.lan.label" })}
        </Switch>
        {isReady && (
          <Button onPress={() => dispatch(view.actions.sheetOpened("spelling"))} data-testid="settings-spelling">
            {intl.formatMessage({ id: "spelling.open" })}
          </Button>
        )}
        <ProtectionLine />
      </div>
    </Dialog>
  );
}
