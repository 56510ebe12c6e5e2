import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { zones, type Zone } from '#lib/domain/time/zone.ts';

/** Zones of branches as lines of text, `Sorong = WIT`. */
export function branchZonesText(branchZones: Readonly<Record<string, Zone>>): string {
	return Object.entries(branchZones)
		.map(([branch, zone]) => `${branch} = ${zone}`)
		.join('\n');
}

export type BranchZonesProblem = { readonly code: 'unreadable-line'; readonly line: string };

export function readBranchZones(text: string): Result<Record<string, Zone>, BranchZonesProblem> {
	const found: [string, Zone][] = [];
	for (const line of text.split('\n').filter((part) => part.trim() !== '')) {
		const parts = /^(.+?)\s*[=:]\s*(\w+)\s*$/.exec(line.trim());
		const zone = zones.find((known) => known === parts?.[2]?.toUpperCase());
		if (!parts?.[1] || !zone) return refuse({ code: 'unreadable-line', line });
		found.push([parts[1], zone]);
	}
	return succeed(Object.fromEntries(found));
}
