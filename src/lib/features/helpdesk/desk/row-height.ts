/**
 * How tall `QueueRow` makes itself in a list of this width, both in CSS pixels: narrow lists put badges
 * on lines of their own. Width 0: not measured yet.
 */
export function rowHeightIn(width: number): number {
	if (width === 0 || width > 640) return 60;
	return width > 480 ? 96 : 124;
}
