/** Something the person at the keyboard can put right: told in one sentence, without a stack. */
export class Failure extends Error {}
