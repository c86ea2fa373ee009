import { useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { useAppDispatch } from "../state/hooks.ts";
import { readAbout } from "../state/systemCommands.ts";
import { ProblemScreen } from "./ProblemScreen.tsx";

/** Drawing failed. The way on is to load the window anew; for whoever mends it there is the report. */
export function CrashScreen({ error }: { readonly error: Error }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const [folder, setFolder] = useState("");
  useEffect(() => {
    void dispatch(readAbout()).then((about) => about.ok && setFolder(about.value.profile));
  }, [dispatch]);
  return (
    <ProblemScreen
      title={intl.formatMessage({ id: "crash.title" })}
      text={intl.formatMessage({ id: "crash.text" })}
      detail={`${error.name}: ${error.message}`}
      {...(folder && { reports: `${folder}/reports` })}
    />
  );
}
