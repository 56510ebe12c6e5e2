/** What a browser says of itself, as far as it is looked at. */
export interface AgentData {
	readonly brands: readonly { readonly brand: string }[];
	readonly platform: string;
}

export interface DeviceName {
	readonly browser: string;
	readonly system: string;
}

/** The most telling first: Edge and Opera call themselves Chrome besides. */
const browsers = [
	['Edge', /Edg(?:e|A|iOS)?\//],
	['Opera', /OPR\//],
	['Samsung Internet', /SamsungBrowser\//],
	['Firefox', /(?:Firefox|FxiOS)\//],
	['Chrome', /(?:Chrome|CriOS)\//],
	['Safari', /Safari\//]
] as const;

const systems = [
	['Android', /Android/],
	['iPhone', /iPhone/],
	['iPad', /iPad/],
	['ChromeOS', /CrOS/],
	['Windows', /Windows/],
	['macOS', /Mac OS X|Macintosh/],
	['Linux', /Linux/]
] as const;

const brandNames: Readonly<Record<string, string>> = {
	'Microsoft Edge': 'Edge',
	Opera: 'Opera',
	'Samsung Internet': 'Samsung Internet',
	'Google Chrome': 'Chrome'
};

/** A name by which people know a device again: Chrome and Windows. Empty where it does not tell. */
export function deviceName(userAgent: string, data?: AgentData): DeviceName {
	const brand = data?.brands.map((known) => brandNames[known.brand]).find(Boolean);
	return {
		browser: brand ?? match(browsers, userAgent),
		system: data?.platform || match(systems, userAgent)
	};
}

/** The browser that this runs in. */
export function thisDevice(): DeviceName {
	const { userAgentData } = navigator as { readonly userAgentData?: AgentData };
	return deviceName(navigator.userAgent, userAgentData);
}

function match(known: readonly (readonly [string, RegExp])[], userAgent: string): string {
	return known.find(([, form]) => form.test(userAgent))?.[0] ?? '';
}
