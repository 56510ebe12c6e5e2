import type { DeskMaster } from '#lib/domain/registry.ts';
import type { Bilingual, Priority, SlaTarget } from '#lib/domain/desk/words.ts';
import type { Faq, FormField, Service } from '#lib/domain/desk/masters.ts';

/** Master data before somebody signed it. */
export type Seed<D extends DeskMaster> = D extends DeskMaster
	? Omit<D, 'by' | 'at' | 'device' | '_rev'>
	: never;

const HOUR = 60;
/** Eight hours of work. */
const DAY = 8 * HOUR;

export function both(id: string, en: string): Bilingual {
	return { id, en };
}

type Targets = Record<Priority, SlaTarget>;

function within(response: number, resolution: number): SlaTarget {
	return { response, resolution };
}

/** Somebody waits for it in front of a door. */
export const atOnce: Targets = {
	urgent: within(15, HOUR),
	high: within(30, 2 * HOUR),
	normal: within(HOUR, 4 * HOUR),
	low: within(2 * HOUR, DAY)
};
/** Done within the day or the next. */
export const quick: Targets = {
	urgent: within(30, 4 * HOUR),
	high: within(HOUR, DAY),
	normal: within(2 * HOUR, 2 * DAY),
	low: within(4 * HOUR, 3 * DAY)
};
/** Needs a unit to plan it. */
export const planned: Targets = {
	urgent: within(HOUR, DAY),
	high: within(2 * HOUR, 3 * DAY),
	normal: within(4 * HOUR, 5 * DAY),
	low: within(DAY, 10 * DAY)
};
/** Needs approvals or a supplier. */
export const lengthy: Targets = {
	urgent: within(2 * HOUR, 5 * DAY),
	high: within(4 * HOUR, 10 * DAY),
	normal: within(DAY, 15 * DAY),
	low: within(2 * DAY, 30 * DAY)
};

type ServiceLine = Omit<
	Seed<Service>,
	'_id' | 'type' | 'slug' | 'active' | 'route' | 'tierPath' | 'fields'
> &
	Partial<Pick<Service, 'tierPath' | 'fields'>>;

/** A line of the catalogue; it is filed elsewhere where it names another app. */
export function service(slug: string, line: ServiceLine): Seed<Service> {
	return {
		_id: `service:${slug}`,
		type: 'service',
		slug,
		tierPath: [1, 2],
		fields: [],
		...line,
		route: line.otherApp ? 'other-app' : 'ticket',
		active: true
	};
}

type FieldLine = Partial<Pick<FormField, 'required' | 'hint' | 'options' | 'showWhen'>>;

/** A question; it has to be answered unless the line says otherwise. */
export function field(
	key: string,
	label: Bilingual,
	kind: FormField['kind'],
	line: FieldLine = {}
): FormField {
	return { key, label, kind, required: true, ...line };
}

type FaqLine = Pick<Faq, 'question' | 'answer'> &
	Partial<Pick<Faq, 'category' | 'services' | 'synonyms'>>;

export function faq(slug: string, line: FaqLine): Seed<Faq> {
	return {
		_id: `faq:${slug}`,
		type: 'faq',
		slug,
		services: [],
		synonyms: [],
		...line,
		pictures: [],
		published: true
	};
}
