import { useState } from "react";
import { AppFrame } from "../../../src/controls/AppFrame.tsx";
import { Checkbox } from "../../../src/controls/Checkbox.tsx";
import { CopyField } from "../../../src/controls/CopyField.tsx";
import { DateField } from "../../../src/controls/DateField.tsx";
import { FieldGroup } from "../../../src/controls/FieldGroup.tsx";
import { FileDropZone } from "../../../src/controls/FileDropZone.tsx";
import { Page } from "../../../src/controls/Page.tsx";
import { PageHeader } from "../../../src/controls/PageHeader.tsx";
import { PassphraseField } from "../../../src/controls/PassphraseField.tsx";
import { RadioGroup } from "../../../src/controls/RadioGroup.tsx";
import { SearchField } from "../../../src/controls/SearchField.tsx";
import { SegmentedControl } from "../../../src/controls/SegmentedControl.tsx";
import { Select } from "../../../src/controls/Select.tsx";
import { Stack } from "../../../src/controls/Stack.tsx";
import { Switch } from "../../../src/controls/Switch.tsx";
import { TextArea } from "../../../src/controls/TextArea.tsx";
import { TextField } from "../../../src/controls/TextField.tsx";
import { TopBar } from "../../../src/controls/TopBar.tsx";
import "./gallery.css";

const nothing = () => undefined;
const copied = () => Promise.resolve();

export function FieldsPage() {
  const [phrase, setPhrase] = useState("correct horse battery");
  const [role, setRole] = useState<"editor" | "delegate" | "observer">("delegate");
  const [theme, setTheme] = useState<"system" | "light" | "dark">("system");
  const [day, setDay] = useState("2026-11-27");
  const [isOn, setOn] = useState(true);
  return (
    <AppFrame top={<TopBar title="Gallery" detail="Fields" />}>
      <Page width="full">
        <PageHeader title="Fields" />
        <div className="gallery-columns">
          <Stack>
            <TextField label="Name of the space" description="For example, the name of your working group." />
            <TextField label="Letter code" defaultValue="W" error="Use two to four letters." />
            <TextField label="Reference" defaultValue="ADI-INT(2026)2" isDisabled />
            <FieldGroup title="Mandate">
              <DateField label="From" value={day} onChange={setDay} />
              <DateField label="To" value="" onChange={nothing} error="The end lies before the beginning." />
            </FieldGroup>
            <PassphraseField label="Passphrase" value={phrase} onChange={setPhrase} />
            <TextArea label="Reason" defaultValue="The paragraph repeats §12." />
            <SearchField label="Search drafts" defaultValue="lodz" />
            <CopyField
              label="Link"
              description="Opens Concordia on the other machine."
              value="concordia://join#b7k2m9x4tq8vn3w6y5z1c0d8f7g6h5j4k3"
              onCopy={copied}
            />
          </Stack>
          <Stack>
            <Select
              label="Role"
              value={role}
              onChange={setRole}
              options={[
                { id: "editor", label: "Editor", description: "Changes the text of drafts." },
                { id: "delegate", label: "Delegate", description: "Tables amendments and comments." },
                { id: "observer", label: "Observer", description: "Reads everything and changes nothing." },
              ]}
            />
            <RadioGroup
              label="How should this machine keep your keys?"
              value="passphrase"
              onChange={nothing}
              options={[
                { id: "passphrase", label: "With a passphrase", description: "You type it each time." },
                { id: "none", label: "Unprotected", description: "The key lies on the disk beside the texts." },
              ]}
            />
            <SegmentedControl
              label="Theme"
              value={theme}
              onChange={setTheme}
              options={[
                { id: "system", label: "System" },
                { id: "light", label: "Light", icon: "sun" },
                { id: "dark", label: "Dark", icon: "moon" },
              ]}
            />
            <Switch isSelected={isOn} onChange={setOn} description="Machines nearby can see that Concordia runs.">
              Meet members on the local network
            </Switch>
            <Switch isSelected={false} onChange={nothing} isDisabled>
              Meet members over the internet
            </Switch>
            <Stack gap={1}>
              <Checkbox defaultSelected>I understand</Checkbox>
              <Checkbox isIndeterminate>Some of them</Checkbox>
              <Checkbox description="It can be changed later.">None of them</Checkbox>
              <Checkbox isDisabled>Not now</Checkbox>
            </Stack>
            <FileDropZone label="Drop the invitation file here" accept={[".concordia"]} onFiles={nothing}>
              It ends in .concordia
            </FileDropZone>
          </Stack>
        </div>
      </Page>
    </AppFrame>
  );
}
