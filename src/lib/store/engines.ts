import type { DatabaseKind } from '#lib/domain/registry.ts';
import type { Engine } from './engine/engine.ts';

/** Databases of a person that are open, by kind. */
export type Engines = Readonly<Partial<Record<DatabaseKind, Engine>>>;
