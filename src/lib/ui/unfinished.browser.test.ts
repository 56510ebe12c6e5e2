import { afterEach, beforeEach, expect, test } from 'vitest';
import { Unfinished } from './unfinished.ts';

let unfinished: Unfinished;
let stop: () => void;

beforeEach(() => {
	unfinished = new Unfinished();
	stop = unfinished.watch(document);
	document.body.innerHTML = '<form><input name="name" /><input type="search" name="find" /></form>';
});

afterEach(() => {
	stop();
	document.body.innerHTML = '';
});

function form(): HTMLFormElement {
	return document.querySelector('form')!;
}

function type(name: string): void {
	const field = form().querySelector(`[name=${name}]`);
	field?.dispatchEvent(new Event('input', { bubbles: true }));
}

function send(): void {
	form().dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
}

test('typing in a form is unfinished until it is sent', () => {
	expect(unfinished.now).toBe(null);
	type('name');
	expect(unfinished.now).toBe('typing');
	send();
	expect(unfinished.now).toBe(null);
});

test('a form that was sent and came back with a complaint is still unfinished', () => {
	type('name');
	send();
	form().querySelector('input')!.setAttribute('aria-invalid', 'true');
	expect(unfinished.now).toBe('typing');
});

test('a form that was closed holds nothing up', () => {
	type('name');
	form().remove();
	expect(unfinished.now).toBe(null);
});

test('looking for something is not typing that could be lost', () => {
	type('find');
	expect(unfinished.now).toBe(null);
});

test('work under way counts for as long as it lasts', () => {
	let isUnderWay = true;
	const remove = unfinished.add(() => isUnderWay);
	expect(unfinished.now).toBe('work');
	isUnderWay = false;
	expect(unfinished.now).toBe(null);
	isUnderWay = true;
	remove();
	expect(unfinished.now).toBe(null);
});

test('a form that keeps what is typed with each key holds nothing up', () => {
	form().dataset['keeps'] = '';
	type('name');
	expect(unfinished.now).toBe(null);
});
