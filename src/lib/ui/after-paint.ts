/**
 * Calls once the next frame has been painted, for what nobody waits for; returns what calls it off.
 * In a page that nobody sees there is no frame, and it waits until there is one.
 */
export function afterPaint(run: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => {
		// A frame is painted when its callbacks are through; a timer comes after that.
		timer = setTimeout(run);
	});
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
}
