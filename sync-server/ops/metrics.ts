import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram } from './metric-types.ts';

const REQUEST_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const COMMIT_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const LOOP_RESOLUTION_MS = 10;
const NANOSECONDS = 1e9;

type IntervalHistogram = ReturnType<typeof monitorEventLoopDelay>;

/** What is read of the server at the moment of asking. */
export interface Readings {
	readonly databases: () => number;
	readonly sessions: () => number;
	readonly replications: () => number;
}

/** What the server counts of itself; no name of a person, a document or a database is among it. */
export class Metrics {
	readonly requests = new Counter(
		'satuloket_http_requests_total',
		'Requests answered, by kind of address.',
		['method', 'route', 'status']
	);
	readonly requestSeconds = new Histogram(
		'satuloket_http_request_duration_seconds',
		'Time to the end of an answer; feeds that wait are left out.',
		REQUEST_SECONDS
	);
	readonly commitSeconds = new Histogram(
		'satuloket_commit_duration_seconds',
		'Time of a commit with its flush to the disk.',
		COMMIT_SECONDS
	);
	readonly changes = new Counter(
		'satuloket_document_changes_total',
		'Documents written, in all databases.'
	);
	readonly signInFailures = new Counter(
		'satuloket_sign_in_failures_total',
		'Sign-ins refused: wrong, ended, or too many.',
		['status']
	);
	readonly dropped = new Counter(
		'satuloket_connections_dropped_total',
		'Connections dropped because there were too many.'
	);
	#longPolls = 0;
	#connections = 0;
	readonly #loop: IntervalHistogram;

	constructor() {
		this.#loop = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS });
		this.#loop.enable();
	}

	/** A feed begins to wait; the returned function says that it has ended. */
	longPollBegins(): () => void {
		this.#longPolls++;
		return () => this.#longPolls--;
	}

	/** A connection is opened; the returned function says that it is closed. */
	connectionBegins(): () => void {
		this.#connections++;
		return () => this.#connections--;
	}

	/** For the store: told of each commit. */
	committed = (ms: number, changes: number): void => {
		this.commitSeconds.add(ms / 1_000);
		this.changes.add([], changes);
	};

	/** All of it as Prometheus reads it. The delay of the event loop is since it was last asked. */
	text(readings: Readings): string {
		const gauges = [
			new Gauge('satuloket_long_polls', 'Feeds that wait for changes.', () => this.#longPolls),
			new Gauge('satuloket_databases', 'Databases.', readings.databases),
			new Gauge('satuloket_sessions', 'Sessions that have not ended.', readings.sessions),
			new Gauge('satuloket_connections', 'Open connections.', () => this.#connections),
			new Gauge('satuloket_replications', 'Replications under way.', readings.replications),
			...memoryGauges(),
			this.#loopGauge('p50', (loop) => loop.percentile(50)),
			this.#loopGauge('p99', (loop) => loop.percentile(99)),
			this.#loopGauge('max', (loop) => loop.max)
		];
		const counted = [
			this.requests,
			this.requestSeconds,
			this.commitSeconds,
			this.changes,
			this.signInFailures,
			this.dropped
		];
		const lines = [...counted, ...gauges].flatMap((metric) => metric.lines());
		this.#loop.reset();
		return `${lines.join('\n')}\n`;
	}

	close(): void {
		this.#loop.disable();
	}

	#loopGauge(which: string, read: (loop: IntervalHistogram) => number): Gauge {
		return new Gauge(
			`satuloket_event_loop_delay_${which}_seconds`,
			`How late the event loop came round (${which}).`,
			() => {
				if (this.#loop.count === 0) return 0;
				// What is measured is from one round to the next: on time is the resolution itself.
				return Math.max(0, read(this.#loop) / NANOSECONDS - LOOP_RESOLUTION_MS / 1_000);
			}
		);
	}
}

function memoryGauges(): Gauge[] {
	const { rss, heapUsed } = process.memoryUsage();
	return [
		new Gauge('process_resident_memory_bytes', 'Memory of the process.', () => rss),
		new Gauge('nodejs_heap_size_used_bytes', 'Heap in use.', () => heapUsed),
		new Gauge('process_uptime_seconds', 'Since the start.', () => process.uptime())
	];
}
