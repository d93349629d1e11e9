// Stands for the package of this name outside Next: it would refuse to load there.
export {};
