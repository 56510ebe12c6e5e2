import { HttpRefusal } from './couch-errors.ts';

/** The query parameters of a request, read as CouchDB reads them. Throws refusals. */
export class Query {
	readonly #values: Readonly<Record<string, unknown>>;

	constructor(values: unknown) {
		this.#values = (values ?? {}) as Readonly<Record<string, unknown>>;
	}

	text(name: string): string | undefined {
		const value = this.#values[name];
		if (Array.isArray(value)) return String(value.at(-1));
		return value === undefined ? undefined : String(value);
	}

	flag(name: string): boolean {
		const value = this.text(name);
		if (value === undefined || value === 'false') return false;
		if (value === 'true') return true;
		throw parseError(`Invalid boolean parameter: ${JSON.stringify(value)}`);
	}

	/** A whole number that is not negative. */
	count(name: string): number | undefined {
		const value = this.text(name);
		if (value === undefined) return undefined;
		if (!/^\d{1,15}$/.test(value)) {
			throw parseError(`Invalid value for integer parameter: ${JSON.stringify(value)}`);
		}
		return Number(value);
	}

	json(name: string): unknown {
		const value = this.text(name);
		if (value === undefined || value === '') return undefined;
		try {
			return JSON.parse(value) as unknown;
		} catch {
			throw new HttpRefusal(400, 'bad_request', 'invalid UTF-8 JSON');
		}
	}

	/** The first of several names that was given, as JSON: `startkey` is also `start_key`. */
	jsonOf(...names: readonly string[]): unknown {
		for (const name of names) {
			const value = this.json(name);
			if (value !== undefined) return value;
		}
		return undefined;
	}

	/** With the parameters of a body, as `POST` forms of reading calls have it; the address counts first. */
	with(body: Readonly<Record<string, unknown>>): Query {
		const asText = Object.entries(body)
			.filter(([, value]) => value !== undefined)
			.map(([name, value]) => [name, JSON.stringify(value)] as const);
		return new Query({ ...Object.fromEntries(asText), ...this.#values });
	}
}

function parseError(reason: string): HttpRefusal {
	return new HttpRefusal(400, 'query_parse_error', reason);
}
