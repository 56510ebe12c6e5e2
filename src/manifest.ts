import type { ManifestOptions } from 'vite-plugin-pwa';

const spreadsheetTypes = {
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
	'application/vnd.ms-excel': ['.xls'],
	'application/vnd.ms-excel.sheet.binary.macroEnabled.12': ['.xlsb'],
	'application/vnd.oasis.opendocument.spreadsheet': ['.ods'],
	'text/csv': ['.csv']
};

/** What the browser needs to know to install the app and to hand it files. */
export const manifest = {
	id: '/',
	name: 'SatuLoket',
	short_name: 'SatuLoket',
	description: 'Tagihan, layanan, dan keperluan kantor di satu loket.',
	lang: 'id',
	dir: 'ltr',
	start_url: '/',
	scope: '/',
	display: 'standalone',
	background_color: '#f7f7f5',
	theme_color: '#0f5f57',
	categories: ['business', 'productivity'],
	icons: [
		{ src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
		{ src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
		{ src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
		{ src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' }
	],
	shortcuts: [
		{ name: 'Impor daftar tagihan', short_name: 'Impor', url: '/bills/import' },
		{ name: 'Tagihan belum dibayar', short_name: 'Tagihan', url: '/bills' },
		{ name: 'Antrean pengingat', short_name: 'Antrean', url: '/queue' }
	],
	file_handlers: [{ action: '/bills/import', accept: spreadsheetTypes }],
	launch_handler: { client_mode: ['focus-existing', 'auto'] },
	share_target: {
		action: '/share-target',
		method: 'POST',
		enctype: 'multipart/form-data',
		params: {
			title: 'title',
			text: 'text',
			files: [
				{
					name: 'files',
					accept: [...Object.keys(spreadsheetTypes), ...Object.values(spreadsheetTypes).flat()]
				}
			]
		}
	}
} as unknown as Partial<ManifestOptions>;
