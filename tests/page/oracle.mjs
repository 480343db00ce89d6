// How many generated forms are compared in each engine, and how many of them in one call.

export const forms = 2000;
export const atOnce = 200;
