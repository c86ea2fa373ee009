/**
 * To be imported first where a test needs a page and a vault: jsdom brings byte arrays of its own, and what Node's crypto
 * and ports answer is then no Uint8Array in the eyes of a schema.
 */
const nodeBytes: unknown = Object.getPrototypeOf(Buffer);
Reflect.set(globalThis, "Uint8Array", nodeBytes);
Reflect.set(globalThis, "ArrayBuffer", Buffer.alloc(0).buffer.constructor);
