// The style sheet is imported for what it does, not for a name.
export {};
