import { useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { Logo } from "../controls/icons/Logo.tsx";
import { Spinner } from "../controls/Spinner.tsx";
import "./screens.css";

const SLOW_MS = 8_000;

/** While the vault starts. Usually gone before it is seen, so it appears late and says more when it stays. */
export function StartingScreen() {
  const intl = useIntl();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className="a-starting" data-testid="starting">
      <Logo size="large" />
      <p className="a-starting-words" role="status">
        <Spinner />
        {intl.formatMessage({ id: isSlow ? "app.slowStart" : "app.starting" })}
      </p>
    </main>
  );
}
