import { qrTextOf } from "./qrTextOf.ts";

/** Why there is no picture of the camera: this machine has none, does not give it away, or another program has it. */
export type CameraFault = "none" | "refused" | "busy";

export interface CameraScan {
  /** Shows the picture; resolves with the text of the first code in it, null when it was stopped before. */
  readonly found: Promise<string | null>;
  stop(): void;
}

const SIZE = { width: { ideal: 1280 }, height: { ideal: 720 } };
/** A code that fills a third of it is still read. */
const MOST_PIXELS = 960;
/** Between two looks the window has the time to draw what the camera sees. */
const GAP_MS = 150;

/** Opens the camera, never the microphone. The picture is looked at here and goes nowhere. */
export async function scanCamera(video: HTMLVideoElement): Promise<CameraScan | CameraFault> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: SIZE, audio: false });
    video.srcObject = stream;
    await video.play();
    return scan(video, stream);
  } catch (error) {
    return faultOf(error);
  }
}

function scan(video: HTMLVideoElement, stream: MediaStream): CameraScan {
  let settle: (text: string | null) => void = () => undefined;
  const found = new Promise<string | null>((resolve) => {
    settle = resolve;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (text: string | null): void => {
    clearTimeout(timer);
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
    settle(text);
  };
  const look = (): void => {
    const text = qrTextOf(video, { width: video.videoWidth, height: video.videoHeight }, MOST_PIXELS);
    if (text !== null) return end(text);
    timer = setTimeout(look, GAP_MS);
  };
  look();
  return { found, stop: () => end(null) };
}

function faultOf(error: unknown): CameraFault {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  return name === "NotReadableError" || name === "AbortError" ? "busy" : "none";
}
