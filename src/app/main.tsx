import "./trustedTypes.ts";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/print.css";
import { openLocalStore } from "../store/local/openLocalStore.ts";

const place = document.getElementById("root");
if (!place) throw new Error("index.html has no place for the app");
// Opening a store takes Chromium about as long as reading the rest of the app takes the page: both at once.
const local = openLocalStore({ name: "local", onLost: () => window.location.reload() });
const { showWindow } = await import("./showWindow.tsx");
await showWindow(place, local);
