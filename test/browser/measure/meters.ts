// What measures in the page itself: frames, tasks, the first painting. Runs there as a whole, so it uses nothing from outside.

export interface Phase {
  readonly frames: number;
  readonly framesPerSecond: number;
  readonly worstFrameMs: number;
  /** The 95th of 100 frames, by length. */
  readonly slowFrameMs: number;
}

export interface Meters {
  openAgain(): void;
  /** Keeps a message, which the page gets with `sayKept`: what the debugger does to bring it here is no work of the page. */
  keep(json: string): void;
  sayKept(): void;
  /** Milliseconds from the message `ready` to the frame in which bands are painted. */
  opened(): Promise<number>;
  phase(ms: number, act: 'rest' | 'pan' | 'zoom' | 'scroll'): Promise<Phase>;
  wholeInSight(): void;
  renderer(): string | null;
}

export function giveMeters(): void {
  let kept: unknown = null;
  let readyAt = 0;
  let openedMs: number | null = null;

  const bandsPainted = () => {
    const canvas = document.querySelector<HTMLCanvasElement>('.lanes-bands canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context || canvas.width < 10) return false;
    const { data } = context.getImageData(canvas.width >> 1, 0, 1, canvas.height);
    const colours = new Set<string>();
    for (let at = 0; at < data.length; at += 4) colours.add(`${data[at]} ${data[at + 1]} ${data[at + 2]}`);
    return colours.size > 4;
  };

  const phase: Meters['phase'] = async (ms, act) => {
    const bands = document.querySelector<HTMLElement>('.lanes-bands')!;
    const scroller = document.querySelector<HTMLElement>('.lanes-scroll')!;
    const box = bands.getBoundingClientRect();
    const at = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2, bubbles: true, cancelable: true };
    const wheel = (deltaX: number, deltaY: number, ctrlKey = false) =>
      bands.dispatchEvent(new WheelEvent('wheel', { ...at, deltaX, deltaY, ctrlKey }));
    // Panning and scrolling start where there is something to move.
    if (act === 'pan') for (let turn = 0; turn < 5; turn++) wheel(0, -100, true);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const begun = performance.now();
    const frames: number[] = [];
    let before = begun;
    let down = 1;
    for (let turn = 0; ; turn++) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      if (turn > 0) frames.push(now - before);
      before = now;
      if (now - begun >= ms) break;
      const isThere = turn % 60 < 30;
      if (act === 'pan') wheel(isThere ? 24 : -24, 0);
      if (act === 'zoom') wheel(0, isThere ? -20 : 20, true);
      if (act === 'scroll') {
        const was = scroller.scrollTop;
        scroller.scrollTop += 30 * down;
        if (scroller.scrollTop === was) down = -down;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    frames.sort((a, b) => a - b);
    return {
      frames: frames.length,
      framesPerSecond: (1000 * frames.length) / frames.reduce((sum, frame) => sum + frame, 0),
      worstFrameMs: frames.at(-1) ?? 0,
      slowFrameMs: frames[Math.floor(frames.length * 0.95)] ?? 0,
    };
  };

  const meters: Meters = {
    openAgain: () => {
      // Whatever is drawn now must not be taken for the new one.
      document.querySelector('.lanes-bands canvas')?.remove();
      window.addEventListener(
        'message',
        ({ data }: MessageEvent<{ type: string }>) => {
          if (data.type === 'ready') readyAt = performance.now();
        },
        { capture: true, once: true },
      );
      const look = () => {
        if (readyAt > 0 && bandsPainted()) {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => (openedMs = performance.now() - readyAt);
          channel.port2.postMessage(null);
          return;
        }
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    opened: async () => {
      while (openedMs === null) await new Promise((resolve) => setTimeout(resolve, 20));
      return openedMs;
    },
    keep: (json) => (kept = JSON.parse(json)),
    sayKept: () => window.postMessage(kept, '*'),
    phase,
    wholeInSight: () => document.querySelector<HTMLElement>('.zoom-buttons button:last-child')?.click(),
    renderer: () => {
      const gl = document.createElement('canvas').getContext('webgl');
      const info = gl?.getExtension('WEBGL_debug_renderer_info');
      return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : null;
    },
  };
  (window as unknown as { metersOf: () => Meters }).metersOf = () => meters;
}
