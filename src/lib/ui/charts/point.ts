/** A step of a chart, by its place from left to right. */
export interface Point {
	readonly at: number;
	/** Rupiah. */
	readonly value: number;
	/** What stands below it. */
	readonly label: string;
	/** What it says when it is pointed at. */
	readonly title: string;
}
