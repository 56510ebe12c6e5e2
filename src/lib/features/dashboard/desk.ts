import type { DeviceEntry } from '#lib/domain/access/device.ts';
import type { Template } from '#lib/domain/billing/template.ts';
import type { NamedPerson } from '#lib/domain/collection/collector.ts';
import type { Zone } from '#lib/domain/time/zone.ts';
import type { Dashboard, DashboardQuestion, FigureRows, RowsAsked } from './question.ts';

/** A file of several tables. */
export interface Workbook {
	readonly sheetName: string;
	readonly header: readonly string[];
	readonly rows: readonly (readonly (string | number | null)[])[];
	readonly more?: readonly Omit<Workbook, 'more' | 'notes'>[];
	readonly notes?: { readonly sheetName: string; readonly lines: readonly (readonly string[])[] };
}

/** Everything that the dashboard works with. */
export interface DashboardDesk {
	readonly zone: Zone;
	readonly isPractice: boolean;
	/** Where the data of others comes from; null: this device is alone. */
	readonly server: { readonly branch: string; readonly device: string } | null;
	/** Everybody of the office. */
	readonly people: readonly NamedPerson[];
	ask(question: DashboardQuestion): Promise<Dashboard>;
	rows(question: DashboardQuestion, asked: RowsAsked, most: number): Promise<FigureRows>;
	/** Calls back at once and whenever something was written; returns what stops it. */
	onChange(listener: () => void): () => void;
	/** The devices of the organisation, as far as they are known here. To be read live. */
	devices(): Promise<readonly DeviceEntry[]>;
	/** All versions of all templates. To be read live. */
	templates(): Promise<readonly Template[]>;
	/** Writes a file, in a worker of its own. */
	write(book: Workbook): Promise<Blob>;
}
