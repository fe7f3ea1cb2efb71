/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return */
import { Engine, Layer } from "@univerjs/engine-render";
import type { Loose } from "./loose";

const INSTALLED = Symbol("frames");

/** The canvases that are shown. */
const shown = new Set<Loose>();
let isAsked = false;

/**
 * Univer 0.25.1 asks for a frame sixty times a second, a fifth of a processor for a page at rest, and then draws where a layer
 * has changed. Here a frame is asked for when a layer changes.
 */
export function installFrames(): void {
  const engine = Engine.prototype as Loose;
  if (engine[INSTALLED]) return;
  engine[INSTALLED] = true;
  engine.startRenderLoop = function (this: Loose) {
    shown.add(this);
    askForFrame();
  };
  const layer = Layer.prototype as Loose;
  const makeDirty = layer.makeDirty;
  layer.makeDirty = function (this: Loose, state = true) {
    if (state) askForFrame();
    return makeDirty.call(this, state);
  };
}

function askForFrame(): void {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame((time) => {
    isAsked = false;
    for (const engine of shown) {
      if (engine._renderFrameTasks.length === 0) shown.delete(engine);
      else {
        engine._beginFrame(time);
        engine._renderFrame(time);
        engine._endFrame(time);
      }
    }
  });
}
