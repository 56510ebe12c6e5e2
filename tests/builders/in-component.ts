import { flushSync, mount, unmount } from 'svelte';
import InComponent from './InComponent.svelte';

/** Makes something that follows the store as a component would; `end` is the component going away. */
export function inComponent<T>(make: () => T): { readonly made: T; readonly end: () => void } {
	let made!: T;
	const component = mount(InComponent, {
		target: document.createElement('div'),
		props: { make: () => (made = make()) }
	});
	return { made, end: () => flushSync(() => void unmount(component)) };
}
