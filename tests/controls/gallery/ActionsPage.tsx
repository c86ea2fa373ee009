import { useState } from "react";
import { AlertDialog } from "../../../src/controls/AlertDialog.tsx";
import { AppFrame } from "../../../src/controls/AppFrame.tsx";
import { Button } from "../../../src/controls/Button.tsx";
import { CodeWords } from "../../../src/controls/CodeWords.tsx";
import { Dialog } from "../../../src/controls/Dialog.tsx";
import { IconButton } from "../../../src/controls/IconButton.tsx";
import { IconToggle } from "../../../src/controls/IconToggle.tsx";
import { Kbd } from "../../../src/controls/Kbd.tsx";
import { Link } from "../../../src/controls/Link.tsx";
import { Menu } from "../../../src/controls/Menu.tsx";
import { Page } from "../../../src/controls/Page.tsx";
import { PageHeader } from "../../../src/controls/PageHeader.tsx";
import { Popover } from "../../../src/controls/Popover.tsx";
import { Section } from "../../../src/controls/Section.tsx";
import { Stack } from "../../../src/controls/Stack.tsx";
import { createToasts, ToastsRegion } from "../../../src/controls/Toasts.tsx";
import { Toolbar, ToolbarGroup } from "../../../src/controls/Toolbar.tsx";
import { TopBar } from "../../../src/controls/TopBar.tsx";

const toasts = createToasts();
const nothing = () => undefined;

export function ActionsPage() {
  const [isBold, setBold] = useState(true);
  return (
    <AppFrame top={<TopBar title="Gallery" detail="Actions" />}>
      <Page>
        <PageHeader title="Actions" detail="What can be pressed" actions={<Button icon="invite">Invite…</Button>} />
        <Section title="Buttons">
          <Stack direction="row" gap={2}>
            <Button variant="primary">Create the space</Button>
            <Button>Continue</Button>
            <Button icon="copy">Copy</Button>
            <Button variant="quiet">Not now</Button>
            <Button variant="danger" icon="trash">
              Remove
            </Button>
          </Stack>
          <Stack direction="row" gap={2}>
            <Button variant="primary" isDisabled>
              Create the space
            </Button>
            <Button isDisabled>Continue</Button>
            <Button isPending>Unlocking…</Button>
            <Button variant="primary" isPending>
              Unlocking…
            </Button>
            <Button variant="danger" isDisabled>
              Remove
            </Button>
          </Stack>
          <Stack direction="row" gap={2}>
            <Button variant="primary" size="large">
              They are the same
            </Button>
            <Button size="large">They differ</Button>
            <IconButton icon="search" label="Search" keys="Mod+K" />
            <IconButton icon="more" label="More" variant="outlined" />
            <IconButton icon="trash" label="Remove" isDisabled />
            <Kbd keys="Mod+Shift+Z" />
            <span>
              Ask for a <Link onPress={nothing}>new invitation</Link>.
            </span>
          </Stack>
        </Section>
        <Section title="Toolbar">
          <Toolbar label="Formatting">
            <ToolbarGroup label="History">
              <IconButton icon="undo" label="Undo" keys="Mod+Z" />
              <IconButton icon="redo" label="Redo" keys="Mod+Shift+Z" isDisabled />
            </ToolbarGroup>
            <ToolbarGroup label="Style of the words">
              <IconToggle icon="bold" label="Bold" keys="Mod+B" isSelected={isBold} onChange={setBold} />
              <IconToggle icon="italic" label="Italic" keys="Mod+I" />
            </ToolbarGroup>
            <ToolbarGroup label="Style of the paragraph">
              <IconToggle icon="heading" label="Heading" />
              <IconToggle icon="paragraph" label="Paragraph" isSelected />
              <IconToggle icon="list" label="List" />
            </ToolbarGroup>
          </Toolbar>
        </Section>
        <Section title="Over the page">
          <Stack direction="row" gap={2}>
            <Menu
              label="Draft"
              trigger={<Button icon="more">Menu</Button>}
              onAction={nothing}
              groups={[
                {
                  label: "Draft",
                  isLabelHidden: true,
                  entries: [
                    { id: "rename", label: "Rename", icon: "pencil", keys: "F2" },
                    { id: "history", label: "History", icon: "history", keys: "Mod+Shift+H" },
                    { id: "print", label: "Print…", icon: "print", keys: "Mod+P", isDisabled: true },
                  ],
                },
                { label: "Keep", entries: [{ id: "archive", label: "Archive", icon: "trash", isDanger: true }] },
              ]}
            />
            <Dialog
              title="Compare five words"
              trigger={<Button>Dialog</Button>}
              footer={(close) => (
                <>
                  <Button onPress={close}>They differ</Button>
                  <Button variant="primary" onPress={close}>
                    They are the same
                  </Button>
                </>
              )}
            >
              <p>
                Call each other and read the words aloud. If all five are the same on both screens, nobody stands
                between you.
              </p>
              <CodeWords label="Words to compare" words={["harbour", "violin", "meadow", "copper", "lantern"]} />
            </Dialog>
            <AlertDialog
              title="Remove Lublin from the space?"
              trigger={<Button variant="danger">Alert</Button>}
              confirmLabel="Remove"
              isDanger
              onConfirm={nothing}
            >
              From now on this member reads and writes nothing new.
            </AlertDialog>
            <Popover label="Versions" trigger={<Button>Popover</Button>}>
              <p>Wrocław has everything; Neuchâtel lacks REV2.</p>
            </Popover>
            <Button onPress={() => toasts.show({ text: "“Model framework” was archived.", undo: nothing })}>
              Toast
            </Button>
            <Button onPress={() => toasts.show({ text: "The disk is full.", tone: "danger" })}>Danger toast</Button>
          </Stack>
        </Section>
        <Section title="Words to read aloud">
          <CodeWords label="Words" words={["harbour", "violin", "meadow", "copper", "lantern"]} />
        </Section>
      </Page>
      <ToastsRegion toasts={toasts} />
    </AppFrame>
  );
}
