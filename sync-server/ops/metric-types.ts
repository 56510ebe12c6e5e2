/** Values of a metric's labels, in the order of their names. */
type LabelValues = readonly string[];

/** A count that only grows, by labels. */
export class Counter {
	readonly #name: string;
	readonly #help: string;
	readonly #labels: readonly string[];
	readonly #counts = new Map<string, { readonly values: LabelValues; count: number }>();

	constructor(name: string, help: string, labels: readonly string[] = []) {
		this.#name = name;
		this.#help = help;
		this.#labels = labels;
		if (labels.length === 0) this.add([], 0);
	}

	add(values: LabelValues, by = 1): void {
		const key = values.join('\n');
		const known = this.#counts.get(key);
		if (known) known.count += by;
		else this.#counts.set(key, { values, count: by });
	}

	lines(): string[] {
		const rows = [...this.#counts.values()].map(({ values, count }) =>
			line(this.#name, this.#labels, values, count)
		);
		return [...head(this.#name, this.#help, 'counter'), ...rows];
	}
}

/** How often something took how long, in seconds. */
export class Histogram {
	readonly #name: string;
	readonly #help: string;
	readonly #bounds: readonly number[];
	readonly #counts: number[];
	#sum = 0;
	#count = 0;

	/** `bounds`: upper bounds in seconds, growing. */
	constructor(name: string, help: string, bounds: readonly number[]) {
		this.#name = name;
		this.#help = help;
		this.#bounds = bounds;
		this.#counts = bounds.map(() => 0);
	}

	add(seconds: number): void {
		this.#sum += seconds;
		this.#count++;
		for (const [at, bound] of this.#bounds.entries()) {
			if (seconds <= bound) this.#counts[at]!++;
		}
	}

	lines(): string[] {
		const bucket = `${this.#name}_bucket`;
		return [
			...head(this.#name, this.#help, 'histogram'),
			...this.#bounds.map((bound, at) => line(bucket, ['le'], [`${bound}`], this.#counts[at]!)),
			line(bucket, ['le'], ['+Inf'], this.#count),
			`${this.#name}_sum ${this.#sum}`,
			`${this.#name}_count ${this.#count}`
		];
	}
}

/** What is read at the moment of asking. */
export class Gauge {
	readonly #name: string;
	readonly #help: string;
	readonly #read: () => number;

	constructor(name: string, help: string, read: () => number) {
		this.#name = name;
		this.#help = help;
		this.#read = read;
	}

	lines(): string[] {
		return [...head(this.#name, this.#help, 'gauge'), `${this.#name} ${this.#read()}`];
	}
}

function head(name: string, help: string, type: string): string[] {
	return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function line(name: string, labels: readonly string[], values: LabelValues, value: number): string {
	const pairs = labels.map((label, at) => `${label}="${escaped(values[at] ?? '')}"`);
	return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${value}`;
}

function escaped(value: string): string {
	return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
