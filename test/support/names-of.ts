/** Object.keys forgets that the keys are the names. */
export const namesOf = <T extends object>(object: T): readonly (keyof T)[] =>
  Object.keys(object) as (keyof T)[]
