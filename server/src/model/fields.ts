// What was read out of a message, by field name. Plain values only: they travel to workers, JSON and the replay view.

export type FieldValue = string | number | boolean | null | readonly string[] | readonly number[];
export type Fields = Readonly<Record<string, FieldValue>>;
