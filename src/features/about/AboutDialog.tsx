import { useIntl } from "react-intl";
import { Dialog } from "../../controls/Dialog.tsx";
import { Facts } from "../../controls/Facts.tsx";
import { Logo } from "../../controls/icons/Logo.tsx";
import { readAbout } from "../../state/systemCommands.ts";
import { useAnswer } from "../../state/useAnswer.ts";
import "./about.css";

/** What this is, where it keeps things, and what one should know before trusting it. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const intl = useIntl();
  const about = useAnswer(readAbout, []);
  return (
    <Dialog title={intl.formatMessage({ id: "about.title" })} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <div className="f-about" data-testid="about-dialog">
        <div className="f-about-head">
          <Logo size="large" />
          <div>
            <p className="f-about-name">Concordia</p>
            <p>{about && intl.formatMessage({ id: "about.version" }, { version: about.version })}</p>
          </div>
        </div>
        <p>{intl.formatMessage({ id: "about.text" })}</p>
        <div>
          <h3>{intl.formatMessage({ id: "about.honest.title" })}</h3>
          <p className="f-about-quiet">{intl.formatMessage({ id: "about.honest.text" })}</p>
        </div>
        {about && (
          <Facts
            facts={[
              { label: intl.formatMessage({ id: "about.folder" }), value: <code>{about.profile}</code> },
              { label: "Electron", value: about.electron },
              {
                label: intl.formatMessage({ id: "about.licence.label" }),
                value: intl.formatMessage({ id: "about.licence" }),
              },
            ]}
          />
        )}
      </div>
    </Dialog>
  );
}
