/** Nothing runs beside the references: without this file Next would find the application's. */
export function register(): void {}
