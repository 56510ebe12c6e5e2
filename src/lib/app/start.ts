import { App } from './app.svelte.ts';
import { Preferences } from './preferences.svelte.ts';

/*
 * The app begins with its first script: while the code of the screen is fetched, the store is opened.
 * Begun by the frame of the screen, it would wait for all of that.
 */

export const preferences = new Preferences(localStorage);
export const app = new App(preferences);

const load = () => import('./components/OpenApp.svelte');
let loading: ReturnType<typeof load> | null = null;

/** The frame around an open store. */
export const openApp = () => (loading ??= load());

// Whoever sees the app for the first time reads about it before all of it is there.
if (app.isKnownDevice) void openApp();
void app.start();
