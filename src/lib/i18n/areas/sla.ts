import { area } from '../locale.svelte.ts';

/** Clocks of what was promised, in working time. */
export const slaText = area({
	id: {
		title: 'Batas waktu',
		clock: { response: 'Tanggapan', resolution: 'Penyelesaian' },
		duration: (hours: string, minutes: string) =>
			hours === '0'
				? `${minutes} mnt`
				: minutes === '0'
					? `${hours} jam`
					: `${hours} jam ${minutes} mnt`,
		state: {
			none: () => 'tanpa batas waktu',
			running: (left: string) => `sisa ${left}`,
			paused: (left: string) => `dijeda, sisa ${left}`,
			'due-soon': (left: string) => `tinggal ${left}`,
			breached: (left: string) => `lewat ${left}`,
			met: () => 'terpenuhi',
			missed: (left: string) => `terlewat ${left}`
		},
		target: 'Janji',
		used: 'Terpakai',
		due: 'Paling lambat',
		stopped: 'Berhenti selama menunggu'
	},
	en: {
		title: 'Time promised',
		clock: { response: 'First answer', resolution: 'Resolution' },
		duration: (hours: string, minutes: string) =>
			hours === '0'
				? `${minutes} min`
				: minutes === '0'
					? `${hours} h`
					: `${hours} h ${minutes} min`,
		state: {
			none: () => 'no time promised',
			running: (left: string) => `${left} left`,
			paused: (left: string) => `paused, ${left} left`,
			'due-soon': (left: string) => `due soon, ${left} left`,
			breached: (left: string) => `${left} over`,
			met: () => 'met',
			missed: (left: string) => `missed by ${left}`
		},
		target: 'Promised',
		used: 'Used',
		due: 'Due',
		stopped: 'Stands while somebody is waited for'
	}
});
