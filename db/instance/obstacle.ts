/** What stops an installation, in one French sentence that the person at the keyboard can act on. */
export class Obstacle extends Error {}
