import { AppFrame } from "../../../src/controls/AppFrame.tsx";
import { Icon } from "../../../src/controls/icons/Icon.tsx";
import { type IconName, iconShapes } from "../../../src/controls/icons/iconShapes.ts";
import { Logo } from "../../../src/controls/icons/Logo.tsx";
import { Page } from "../../../src/controls/Page.tsx";
import { PageHeader } from "../../../src/controls/PageHeader.tsx";
import { TopBar } from "../../../src/controls/TopBar.tsx";
import "./gallery.css";

const isIcon = (name: string): name is IconName => name in iconShapes;

export function IconsPage() {
  return (
    <AppFrame top={<TopBar lead={<Logo />} title="Gallery" detail="Icons" />}>
      <Page width="full">
        <PageHeader title="Icons" actions={<Logo size="large" />} />
        <ul className="gallery-icons">
          {Object.keys(iconShapes)
            .filter(isIcon)
            .map((name) => (
              <li key={name}>
                <Icon name={name} size="large" />
                {name}
              </li>
            ))}
        </ul>
      </Page>
    </AppFrame>
  );
}
