/**
 * An expected refusal is a value, not an exception: the caller must look before it can use the
 * result. `P` is a closed union told apart by `code`; the words for a code are in the message files.
 */
export type Result<T, P> = Success<T> | Refusal<P>;

export interface Success<T> {
	readonly ok: true;
	readonly value: T;
}

export interface Refusal<P> {
	readonly ok: false;
	readonly problem: P;
}

export function succeed<T>(value: T): Success<T> {
	return { ok: true, value };
}

export function refuse<const P>(problem: P): Refusal<P> {
	return { ok: false, problem };
}

/** Ends a switch over a union: adding a member without handling it is a type error. */
export function assertNever(value: never): never {
	throw new Error(`unexpected member of a union: ${JSON.stringify(value)}`);
}

/** States what the code relies on; a failure is a defect, never a person's mistake. */
export function assert(condition: unknown, claim: string): asserts condition {
	if (!condition) throw new Error(`broken invariant: ${claim}`);
}
