import * as Y from "yjs";
import type { TextModel } from "../model/createText.ts";
import { isReshapedApart, LOOK, readShapes, type Shapes, shapeKey, shortened } from "../model/shapes.ts";
import { recordFor } from "./recordFor.ts";

/** Notes that this user changed the structure of a paragraph, and which changes of others were known to it. */
export function stampShape(model: TextModel, id: string, act: string): void {
  const own = model.doc.clientID;
  const at = Y.getState(model.doc.store, own);
  recordFor(model, id).set(shapeKey(own), { at, act: shortened(act), ...sawOf(shapesOf(model, id), own) });
}

/** Says that what two people made of a paragraph apart has been looked at. The own change, if any, stays on record. */
export function settleShapes(model: TextModel, id: string): void {
  const shapes = shapesOf(model, id);
  if (!isReshapedApart(shapes)) return;
  const own = model.doc.clientID;
  const { at, act } = shapes.get(own) ?? { at: Y.getState(model.doc.store, own), act: LOOK };
  recordFor(model, id).set(shapeKey(own), { at, act, ...sawOf(shapes, own) });
}

const shapesOf = (model: TextModel, id: string): Shapes => readShapes(recordFor(model, id));

function sawOf(shapes: Shapes, own: number): { saw?: Record<string, number> } {
  const others = [...shapes].filter(([client]) => client !== own).map(([client, { at }]) => [String(client), at]);
  return others.length === 0 ? {} : { saw: Object.fromEntries(others) };
}
