import "./trustedTypes.ts";
import "./styles/fonts.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/print.css";
import { firstFrame } from "./picture/firstFrame.ts";

// The script runs as soon as it is read, which may be before the page is.
if (document.readyState === "loading") await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve));
const place = document.getElementById("root");
if (!place) throw new Error("index.html has no place for the app");
const first = await firstFrame(window.concordiaMain);
// Opening a store takes Chromium about as long as reading the rest of the app takes the page: both at once.
const local = import("../store/local/openLocalStore.ts").then(({ openLocalStore }) =>
  openLocalStore({ name: "local", onLost: () => window.location.reload() }),
);
const { showWindow } = await import("./showWindow.tsx");
await window.concordiaMain.listening();
await showWindow(place, local, first);
