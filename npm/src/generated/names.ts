// Generated from the catalog by `make golden`. Do not edit.

export const wordable: string = "missingProperty invalidValue invalidFormat unexpectedProperty referenceNotFound ambiguousReference notEligible otherIssue value/bad-input value/conflict value/object value/type value/length value/characters value/items value/unexpected value/unexpected-more value/unexpected-near request/type value/invisible response/answer value/trim";
