import full from 'libphonenumber-js/metadata.full.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { indonesia } from './indonesia.ts';

test('the numbering plan kept here is what the installed phone library says about Indonesia', () => {
	expect(indonesia.countries.ID).toEqual(full.countries.ID);
	expect(indonesia.version).toBe(full.version);
	expect(full.country_calling_codes['62']).toEqual(['ID']);
});
