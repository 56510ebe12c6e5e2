import { describe, expect, it } from 'vitest';
import { deviceName } from './device-name.ts';

const chrome =
	'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36';

describe('a device is known by', () => {
	it.each([
		[chrome, 'Chrome', 'Windows'],
		[`${chrome} Edg/140.0.0.0`, 'Edge', 'Windows'],
		[
			'Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Mobile Safari/537.36',
			'Chrome',
			'Android'
		],
		[
			'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1',
			'Safari',
			'iPhone'
		],
		['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
		['something new', '', '']
	])('%s: %s, %s', (userAgent, browser, system) => {
		expect(deviceName(userAgent)).toEqual({ browser, system });
	});

	it('what the browser tells without being taken apart', () => {
		const brands = [{ brand: 'Not;A=Brand' }, { brand: 'Chromium' }, { brand: 'Microsoft Edge' }];
		expect(deviceName(chrome, { brands, platform: 'macOS' })).toEqual({
			browser: 'Edge',
			system: 'macOS'
		});
	});
});
