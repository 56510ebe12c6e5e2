/** A document or body of any shape: JSON, of whatever type wrote it. */
export type AnyDoc = Record<string, unknown>;
