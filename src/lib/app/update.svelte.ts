const SERVICE_WORKER = '/service-worker.js';
const LOOK_EVERY_MS = 60 * 60_000;

/**
 * Registers the service worker and notices a new version. The new version waits until the person
 * says so: it is never put in under somebody's hands.
 */
export class AppUpdate {
	#waiting = $state.raw<ServiceWorker | null>(null);
	/** Another tab has put the new version in: this page still runs the one before. */
	#isReplaced = $state(false);
	#isPutOff = $state(false);

	/** Whether a new version is here, and the person has not said "later". */
	get isOffered(): boolean {
		return (this.#waiting !== null || this.#isReplaced) && !this.#isPutOff;
	}

	putOff(): void {
		this.#isPutOff = true;
	}

	/** Registers the worker; returns what stops looking for new versions. */
	watch(container: ServiceWorkerContainer | undefined): () => void {
		if (!container) return () => undefined;
		let timer: ReturnType<typeof setInterval> | undefined;
		let isControlled = container.controller !== null;
		const replaced = () => {
			// The files of the version before are gone with it, so that this is offered once more.
			if (isControlled) [this.#isReplaced, this.#isPutOff] = [true, false];
			isControlled = true;
		};
		container.addEventListener('controllerchange', replaced);
		void container.register(SERVICE_WORKER).then((registration) => {
			const notice = () => {
				// Without a controller this is the first installation, not an update.
				if (container.controller) this.#waiting = registration.waiting;
			};
			notice();
			registration.addEventListener('updatefound', () => {
				registration.installing?.addEventListener('statechange', notice);
			});
			const look = () => void registration.update().catch(ignoreOffline);
			timer = setInterval(look, LOOK_EVERY_MS);
		}, ignoreOffline);
		return () => {
			clearInterval(timer);
			container.removeEventListener('controllerchange', replaced);
		};
	}

	/** Puts the new version in and starts it. What was typed must be kept before this is called. */
	apply(): void {
		if (this.#isReplaced) {
			location.reload();
			return;
		}
		navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
			once: true
		});
		this.#waiting?.postMessage({ type: 'skip-waiting' });
	}
}

/** Looking for an update needs the network; without one the version that is here goes on. */
function ignoreOffline(): void {}
