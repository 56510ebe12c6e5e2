import { createContext } from 'svelte';

/** Chromium's event that lets a page offer its installation; not in the DOM's types. */
interface InstallPrompt extends Event {
	prompt(): Promise<unknown>;
}

/** Whether the app is installed, and how to offer it. */
export class Installation {
	#prompt = $state.raw<InstallPrompt | null>(null);
	#isInstalled = $state(matchMedia('(display-mode: standalone)').matches);

	/** Listens from the start: the browser tells once, early. Returns what stops it. */
	watch(): () => void {
		const offered = (event: Event) => {
			event.preventDefault();
			this.#prompt = event as InstallPrompt;
		};
		const installed = () => {
			this.#isInstalled = true;
			this.#prompt = null;
		};
		addEventListener('beforeinstallprompt', offered);
		addEventListener('appinstalled', installed);
		return () => {
			removeEventListener('beforeinstallprompt', offered);
			removeEventListener('appinstalled', installed);
		};
	}

	get isInstalled(): boolean {
		return this.#isInstalled;
	}

	/** Whether the browser would install it now. */
	get canOffer(): boolean {
		return this.#prompt !== null;
	}

	async offer(): Promise<void> {
		await this.#prompt?.prompt();
		this.#prompt = null;
	}
}

export const [useInstallation, provideInstallation] = createContext<Installation>();
