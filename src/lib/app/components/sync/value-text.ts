import { phone } from '#lib/i18n/format.ts';

/** Any value of a document as a person reads it: phones as numbers, the rest as it stands. */
export function valueText(value: unknown): string {
	if (value === undefined || value === null) return '';
	if (Array.isArray(value)) return value.map(valueText).join(', ');
	if (typeof value === 'object') {
		if ('number' in value && typeof value.number === 'string') return phone(value.number);
		if ('latitude' in value && 'longitude' in value) return `${value.latitude}, ${value.longitude}`;
		return Object.entries(value)
			.map(([key, part]) => `${key}: ${valueText(part)}`)
			.join('; ');
	}
	return String(value);
}
