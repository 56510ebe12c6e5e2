import type { DeskDatabaseKind } from '#lib/domain/registry.ts';
import type { Engine } from '#lib/store/engine/engine.ts';

/** The databases of the helpdesk on this device, opened. */
export type DeskEngines = Readonly<Record<DeskDatabaseKind, Engine>>;
