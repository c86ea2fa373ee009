import { keyframeBench } from "./keyframe.mjs";
import { ourSide } from "./ourSide.mjs";

Object.assign(globalThis, { bench: keyframeBench(ourSide()) });
