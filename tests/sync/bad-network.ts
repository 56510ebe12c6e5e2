/** What a network does to one request. */
export const mishaps = [
	/** It never leaves the device. */
	'lost',
	/** It reaches the server, and the answer is lost. */
	'unanswered',
	/** It reaches the server twice. */
	'doubled',
	/** The answer ends in the middle. */
	'cut-off',
	/** Something on the way answers in the place of the server. */
	'bad-gateway'
] as const;
export type Mishap = (typeof mishaps)[number] | 'fine';

/** A network between a device and the server that does to the next requests what it is told. */
export class BadNetwork {
	isDown = false;
	#next: Mishap[] = [];

	/** What becomes of the requests to come, one by one; the ones after that are fine. */
	plan(next: readonly Mishap[]): void {
		this.#next = [...next];
	}

	readonly fetch: typeof fetch = async (url, init) => {
		const mishap = this.isDown ? 'lost' : (this.#next.shift() ?? 'fine');
		if (mishap === 'lost') throw new TypeError('the network is down');
		if (mishap === 'bad-gateway') return new Response('<h1>Bad gateway</h1>', { status: 502 });
		if (mishap === 'doubled') await (await fetch(url, init)).arrayBuffer();
		const answer = await fetch(url, init);
		if (mishap === 'unanswered') {
			await answer.arrayBuffer();
			throw new TypeError('the connection was reset');
		}
		if (mishap !== 'cut-off') return answer;
		const { status, headers } = answer;
		const text = await answer.text();
		return new Response(text.slice(0, text.length / 2), { status, headers });
	};
}
