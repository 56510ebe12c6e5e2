export interface ComparedLine {
	readonly text: string;
	/** `left`: only in the first text; `right`: only in the second. */
	readonly side: 'both' | 'left' | 'right';
}

/** The lines of two texts in one list, those they share once: the longest common run of lines stays. */
export function compareLines(left: string, right: string): readonly ComparedLine[] {
	const [a, b] = [left.split('\n'), right.split('\n')];
	const common = commonLengths(a, b);
	const lines: ComparedLine[] = [];
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		if (i < a.length && j < b.length && a[i] === b[j]) {
			lines.push({ text: a[i]!, side: 'both' });
			i++;
			j++;
		} else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
			lines.push({ text: a[i]!, side: 'left' });
			i++;
		} else {
			lines.push({ text: b[j]!, side: 'right' });
			j++;
		}
	}
	return lines;
}

/** For each pair of places, how many lines the rests behind them have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly number[][] {
	const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			table[i]![j] =
				a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
		}
	}
	return table;
}
