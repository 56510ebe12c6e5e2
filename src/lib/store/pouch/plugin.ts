import { ADAPTER, attachAdapter, type AdapterOptions } from './adapter.ts';

interface PouchConstructor {
	adapter(name: string, adapter: AdapterConstructor, isPreferred: boolean): void;
}

interface AdapterConstructor {
	(
		this: Record<string, unknown>,
		options: AdapterOptions,
		callback: (error: unknown) => void
	): void;
	valid(): boolean;
	use_prefix: boolean;
}

const SatuLoketAdapter: AdapterConstructor = function (options, callback) {
	attachAdapter(this, options, callback);
};
SatuLoketAdapter.valid = () => typeof indexedDB !== 'undefined';
SatuLoketAdapter.use_prefix = true;

/** `PouchDB.plugin(plugin)`, then `new PouchDB(name, { adapter: 'satuloket' })`. */
export default function plugin(PouchDB: PouchConstructor): void {
	PouchDB.adapter(ADAPTER, SatuLoketAdapter, true);
}
