import "./trustedTypes.ts";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/print.css";
import { createRoot } from "react-dom/client";
import { openWindow } from "./openWindow.ts";
import { Root } from "./Root.tsx";

const place = document.getElementById("root");
if (!place) throw new Error("index.html has no place for the app");
const root = createRoot(place);

const opened = await openWindow();
root.render(<Root opened={opened} />);
