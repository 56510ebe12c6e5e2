/** A step of a chart, by its place from left to right. */
export interface Point {
	readonly at: number;
	/** Rupiah, or how many. */
	readonly value: number;
	/** A second value of the step, whose column stands beside the first. */
	readonly beside?: number;
	/** What stands below it. */
	readonly label: string;
	/** What it says when it is pointed at. */
	readonly title: string;
}
